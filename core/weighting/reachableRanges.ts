import { AppError } from '../base/errors.ts';
import { criterionIds } from '../knowledge/schema.ts';
import type { WeightRanges } from '../model/priorities.ts';
import { anyWeight, rangesFault, rangeTotals } from '../model/weightRanges.ts';

const reasons = {
  reversed: 'range-reversed',
  'too-much': 'least-above-one',
  'too-little': 'most-below-one',
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
    const reason = reasons[fault];
    throw new AppError('invalid-input', `priorities.ranges: ${reason}`, {
      path: 'priorities.ranges',
      reason,
    });
  }
  const { least, most } = rangeTotals(ranges);
  const given = criterionIds.map((id) => ranges[id] ?? anyWeight);
  return {
    low: given.map(([low, high]) => Math.max(low, Math.min(high, 1 - (most - high)))),
    high: given.map(([low, high]) => Math.min(high, Math.max(low, 1 - (least - low)))),
  };
}
