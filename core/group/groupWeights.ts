import { criterionIds, type Criterion, type CriterionId } from '../knowledge/schema.ts';
import type { Member } from '../model/assessment.ts';
import type { PairwiseJudgement, Priorities } from '../model/priorities.ts';
import { largestRatio } from '../model/priorities.ts';
import { criterionWeights } from '../weighting/criterionWeights.ts';

export type Weights = Readonly<Record<CriterionId, number>>;

export interface GroupWeights {
  /** Each member's own, in the order of the members; `null` where somebody gave none. */
  readonly members: readonly (Weights | null)[];
  /** Arithmetic mean of those given, sum 1; `null` when nobody gave weights. */
  readonly mean: Weights | null;
  /** From the judgements as a group; only when at least two gave weights and all of them by pairwise comparison. */
  readonly byJudgements: Weights | null;
}

/**
 * Each member's criterion weights and the group's.
 *
 * The mean of weights keeps every member's say equal (aggregation of individual priorities). Where everybody compared
 * in pairs the judgements themselves are also aggregated by their geometric mean, the only way that keeps them
 * reciprocal (Aczél & Saaty 1983; Forman & Peniwati 1998).
 */
export function groupWeights(
  criteria: readonly Criterion[],
  members: readonly Pick<Member, 'priorities'>[],
): GroupWeights {
  const own = members.map(({ priorities }) =>
    priorities === undefined ? null : criterionWeights(criteria, priorities),
  );
  const given = own.filter((weights) => weights !== null);
  const mean =
    given.length === 0
      ? null
      : weightsFrom((id) => given.reduce((sum, weights) => sum + weights[id], 0) / given.length);
  return { members: own, mean, byJudgements: fromJudgements(criteria, members) };
}

function fromJudgements(
  criteria: readonly Criterion[],
  members: readonly Pick<Member, 'priorities'>[],
): Weights | null {
  const priorities = members.flatMap((member) => member.priorities ?? []);
  const judgements = priorities.flatMap((given) =>
    given.method === 'pairwise' && given.judgements !== undefined ? [given.judgements] : [],
  );
  return priorities.length < 2 || judgements.length < priorities.length
    ? null
    : criterionWeights(criteria, { method: 'pairwise', judgements: aggregateJudgements(judgements) });
}

/**
 * Several members' pairwise judgements as one list, pair by pair their geometric mean.
 *
 * A pair that only some judged is the mean of theirs; one that nobody judged stays out. The order of members and of
 * judgements changes nothing.
 */
export function aggregateJudgements(lists: readonly (readonly PairwiseJudgement[])[]): PairwiseJudgement[] {
  const all = lists.flat();
  return criterionIds.flatMap((first, at) =>
    criterionIds.slice(at + 1).flatMap((second) => {
      const logs = all.flatMap(({ more, less, ratio }) => {
        if (more === first && less === second) {
          return Math.log(ratio);
        }
        return more === second && less === first ? -Math.log(ratio) : [];
      });
      if (logs.length === 0) {
        return [];
      }
      const log = logs.toSorted((a, b) => a - b).reduce((sum, value) => sum + value, 0) / logs.length;
      const ratio = Math.min(largestRatio, Math.exp(Math.abs(log)));
      return [log >= 0 ? { more: first, less: second, ratio } : { more: second, less: first, ratio }];
    }),
  );
}

/** Weights as direct points to one decimal, together about 100: what the official can read and change. */
export const pointsOf = (weights: Weights): Priorities => ({
  method: 'direct',
  points: weightsFrom((id) => Math.round(weights[id] * 1000) / 10),
});

function weightsFrom(valueOf: (id: CriterionId) => number): Record<CriterionId, number> {
  return {
    relief: valueOf('relief'),
    'stage-fit': valueOf('stage-fit'),
    feasibility: valueOf('feasibility'),
    speed: valueOf('speed'),
    acceptance: valueOf('acceptance'),
  };
}
