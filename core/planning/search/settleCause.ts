import { countLost, fillNeeds } from './coverBound.ts';
import { duty } from './duty.ts';
import type { Hunt } from './hunt.ts';
import { refreshReach } from './openItems.ts';
import type { Level } from './searchState.ts';

/**
 * The cause to settle next, see `duty.ts`: of those in need that may still be left above the target, the one whose need
 * is the dearest by the prices of the bound. -1 where nothing is open: none may be left, or all may.
 *
 * While which causes are left is open, bounds leave the dearest out everywhere; settled, they can no longer.
 */
export function causeToSettle({ search, goal }: Hunt, level: Level): number {
  if (goal.mostAbove === Infinity) {
    return -1;
  }
  refreshReach(search, level);
  const spare = goal.mostAbove - countLost(search, level);
  if (spare <= 0) {
    return -1;
  }
  fillNeeds(search, level);
  let open = 0;
  let dearest = -1;
  let highest = 0;
  for (let cause = 0; cause < level.need.length; cause += 1) {
    const need = level.need[cause] ?? 0;
    if (need > 0 && search.duties[cause] === duty.open) {
      open += 1;
      const price = need * (search.cover.prices[cause] ?? 0);
      if (price > highest) {
        highest = price;
        dearest = cause;
      }
    }
  }
  return open > spare ? dearest : -1;
}
