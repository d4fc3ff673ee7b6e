import type { NextAnswer } from '../../model/nextEvidence.ts';
import { type ClassSums, folds, meansWithout, sumByClass } from './classSums.ts';
import { type Choices, choicesOf, chosenFor, type DecisionDraws } from './decisionDraws.ts';
import type { OpenAnswer } from './openAnswers.ts';
import { turnsOf } from './turns.ts';

const listed = 5;
/** Gains below this share of the largest are zero. */
const smallestShare = 0.05;
/** A gain in percent of the trouble below this is nothing. */
const smallestGain = 0.01;
/** Two gains are told apart when they differ by two standard errors of their difference. */
const errorsApart = 2;
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
 * Gains under a twentieth of the largest are zero; left out with them is what turns nothing. Empty where no answer would
 * change a decision. Ranks are shared with the first of a tie. Deterministic in its arguments; with 1,000 draws the fifth place may change from seed
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
  const turning = { choices, decisions, present };
  let leader = 0;
  let leading = new Float64Array(0);
  return learnt
    .filter(({ gain }) => gain > smallestGain && gain >= smallestShare * largest)
    .map((each) => {
      const { byDraw, carries } = gainsByDraw(choices, each, present);
      return { ...each, byDraw, turns: turnsOf(turning, { ...each, carries }) };
    })
    .filter(({ turns }) => turns.measures.length + turns.causes.length > 0)
    .slice(0, listed)
    .map(({ answer: { subject, state }, gain, byDraw, turns }, place) => {
      if (place === 0 || areApart(leading, byDraw)) {
        leader = place;
        leading = Float64Array.from(byDraw);
      }
      return { subject, state, rank: leader + 1, gain, ...turns };
    });
}
