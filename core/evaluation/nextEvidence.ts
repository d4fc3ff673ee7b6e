import { type Choices, choicesOf, chosenFor, type DecisionDraws } from './decisionDraws.ts';
import type { OpenAnswer } from './openAnswers.ts';

/** What an answer could turn: in some class of it the choice is another than now. */
export interface Turn {
  readonly id: string;
  /** True: it would come in; false: it would go. */
  readonly enters: boolean;
  /** Share of the draws in which it would, 0–1. */
  readonly share: number;
}

export interface NextAnswer extends Pick<OpenAnswer, 'subject' | 'state'> {
  /** 1-based; answers whose gains the draws do not tell apart share the rank. */
  readonly rank: number;
  /** What knowing it is expected to be worth, in percent of the trouble. */
  readonly gain: number;
  /** Most frequent first. */
  readonly measures: readonly Turn[];
  readonly causes: readonly Turn[];
}

/** The answers most worth collecting; empty where no answer would change a decision. */
export type NextEvidence = readonly NextAnswer[];

const listed = 5;
/** Gains below this share of the largest are zero. */
const smallestShare = 0.05;
/** A gain in percent of the trouble below this is rounding. */
const smallestGain = 1e-6;
const folds = 5;
/** A class with fewer draws to learn from decides as if nothing were known. */
const fewestInClass = 10;
/** Two gains are told apart when they differ by two standard errors of their difference. */
const errorsApart = 2;
/** What turns in fewer draws than this is not named. */
const smallestTurn = 0.02;

/** Sums of all columns by class and fold. */
interface Sums {
  readonly sums: readonly (readonly Float64Array[])[];
  readonly counts: readonly (readonly number[])[];
}

function sumUp({ count, columns, values }: Choices, classes: Uint8Array): Sums {
  const most = classes.reduce((largest, each) => Math.max(largest, each), 0) + 1;
  const sums = Array.from({ length: most }, () =>
    Array.from({ length: folds }, () => new Float64Array(columns)),
  );
  const counts = Array.from({ length: most }, () => Array.from({ length: folds }, () => 0));
  for (let draw = 0; draw < count; draw += 1) {
    const fold = draw % folds;
    const own = sums[classes[draw] ?? 0]?.[fold];
    const tally = counts[classes[draw] ?? 0];
    if (own !== undefined && tally !== undefined) {
      tally[fold] = (tally[fold] ?? 0) + 1;
      for (let column = 0; column < columns; column += 1) {
        own[column] = (own[column] ?? 0) + (values[draw * columns + column] ?? 0);
      }
    }
  }
  return { sums, counts };
}

/** Means of a class over all folds but one; `null` where too few draws are left. */
function meansWithout({ sums, counts }: Sums, group: number, fold: number | null): Float64Array | null {
  const used = [...(counts[group] ?? []).keys()].filter((each) => each !== fold);
  const count = used.reduce((sum, each) => sum + (counts[group]?.[each] ?? 0), 0);
  if (count < fewestInClass) {
    return null;
  }
  const columns = sums[group]?.[0]?.length ?? 0;
  return Float64Array.from(
    { length: columns },
    (_, column) => used.reduce((sum, each) => sum + (sums[group]?.[each]?.[column] ?? 0), 0) / count,
  );
}

/** What knowing an answer gains: by draw, by choice, and in all. */
interface Gains {
  readonly byDraw: Float64Array;
  /** 1 for each choice that carries part of the gain, beyond what chance would: causes together, measures one by one. */
  readonly carries: Uint8Array;
  readonly mean: number;
}

/**
 * By draw, what the choice under the class of an answer is worth more than the choice under none.
 *
 * The choice for a class is learnt from four fifths of the draws and counted in the last: in the same draws knowing
 * anything, even noise, would seem to gain.
 */
function gainsOf(choices: Choices, classes: Uint8Array, present: Uint8Array): Gains {
  const { count, columns, values } = choices;
  const sums = sumUp(choices, classes);
  const chosen = sums.sums.map((_, group) =>
    Array.from({ length: folds }, (__, fold) => {
      const means = meansWithout(sums, group, fold);
      return means === null ? present : chosenFor(choices, means);
    }),
  );
  const gains = new Float64Array(count);
  // Measures one by one; all causes share the last place, because they come and go together.
  const sum = new Float64Array(choices.measures + 1);
  const squares = new Float64Array(choices.measures + 1);
  for (let draw = 0; draw < count; draw += 1) {
    const now = chosen[classes[draw] ?? 0]?.[draw % folds] ?? present;
    let ofCauses = 0;
    let gain = 0;
    for (let column = 0; column < columns; column += 1) {
      const own = ((now[column] ?? 0) - (present[column] ?? 0)) * (values[draw * columns + column] ?? 0);
      gain += own;
      if (column < choices.measures) {
        sum[column] = (sum[column] ?? 0) + own;
        squares[column] = (squares[column] ?? 0) + own * own;
      } else {
        ofCauses += own;
      }
    }
    sum[choices.measures] = (sum[choices.measures] ?? 0) + ofCauses;
    squares[choices.measures] = (squares[choices.measures] ?? 0) + ofCauses * ofCauses;
    gains[draw] = gain;
  }
  const carries = Uint8Array.from({ length: columns }, (_, column) => {
    const place = Math.min(column, choices.measures);
    const mean = (sum[place] ?? 0) / count;
    const error = Math.sqrt(((squares[place] ?? 0) / count - mean * mean) / count);
    return mean > errorsApart * error ? 1 : 0;
  });
  return { byDraw: gains, carries, mean: meanOf(gains) };
}

interface Turning {
  readonly present: Uint8Array;
  readonly ids: readonly string[];
  readonly gains: Gains;
}

/**
 * What turns in some class, with the share of draws of those classes. Only what carries part of the gain: a choice that
 * stands near its tipping point turns by chance as well.
 */
function turnsOf(
  choices: Choices,
  { classes }: OpenAnswer,
  { present, ids, gains }: Turning,
): Pick<NextAnswer, 'measures' | 'causes'> {
  const sums = sumUp(choices, classes);
  const shares = new Float64Array(choices.columns);
  sums.counts.forEach((byFold, group) => {
    const means = meansWithout(sums, group, null);
    const chosen = means === null ? present : chosenFor(choices, means);
    const share = byFold.reduce((sum, each) => sum + each, 0) / choices.count;
    chosen.forEach((is, column) => {
      shares[column] = (shares[column] ?? 0) + (is === present[column] ? 0 : share);
    });
  });
  const turns = ids
    .map((id, column) => ({ id, enters: present[column] === 0, share: shares[column] ?? 0, column }))
    .filter(({ share, column }) => share >= smallestTurn && gains.carries[column] === 1)
    .sort((a, b) => b.share - a.share);
  const part = (isCause: boolean) =>
    turns
      .filter(({ column }) => column >= choices.measures === isCause)
      .map(({ id, enters, share }) => ({ id, enters, share }));
  return { measures: part(false), causes: part(true) };
}

const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Whether the draws tell two gains apart, draw by draw. */
function areApart({ byDraw: a }: Gains, { byDraw: b }: Gains): boolean {
  const differences = a.map((value, draw) => value - (b[draw] ?? 0));
  const mean = meanOf(differences);
  const variance = meanOf(differences.map((value) => (value - mean) ** 2));
  return Math.abs(mean) > errorsApart * Math.sqrt(variance / Math.max(1, a.length));
}

/**
 * The five answers most worth collecting: expected value of partial perfect information by regression of what each
 * choice is worth on the drawn answer (Strong, Oakley & Brennan 2014), class by class.
 *
 * Gains under a twentieth of the largest are zero and left out. Ranks are shared with the first of a tie. Deterministic
 * in its arguments; with 1,000 draws the fifth place may change from seed to seed.
 */
export function nextEvidence(answers: readonly OpenAnswer[], decisions: DecisionDraws): NextEvidence {
  const choices = choicesOf(decisions);
  const everything = new Uint8Array(choices.count);
  const means = meansWithout(sumUp(choices, everything), 0, null);
  if (means === null) {
    return [];
  }
  const present = chosenFor(choices, means);
  const ids = [...decisions.measures, ...decisions.causeIds];
  const valued = answers
    .map((answer) => {
      const gains = gainsOf(choices, answer.classes, present);
      return { answer, gains, gain: gains.mean };
    })
    .sort((a, b) => b.gain - a.gain);
  const largest = valued[0]?.gain ?? 0;
  let leader = 0;
  return valued
    .filter(({ gain }) => gain > smallestGain && gain >= smallestShare * largest)
    .slice(0, listed)
    .map(({ answer, gains, gain }, place) => {
      leader = place > leader && areApart(valued[leader]?.gains ?? gains, gains) ? place : leader;
      const { subject, state } = answer;
      return { subject, state, rank: leader + 1, gain, ...turnsOf(choices, answer, { present, ids, gains }) };
    });
}
