import { criterionIds, type Criterion, type CriterionId } from '../knowledge/schema.ts';
import type { Priorities } from '../model/priorities.ts';
import { criterionWeights } from './criterionWeights.ts';

/** Points of the largest swing; the others are relative to it. */
export const largestSwing = 100;

export type CriterionPoints = Readonly<Record<CriterionId, number>>;

interface Edited {
  readonly criteria: readonly Criterion[];
  readonly priorities: Priorities | null;
}

/** The criteria in the official's order, most important first; those not ordered follow by weight, ties by the knowledge base. */
export function criterionOrder({ criteria, priorities }: Edited): readonly CriterionId[] {
  const weights = criterionWeights(criteria, priorities);
  const rest = criteria
    .map((criterion) => criterion.id)
    .filter((id) => !priorities?.order?.includes(id))
    .toSorted((a, b) => weights[b] - weights[a]);
  return [...(priorities?.order ?? []), ...rest];
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

/** Puts a criterion in another place (0 is the first). Points stay with the place, so that they keep following the order. */
export function moveCriterion(edited: Edited, id: CriterionId, place: number): Priorities {
  const before = criterionOrder(edited);
  const order = before.filter((other) => other !== id).toSpliced(place, 0, id);
  if (edited.priorities?.points === undefined) {
    return { method: 'swing', order };
  }
  const points = shownPoints(edited);
  const byPlace = before.map((criterion) => points[criterion]);
  return {
    method: 'swing',
    order,
    points: pointsFrom((criterion) => byPlace[order.indexOf(criterion)] ?? 0),
  };
}

/** Gives a swing its points, 0–100. The order follows the points; the first keeps {@link largestSwing}. */
export function setSwingPoints(edited: Edited, id: CriterionId, value: number): Priorities {
  const points = { ...shownPoints(edited), [id]: value };
  const order = criterionOrder(edited).toSorted((a, b) => points[b] - points[a]);
  const [first] = order;
  return {
    method: 'swing',
    order: [...order],
    points: first ? { ...points, [first]: largestSwing } : points,
  };
}

/** Gives a criterion direct points; `null` when that would leave every criterion without points. */
export function setDirectPoints(edited: Edited, id: CriterionId, value: number): Priorities | null {
  const points = { ...shownPoints(edited), [id]: value };
  return Object.values(points).some((given) => given > 0) ? { method: 'direct', points } : null;
}

/** The same weights in the terms of the other method, as near as whole points allow. */
export function switchMethod(edited: Edited, method: Priorities['method']): Priorities {
  const weights = criterionWeights(edited.criteria, edited.priorities);
  const scale = method === 'direct' ? 100 : largestSwing / Math.max(...Object.values(weights));
  const points = pointsFrom((id) => Math.round(weights[id] * scale));
  const order = criterionOrder({ ...edited, priorities: { method: 'direct', points } });
  return method === 'direct' ? { method, points } : { method, order: [...order], points };
}

/** The points taken away again: the weights follow from the order alone. */
export const orderOnly = (edited: Edited): Priorities => ({
  method: 'swing',
  order: [...criterionOrder(edited)],
});

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
