import type { CauseResult } from '../../../model/evaluation.ts';
import { points } from '../../document/format.ts';

/** Severities that differ by no more points than this are about the same. */
const aboutTheSame = 2;

/** From this width on, in points, the value alone would mislead. */
const wideFrom = 30;

/** Whether the draws leave open which of two causes weighs more: about as severe, each inside the other's interval. */
export const notSeparated = (one: CauseResult, other: CauseResult): boolean =>
  Math.abs(Number(points(one.severity)) - Number(points(other.severity))) <= aboutTheSame &&
  isWithin(one.severity, other) &&
  isWithin(other.severity, one);

const isWithin = (severity: number, { low, high }: CauseResult): boolean =>
  low <= severity && severity <= high;

/** How the interval lies, as printed: `none` when both ends are the same. */
export function spreadOf({ low, high }: CauseResult): 'wide' | 'usual' | 'none' {
  if (high - low >= wideFrom) {
    return 'wide';
  }
  return points(low) === points(high) ? 'none' : 'usual';
}
