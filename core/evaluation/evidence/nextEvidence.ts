import type { NextAnswer, Turn } from '../../model/nextEvidence.ts';
import { type ClassSums, folds, meansWithout, shareOfClass, sumByClass } from './classSums.ts';
import { type Choices, choicesOf, chosenFor, type DecisionDraws } from './decisionDraws.ts';
import type { OpenAnswer } from './openAnswers.ts';

const listed = 5;
/** Gains below this share of the largest are zero. */
const smallestShare = 0.05;
/** A gain in percent of the trouble below this is rounding. */
const smallestGain = 1e-6;
/** Two gains are told apart when they differ by two standard errors of their difference. */
const errorsApart = 2;
/** What turns in fewer draws than this is not named, nor what turns in nearly all: that does not hang on the answer. */
const smallestTurn = 0.02;

/** An answer with the choice for each of its classes, learnt without the fold in which it is counted. */
interface Learnt {
  readonly answer: OpenAnswer;
  readonly sums: ClassSums;
  /** By class and fold. */
  readonly chosen: readonly (readonly Uint8Array[])[];
  /** What knowing it is worth on average. */
  readonly gain: number;
}

/**
 * The choice for a class is learnt from four fifths of the draws and counted in the last: in the same draws knowing
 * anything, even noise, would seem to gain.
 */
function learn(choices: Choices, answer: OpenAnswer, present: Uint8Array): Learnt {
  const sums = sumByClass(choices, answer.classes);
  let gain = 0;
  const chosen = sums.sums.map((byFold, group) =>
    byFold.map((own, fold) => {
      const means = meansWithout(sums, group, fold);
      const best = means === null ? present : chosenFor(choices, means);
      own.forEach((sum, column) => {
        gain += ((best[column] ?? 0) - (present[column] ?? 0)) * sum;
      });
      return best;
    }),
  );
  return { answer, sums, chosen, gain: gain / choices.count };
}

/** What knowing an answer gains draw by draw, and by choice in all. */
interface Gains {
  readonly byDraw: Float64Array;
  /** 1 for each choice that carries part of the gain, beyond what chance would: causes together, measures one by one. */
  readonly carries: Uint8Array;
}

function gainsByDraw(choices: Choices, { answer, chosen }: Learnt, present: Uint8Array): Gains {
  const { count, columns, values, measures } = choices;
  const byDraw = new Float64Array(count);
  // Measures one by one; all causes share the last place, because they come and go together.
  const sum = new Float64Array(measures + 1);
  const squares = new Float64Array(measures + 1);
  const own = new Float64Array(measures + 1);
  for (let draw = 0; draw < count; draw += 1) {
    const now = chosen[answer.classes[draw] ?? 0]?.[draw % folds] ?? present;
    own.fill(0);
    for (let column = 0; column < columns; column += 1) {
      const place = Math.min(column, measures);
      const change = (now[column] ?? 0) - (present[column] ?? 0);
      own[place] = (own[place] ?? 0) + change * (values[draw * columns + column] ?? 0);
    }
    own.forEach((gain, place) => {
      byDraw[draw] = (byDraw[draw] ?? 0) + gain;
      sum[place] = (sum[place] ?? 0) + gain;
      squares[place] = (squares[place] ?? 0) + gain * gain;
    });
  }
  const isSure = (place: number) => {
    const mean = (sum[place] ?? 0) / count;
    return mean > errorsApart * Math.sqrt(((squares[place] ?? 0) / count - mean * mean) / count);
  };
  return {
    byDraw,
    carries: Uint8Array.from({ length: columns }, (_, column) => Number(isSure(Math.min(column, measures)))),
  };
}

const isTurned = (share: number): boolean => share >= smallestTurn && share <= 1 - smallestTurn;

interface Turning {
  readonly decisions: DecisionDraws;
  readonly present: Uint8Array;
  readonly carries: Uint8Array;
}

/**
 * What turns in some class, with the share of draws of those classes: against the plan and the causes that are shown.
 * Only what carries part of the gain: a choice that stands near its tipping point turns by chance as well.
 */
function turnsOf(
  choices: Choices,
  { sums }: Learnt,
  { decisions, present, carries }: Turning,
): Pick<NextAnswer, 'measures' | 'causes'> {
  const ids = [...decisions.measures, ...decisions.causeIds];
  const shown = Uint8Array.from([...decisions.inPlan, ...decisions.named]);
  const shares = new Float64Array(choices.columns);
  sums.sums.forEach((_, group) => {
    const means = meansWithout(sums, group, null);
    const chosen = means === null ? present : chosenFor(choices, means);
    const share = shareOfClass(sums, group, choices.count);
    chosen.forEach((is, column) => {
      shares[column] = (shares[column] ?? 0) + (is === shown[column] ? 0 : share);
    });
  });
  const turns = (from: number, to: number): Turn[] =>
    ids
      .map((id, column) => ({ id, enters: shown[column] === 0, share: shares[column] ?? 0, column }))
      .slice(from, to)
      .filter(({ share, column }) => isTurned(share) && carries[column] === 1)
      .sort((a, b) => b.share - a.share)
      .map(({ id, enters, share }) => ({ id, enters, share }));
  return { measures: turns(0, choices.measures), causes: turns(choices.measures, choices.columns) };
}

const meanOf = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Whether the draws tell two gains apart, draw by draw. */
function areApart(a: Float64Array, b: Float64Array): boolean {
  const differences = a.map((value, draw) => value - (b[draw] ?? 0));
  const mean = meanOf(differences);
  const variance = meanOf(differences.map((value) => (value - mean) ** 2));
  return Math.abs(mean) > errorsApart * Math.sqrt(variance / Math.max(1, a.length));
}

/**
 * The five answers most worth collecting: expected value of partial perfect information by regression of what each
 * choice is worth on the drawn answer (Strong, Oakley & Brennan 2014), class by class.
 *
 * Gains under a twentieth of the largest are zero and left out; empty where no answer would change a decision. Ranks are
 * shared with the first of a tie. Deterministic in its arguments; with 1,000 draws the fifth place may change from seed
 * to seed.
 */
export function nextEvidence(
  answers: readonly OpenAnswer[],
  decisions: DecisionDraws,
): readonly NextAnswer[] {
  const choices = choicesOf(decisions);
  const means = meansWithout(sumByClass(choices, new Uint8Array(choices.count)), 0, null);
  if (means === null) {
    return [];
  }
  const present = chosenFor(choices, means);
  const learnt = answers.map((answer) => learn(choices, answer, present)).sort((a, b) => b.gain - a.gain);
  const largest = learnt[0]?.gain ?? 0;
  let leader = 0;
  let leading = new Float64Array(0);
  return learnt
    .filter(({ gain }) => gain > smallestGain && gain >= smallestShare * largest)
    .slice(0, listed)
    .map((each, place) => {
      const { byDraw, carries } = gainsByDraw(choices, each, present);
      if (place === 0 || areApart(leading, byDraw)) {
        leader = place;
        leading = Float64Array.from(byDraw);
      }
      const { subject, state } = each.answer;
      const turning = { decisions, present, carries };
      return { subject, state, rank: leader + 1, gain: each.gain, ...turnsOf(choices, each, turning) };
    });
}
