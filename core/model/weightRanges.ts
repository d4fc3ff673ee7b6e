import { criterionIds } from '../knowledge/schema.ts';
import type { WeightRanges } from './priorities.ts';

/** The range of a criterion for which none is given. */
export const anyWeight = [0, 1] as const;
/** Bounds written in per cent do not add up exactly in binary. */
const rounding = 1e-9;

export interface RangeTotals {
  /** Sum of the least weights; above 1 no weights fit. */
  readonly least: number;
  /** Sum of the largest weights; below 1 no weights fit. */
  readonly most: number;
}

/** What the ranges add up to at their ends; a criterion without one may weigh anything. */
export const rangeTotals = (ranges: WeightRanges): RangeTotals => ({
  least: criterionIds.reduce((sum, id) => sum + (ranges[id] ?? anyWeight)[0], 0),
  most: criterionIds.reduce((sum, id) => sum + (ranges[id] ?? anyWeight)[1], 0),
});

/** Why no weights that sum to 1 lie inside the ranges; `null` when some do. */
export function rangesFault(ranges: WeightRanges): 'reversed' | 'too-much' | 'too-little' | null {
  if (criterionIds.some((id) => (ranges[id]?.[0] ?? 0) > (ranges[id]?.[1] ?? 1))) {
    return 'reversed';
  }
  const { least, most } = rangeTotals(ranges);
  return least > 1 + rounding ? 'too-much' : most < 1 - rounding ? 'too-little' : null;
}
