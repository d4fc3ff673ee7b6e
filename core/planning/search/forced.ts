import { countLost } from './coverBound.ts';
import { duty } from './duty.ts';
import { type Hunt, isWorthless } from './hunt.ts';
import { refreshReach } from './openItems.ts';
import { additions, fits } from './planMoves.ts';
import { mostKept } from './searchGain.ts';
import type { Level, Search } from './searchState.ts';

/** Room for rounding of prices against costs. */
export const excessTolerance = 1e-6;

/** Room for rounding of shares that are multiplied and divided. */
const shareTolerance = 1e-9;

/** A level, and how many more causes may stay above the target there. */
interface Sparing {
  readonly level: Level;
  readonly spare: number;
}

/** Whether without the item a cause that it helps, and that has to come to the target, cannot. */
function isNeeded(search: Search, item: number, { level, spare }: Sparing): boolean {
  const { shape, values, duties } = search;
  const { share, reach } = level;
  const kept = mostKept(search, item);
  for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
    const cause = shape.linkCause[link] ?? 0;
    const allowed = values.allowed[cause] ?? Infinity;
    const left = reach[cause] ?? 0;
    const settled = duties[cause] ?? duty.open;
    const isDue = settled === duty.due || (spare === 0 && settled === duty.open);
    if (isDue && (share[cause] ?? 0) > allowed && left <= allowed) {
      const without = left / (1 - (values.effect[link] ?? 0) * kept);
      if (without > allowed * (1 + shareTolerance)) {
        return true;
      }
    }
  }
  return false;
}

/** Items that stand together without a conflict and within the rows; `null` otherwise. */
function together(search: Search, level: Level, items: readonly number[]): readonly number[] | null {
  const clash = items.some((item) => search.shape.conflicts[item]?.some((other) => items.includes(other)));
  return clash || !fits(search, items, level.left) ? null : items;
}

/** The open items from `from` on, and a bound on the plans that hold any of them. */
interface Open {
  readonly from: number;
  readonly bound: number;
}

/**
 * The items that every better plan below holds, with all they need: without one of them the bound on value is too low,
 * causes cost too much to bring to the target, or one of them cannot come there. `null` where they cannot all join, so
 * that there is no better plan below.
 */
export function listForced(hunt: Hunt, level: Level, { from, bound }: Open): readonly number[] | null {
  const { search } = hunt;
  const { items, count, worth } = level;
  let spare = hunt.goal.mostAbove;
  if (spare < Infinity) {
    refreshReach(search, level);
    spare -= countLost(search, level);
  }
  if (spare < 0) {
    return null;
  }
  const forced: number[] = [];
  for (let index = from; index < count; index += 1) {
    const item = items[index] ?? 0;
    const own = worth[item] ?? 0;
    const isForced =
      (own > 0 && isWorthless(hunt, bound - own)) ||
      (level.coverSlack < Infinity &&
        (search.cover.bestWorth[item] ?? 0) > level.coverSlack + excessTolerance) ||
      (spare < Infinity && isNeeded(search, item, { level, spare }));
    if (isForced) {
      const added = (search.barred[item] ?? 0) > 0 ? null : additions(search, item, level);
      if (added === null) {
        return null;
      }
      forced.push(...added.filter((each) => !forced.includes(each)));
    }
  }
  return forced.length === 0 ? forced : together(search, level, forced);
}
