import { AppError } from '../errors.ts';
import { criterionIds } from '../knowledge/schema.ts';
import type { WeightRanges } from '../model/priorities.ts';

const anyWeight = [0, 1] as const;
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

const faults = {
  reversed: 'The least weight of a criterion is above its largest.',
  'too-much': 'The least weights add up to more than 1.',
  'too-little': 'The largest weights add up to less than 1.',
} as const;

/**
 * The bounds that weights summing to 1 can reach inside the ranges, in the order of `criterionIds`.
 *
 * A bound that no such weights reach is drawn in to the outermost one they do: with every other criterion at its
 * largest a criterion must take what is left, with every other at its least it can take no more than that. Throws
 * `invalid-input` when no weights fit.
 */
export function reachableRanges(ranges: WeightRanges): { readonly low: number[]; readonly high: number[] } {
  const fault = rangesFault(ranges);
  if (fault !== null) {
    throw new AppError('invalid-input', faults[fault], { path: 'priorities.ranges', reason: fault });
  }
  const { least, most } = rangeTotals(ranges);
  const given = criterionIds.map((id) => ranges[id] ?? anyWeight);
  return {
    low: given.map(([low, high]) => Math.max(low, Math.min(high, 1 - (most - high)))),
    high: given.map(([low, high]) => Math.min(high, Math.max(low, 1 - (least - low)))),
  };
}
