import { AppError } from '../base/errors.ts';
import type { Criterion, CriterionId } from '../knowledge/schema.ts';
import type { Priorities } from '../model/priorities.ts';
import { normaliseWeights } from './normaliseWeights.ts';
import { pairwiseWeights } from './pairwiseMatrix.ts';
import { rankOrderWeights } from './rankOrderWeights.ts';

/** Ranks from an order, most important first; criteria left out of it share the last place. */
function ranksFromOrder(criteria: readonly Criterion[], order: readonly CriterionId[]): number[] {
  if (new Set(order).size !== order.length) {
    throw new AppError('invalid-input', 'A criterion occurs twice in the order.', {
      path: 'priorities.order',
      reason: 'criterion-twice',
    });
  }
  return criteria.map((criterion) => {
    const place = order.indexOf(criterion.id);
    return place < 0 ? order.length + 1 : place + 1;
  });
}

function weightsInOrder(criteria: readonly Criterion[], priorities: Priorities | null): number[] {
  const shipped = () => normaliseWeights(criteria.map((criterion) => criterion.points));
  if (priorities === null) {
    return shipped();
  }
  const { method, order = [], points, judgements = [] } = priorities;
  if (method === 'pairwise') {
    return pairwiseWeights(criteria, judgements) ?? shipped();
  }
  if (method !== 'rank-order' && points) {
    return normaliseWeights(criteria.map((criterion) => points[criterion.id] ?? 0));
  }
  return method !== 'direct' && order.length > 0
    ? rankOrderWeights(ranksFromOrder(criteria, order)).centroid
    : shipped();
}

/**
 * Criterion weights, summing to 1.
 *
 * Points (direct or swing) are divided by their sum, a criterion without points weighs nothing. Rank order, and swing
 * without points, give rank-order-centroid weights; criteria left out of the order share what remains. Pairwise gives
 * the principal eigenvector. Nothing given for the method, or judgements that do not connect all criteria yet: the
 * points of the knowledge base. Throws `invalid-input` when every point is zero or a criterion is ordered twice.
 * Edwards & Barron (1994), SMARTS and SMARTER; Saaty (1980).
 */
export function criterionWeights(
  criteria: readonly Criterion[],
  priorities: Priorities | null,
): Record<CriterionId, number> {
  const weights = weightsInOrder(criteria, priorities);
  const byCriterion: Record<CriterionId, number> = {
    relief: 0,
    'stage-fit': 0,
    feasibility: 0,
    speed: 0,
    acceptance: 0,
  };
  criteria.forEach((criterion, index) => {
    byCriterion[criterion.id] = weights[index] ?? 0;
  });
  return byCriterion;
}
