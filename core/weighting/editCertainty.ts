import { criterionIds, type CriterionId } from '../knowledge/schema.ts';
import type { CertaintyKind, Priorities, WeightRanges } from '../model/priorities.ts';
import { omit } from '../base/omit.ts';
import { criterionWeights } from './criterionWeights.ts';
import { switchMethod, type Edited } from './editPriorities.ts';

/** How far present weights are opened to either side when ranges start from them. */
export const openedBy = 0.1;

/** Says how sure the weights are. Ranges entered before stay, and count again once chosen. */
export function setCertainty(edited: Edited, certainty: CertaintyKind): Priorities {
  // Without priorities there is nothing to be sure of: the weights in use are taken as the official's own.
  const priorities = edited.priorities ?? switchMethod(edited, 'swing');
  return { ...priorities, certainty };
}

/** Replaces the ranges; none at all means that every criterion may weigh anything. */
export function setRanges(edited: Edited, ranges: WeightRanges): Priorities {
  const priorities = setCertainty(edited, 'ranges');
  return criterionIds.some((id) => ranges[id] !== undefined)
    ? { ...priorities, ranges }
    : omit(priorities, 'ranges');
}

/** One bound of a range, 0–1; `null` takes it away. A criterion with neither bound has no range. */
export function withBound(
  ranges: WeightRanges,
  id: CriterionId,
  bound: { readonly low: number | null } | { readonly high: number | null },
): WeightRanges {
  const [low, high] = ranges[id] ?? [0, 1];
  const range = 'low' in bound ? ([bound.low ?? 0, high] as const) : ([low, bound.high ?? 1] as const);
  return range[0] === 0 && range[1] === 1 ? omit(ranges, id) : { ...ranges, [id]: [...range] };
}

/** Ranges of {@link openedBy} to either side of the present weights, inside 0–1, in whole per cent. */
export function rangesAround({ criteria, priorities }: Edited): WeightRanges {
  const weights = criterionWeights(criteria, priorities);
  const inPerCent = (weight: number) => Math.round(Math.min(1, Math.max(0, weight)) * 100) / 100;
  return Object.fromEntries(
    criterionIds.map((id) => [id, [inPerCent(weights[id] - openedBy), inPerCent(weights[id] + openedBy)]]),
  );
}
