import type { CauseResult } from '../../../model/diagnosisResult.ts';
import { points } from '../../document/format.ts';

/** From this width on, in points, the value alone would mislead. */
const wideFrom = 30;

/** Whether the draws leave open which of two causes weighs more: they share a rank. */
export const notSeparated = (one: Pick<CauseResult, 'rank'>, other: Pick<CauseResult, 'rank'>): boolean =>
  one.rank === other.rank;

/** How the interval lies, as printed: `none` when both ends are the same. */
export function spreadOf({ low, high }: CauseResult): 'wide' | 'usual' | 'none' {
  if (high - low >= wideFrom) {
    return 'wide';
  }
  return points(low) === points(high) ? 'none' : 'usual';
}
