import type { NextAnswer, Turn } from '../../model/nextEvidence.ts';
import { type ClassSums, meansWithout, shareOfClass } from './classSums.ts';
import { type Choices, chosenFor, type DecisionDraws } from './decisionDraws.ts';
import type { OpenAnswer } from './openAnswers.ts';

/** What turns in fewer draws than this is not named. */
const smallestTurn = 0.02;

export interface Turning {
  readonly choices: Choices;
  readonly decisions: DecisionDraws;
  /** What is chosen as long as the answer is not known. */
  readonly present: Uint8Array;
}

/** An answer whose classes the choices are learnt from. */
interface Asked {
  readonly answer: OpenAnswer;
  readonly sums: ClassSums;
  /** 1 for each choice that carries part of the gain, beyond what chance would. */
  readonly carries: Uint8Array;
}

/**
 * By choice: 1 where the answer itself bears on it. A cause that it is no evidence for can only make room for another;
 * a measure hangs on it by a cause, or by the stage.
 */
function bearingOn({ measures, relieves, causeIds }: DecisionDraws, answer: OpenAnswer): boolean[] {
  return [
    ...measures.map(
      (_, measure) =>
        answer.isOfStage || (relieves[measure] ?? []).some((cause) => answer.causes.includes(cause)),
    ),
    ...causeIds.map((id) => answer.causes.includes(id)),
  ];
}

/** By choice, the share of the draws in whose class it would be another than without the answer. */
function turnedShares({ choices, present }: Turning, sums: ClassSums): Float64Array {
  const shares = new Float64Array(choices.columns);
  sums.sums.forEach((_, group) => {
    const means = meansWithout(sums, group, null);
    const chosen = means === null ? present : chosenFor(choices, means);
    const share = shareOfClass(sums, group, choices.count);
    chosen.forEach((is, column) => {
      shares[column] = (shares[column] ?? 0) + (is === present[column] ? 0 : share);
    });
  });
  return shares;
}

/**
 * What an answer could turn, with the share of the draws: what some class decides otherwise than no answer does.
 *
 * Only what the answer bears on and what carries part of the gain: a choice that stands near its tipping point turns by
 * chance as well. Where the decision without the answer is another than what is shown, nothing is named: that does not
 * hang on the answer.
 */
export function turnsOf(
  turning: Turning,
  { answer, sums, carries }: Asked,
): Pick<NextAnswer, 'measures' | 'causes'> {
  const { choices, decisions, present } = turning;
  const shown = [...decisions.inPlan, ...decisions.named];
  const bears = bearingOn(decisions, answer);
  const shares = turnedShares(turning, sums);
  const turns = (from: number, to: number): Turn[] =>
    [...decisions.measures, ...decisions.causeIds]
      .map((id, column) => ({ id, enters: shown[column] === 0, share: shares[column] ?? 0, column }))
      .slice(from, to)
      .filter(
        ({ share, column }) =>
          share >= smallestTurn &&
          carries[column] === 1 &&
          bears[column] === true &&
          present[column] === shown[column],
      )
      .sort((a, b) => b.share - a.share)
      .map(({ id, enters, share }) => ({ id, enters, share }));
  return { measures: turns(0, choices.measures), causes: turns(choices.measures, choices.columns) };
}
