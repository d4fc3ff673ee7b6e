import { countLost, fillNeeds } from './coverBound.ts';
import { duty } from './duty.ts';
import type { Hunt } from './hunt.ts';
import { refreshReach } from './openItems.ts';
import type { Level, Search } from './searchState.ts';

/** How many more items a plan can hold at most for every cause that may be left, from which on causes come first. */
const itemsPerCause = 4;

/** How many more items the rows that every item uses leave room for, in units of what each item uses there. */
function mostItems({ cover }: Search, { left }: Level): number {
  let most = Infinity;
  for (const { row } of cover.asked) {
    most = row === 0 ? most : Math.min(most, left[row] ?? 0);
  }
  return most;
}

/**
 * The cause to settle next, see `duty.ts`: of those in need that may still be left above the target, the one whose need
 * is the dearest by the prices of the bound. -1 where nothing is open: none may be left, or all may.
 *
 * While which causes are left is open, bounds leave the dearest out everywhere; settled, they can no longer. Where few
 * items have room beside many causes to choose from, there are fewer plans than ways to settle: items come first then.
 */
export function causeToSettle({ search, goal }: Hunt, level: Level): number {
  if (goal.mostAbove === Infinity) {
    return -1;
  }
  refreshReach(search, level);
  const spare = goal.mostAbove - countLost(search, level);
  if (spare <= 0 || mostItems(search, level) < itemsPerCause * spare) {
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
      const price = need * (search.cover.last.prices[cause] ?? 0);
      if (price > highest) {
        highest = price;
        dearest = cause;
      }
    }
  }
  return open > spare ? dearest : -1;
}
