import { AppError } from '../errors.ts';
import type { Criterion, CriterionId } from '../knowledge/schema.ts';
import type { Priorities } from '../model/priorities.ts';
import { normaliseWeights } from './normaliseWeights.ts';
import { rankOrderWeights } from './rankOrderWeights.ts';

/** Ranks from an order, most important first; criteria left out of it share the last place. */
function ranksFromOrder(criteria: readonly Criterion[], order: readonly CriterionId[]): number[] {
  if (new Set(order).size !== order.length) {
    throw new AppError('invalid-input', 'A criterion occurs twice in the order.', {
      path: 'priorities.order',
    });
  }
  return criteria.map((criterion) => {
    const place = order.indexOf(criterion.id);
    return place < 0 ? order.length + 1 : place + 1;
  });
}

function weightsInOrder(criteria: readonly Criterion[], priorities: Priorities | null): number[] {
  if (priorities?.points) {
    const points = priorities.points;
    return normaliseWeights(criteria.map((criterion) => points[criterion.id] ?? 0));
  }
  if (priorities?.method === 'swing' && priorities.order && priorities.order.length > 0) {
    return rankOrderWeights(ranksFromOrder(criteria, priorities.order)).centroid;
  }
  return normaliseWeights(criteria.map((criterion) => criterion.points));
}

/**
 * Criterion weights, summing to 1.
 *
 * Points (direct or swing) are divided by their sum, a criterion without points weighs nothing. Swing with an order
 * only gives rank-order-centroid weights; criteria left out of the order share what remains. Nothing given at all:
 * the points of the knowledge base. Throws `invalid-input` when every point is zero or a criterion is ordered twice.
 * Edwards & Barron (1994), SMARTS and SMARTER.
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
