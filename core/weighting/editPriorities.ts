import { criterionIds, type Criterion, type CriterionId } from '../knowledge/schema.ts';
import type { Priorities, WeightingMethod } from '../model/priorities.ts';
import { omit } from '../base/omit.ts';
import { criterionWeights } from './criterionWeights.ts';

/** Points of the largest swing; the others are relative to it. */
export const largestSwing = 100;

export type CriterionPoints = Readonly<Record<CriterionId, number>>;

/** The present priorities, and the criteria they weigh. */
export interface Edited {
  readonly criteria: readonly Criterion[];
  readonly priorities: Priorities | null;
}

/** The priorities with some fields replaced; what was entered for other methods stays. */
const withFields = ({ priorities }: Edited, fields: Partial<Priorities>): Priorities => ({
  method: 'swing',
  ...priorities,
  ...fields,
});

/**
 * The criteria in the official's order, most important first.
 *
 * Swings that have points stand by their points. Otherwise those not ordered follow by weight; ties stand as ordered,
 * then by the knowledge base.
 */
export function criterionOrder({ criteria, priorities }: Edited): readonly CriterionId[] {
  const weights = criterionWeights(criteria, priorities);
  const ordered = priorities?.order ?? [];
  const rest = criteria
    .map((criterion) => criterion.id)
    .filter((id) => !ordered.includes(id))
    .toSorted((a, b) => weights[b] - weights[a]);
  const order = [...ordered, ...rest];
  return priorities?.method === 'swing' && priorities.points
    ? order.toSorted((a, b) => weights[b] - weights[a])
    : order;
}

/**
 * The points to show: those given, else whole points that come closest to the present weights.
 *
 * For swing the largest is {@link largestSwing}; for direct points they add up to about 100.
 */
export function shownPoints({ criteria, priorities }: Edited): CriterionPoints {
  const weights = criterionWeights(criteria, priorities);
  const scale = priorities?.method === 'direct' ? 100 : largestSwing / Math.max(...Object.values(weights));
  return pointsFrom((id) => priorities?.points?.[id] ?? Math.round(weights[id] * scale));
}

/**
 * Puts a criterion in another place (0 is the first).
 *
 * Swing points stay with the place, so that they keep following the order. Rank order leaves points alone.
 */
export function moveCriterion(edited: Edited, id: CriterionId, place: number): Priorities {
  const before = criterionOrder(edited);
  const order = before.filter((other) => other !== id).toSpliced(place, 0, id);
  if (edited.priorities?.method === 'rank-order') {
    return withFields(edited, { order });
  }
  if (edited.priorities?.points === undefined) {
    return withFields(edited, { method: 'swing', order });
  }
  const points = shownPoints(edited);
  const byPlace = before.map((criterion) => points[criterion]);
  return withFields(edited, {
    method: 'swing',
    order,
    points: pointsFrom((criterion) => byPlace[order.indexOf(criterion)] ?? 0),
  });
}

/** Gives a swing its points, 0–100. The order follows the points; the first keeps {@link largestSwing}. */
export function setSwingPoints(edited: Edited, id: CriterionId, value: number): Priorities {
  const points = { ...shownPoints(edited), [id]: value };
  const order = criterionOrder(edited).toSorted((a, b) => points[b] - points[a]);
  const [first] = order;
  return withFields(edited, {
    method: 'swing',
    order: [...order],
    points: first ? { ...points, [first]: largestSwing } : points,
  });
}

/** Gives a criterion direct points; `null` when that would leave every criterion without points. */
export function setDirectPoints(edited: Edited, id: CriterionId, value: number): Priorities | null {
  const points = { ...shownPoints(edited), [id]: value };
  return Object.values(points).some((given) => given > 0)
    ? withFields(edited, { method: 'direct', points })
    : null;
}

/**
 * Weighs by another method. What was entered for it, or for any other, stays.
 *
 * A method for which nothing was entered yet starts from the present weights in its own terms. Swing and direct share
 * their points: as swings the largest becomes {@link largestSwing}, which changes no share. Pairwise starts without
 * judgements, since weights say nothing about how they would be compared.
 */
export function switchMethod(edited: Edited, method: WeightingMethod): Priorities {
  const { priorities } = edited;
  switch (method) {
    case 'pairwise':
      return withFields(edited, { method });
    case 'rank-order':
      return withFields(edited, { method, order: [...(priorities?.order ?? byWeight(edited))] });
    case 'direct':
      return withFields(edited, { method, points: priorities?.points ?? pointsOf(edited, 100) });
    case 'swing':
      return withFields(edited, { method, ...swings(edited) });
  }
}

/** Points as swings; an order without points is enough, since weights follow from it. */
function swings(edited: Edited): Pick<Priorities, 'order' | 'points'> {
  const { priorities } = edited;
  if (priorities?.points) {
    const { points } = priorities;
    const largest = Math.max(...criterionIds.map((id) => points[id] ?? 0));
    return {
      order: [...(priorities.order ?? byWeight({ ...edited, priorities: { method: 'direct', points } }))],
      points:
        largest === largestSwing
          ? points
          : pointsFrom((id) => toTenth(((points[id] ?? 0) * largestSwing) / largest)),
    };
  }
  if (priorities?.order) {
    return { order: priorities.order };
  }
  const largest = Math.max(...Object.values(criterionWeights(edited.criteria, priorities)));
  return { order: [...byWeight(edited)], points: pointsOf(edited, largestSwing / largest) };
}

/** The points taken away again: the weights follow from the order alone. */
export const orderOnly = (edited: Edited): Priorities => ({
  ...omit(withFields(edited, {}), 'points'),
  method: 'swing',
  order: [...criterionOrder(edited)],
});

/** Heaviest first, ties by the knowledge base. */
function byWeight({ criteria, priorities }: Edited): readonly CriterionId[] {
  const weights = criterionWeights(criteria, priorities);
  return criteria.map(({ id }) => id).toSorted((a, b) => weights[b] - weights[a]);
}

/** The present weights as points with one decimal. */
function pointsOf({ criteria, priorities }: Edited, scale: number): CriterionPoints {
  const weights = criterionWeights(criteria, priorities);
  return pointsFrom((id) => toTenth(weights[id] * scale));
}

const toTenth = (value: number): number => Math.round(value * 10) / 10;

function pointsFrom(valueOf: (id: CriterionId) => number): Record<CriterionId, number> {
  const points: Record<CriterionId, number> = {
    relief: 0,
    'stage-fit': 0,
    feasibility: 0,
    speed: 0,
    acceptance: 0,
  };
  for (const id of criterionIds) {
    points[id] = valueOf(id);
  }
  return points;
}
