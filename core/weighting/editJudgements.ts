import { compareKeys } from '../base/collation.ts';
import type { PairwiseJudgement, Priorities } from '../model/priorities.ts';
import { omit } from '../base/omit.ts';
import type { CriterionPair } from './pairwiseMatrix.ts';

/** Puts a judgement in place of the one of the same pair. All stand in the order of their criteria, as in the store. */
export function setJudgement(priorities: Priorities | null, judgement: PairwiseJudgement): Priorities {
  const before = priorities?.judgements ?? [];
  const at = before.findIndex((other) => isOf(other, [judgement.more, judgement.less]));
  return {
    ...priorities,
    method: 'pairwise',
    judgements: (at < 0 ? [...before, judgement] : before.with(at, judgement)).toSorted(
      (a, b) => compareKeys(a.more, b.more) || compareKeys(a.less, b.less),
    ),
  };
}

/** Takes the judgement of a pair away. */
export function clearJudgement(priorities: Priorities | null, pair: CriterionPair): Priorities {
  const judgements = (priorities?.judgements ?? []).filter((judgement) => !isOf(judgement, pair));
  const kept: Priorities = { ...priorities, method: 'pairwise' };
  return judgements.length > 0 ? { ...kept, judgements } : omit(kept, 'judgements');
}

const isOf = ({ more, less }: PairwiseJudgement, [one, other]: CriterionPair): boolean =>
  (more === one && less === other) || (more === other && less === one);
