import type { Criterion, CriterionId } from '../knowledge/schema.ts';
import type { PairwiseJudgement } from '../model/priorities.ts';
import { eigenvectorWeights } from './ahp.ts';
import { completeJudgements, type PartialJudgements } from './completeJudgements.ts';

export type CriterionPair = readonly [CriterionId, CriterionId];

/** Every two criteria once, in the order of the knowledge base. */
export const criterionPairs = (criteria: readonly Criterion[]): readonly CriterionPair[] =>
  criteria.flatMap(({ id }, index) => criteria.slice(index + 1).map((other) => [id, other.id] as const));

/** The judgement of two criteria, whichever of them was named first. */
export const judgementOf = (
  judgements: readonly PairwiseJudgement[],
  [one, other]: CriterionPair,
): PairwiseJudgement | undefined =>
  judgements.find(({ more, less }) => (more === one && less === other) || (more === other && less === one));

/** The judgements as a reciprocal matrix in the order of the criteria, `null` where a pair is not judged. */
export function judgementMatrix(
  criteria: readonly Criterion[],
  judgements: readonly PairwiseJudgement[],
): PartialJudgements {
  return criteria.map(({ id }) =>
    criteria.map(({ id: other }) => {
      if (id === other) {
        return 1;
      }
      const judgement = judgementOf(judgements, [id, other]);
      return judgement === undefined ? null : judgement.more === id ? judgement.ratio : 1 / judgement.ratio;
    }),
  );
}

/** The criteria in groups that judgements connect, directly or through others; a single group connects all. */
export function connectedGroups(
  criteria: readonly Criterion[],
  judgements: readonly PairwiseJudgement[],
): readonly (readonly CriterionId[])[] {
  let groups: readonly (readonly CriterionId[])[] = criteria.map(({ id }) => [id]);
  for (const { more, less } of judgements) {
    const joined = groups.filter((group) => group.includes(more) || group.includes(less));
    groups = [joined.flat(), ...groups.filter((group) => !joined.includes(group))];
  }
  const place = (id: CriterionId | undefined) => criteria.findIndex((criterion) => criterion.id === id);
  return groups
    .map((group) => group.toSorted((a, b) => place(a) - place(b)))
    .toSorted(([a], [b]) => place(a) - place(b));
}

/**
 * Weights from pairwise judgements, sum 1, in the order of the criteria: the principal eigenvector, missing judgements
 * filled in with least inconsistency (Saaty 1980; Bozóki, Fülöp & Rónyai 2010).
 *
 * `null` while the judgements do not connect all criteria: any weights would be as good as any others.
 */
export function pairwiseWeights(
  criteria: readonly Criterion[],
  judgements: readonly PairwiseJudgement[],
): number[] | null {
  return connectedGroups(criteria, judgements).length > 1
    ? null
    : eigenvectorWeights(completeJudgements(judgementMatrix(criteria, judgements)).matrix);
}
