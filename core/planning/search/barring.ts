import { excessTolerance } from './forced.ts';
import { type Hunt, isWorthless } from './hunt.ts';
import { refreshReach } from './openItems.ts';
import { bar } from './planMoves.ts';
import type { Level, Search } from './searchState.ts';
import { isUncoverable } from './uncoverable.ts';

/** Whether no plan within the limit that brings enough causes to the target holds the item. */
const isTooDear = ({ search }: Hunt, item: number, level: Level): boolean =>
  level.coverSlack < Infinity && -(search.cover.bestWorth[item] ?? 0) > level.coverSlack + excessTolerance;

/** Brings the items that no better plan holds to the front and bars them; returns how many there are. */
export function barHopeless(hunt: Hunt, level: Level, bound: number): number {
  const { items, count, worth } = level;
  let out = 0;
  for (let index = 0; index < count; index += 1) {
    const item = items[index] ?? 0;
    if (isWorthless(hunt, bound + Math.min(0, worth[item] ?? 0)) || isTooDear(hunt, item, level)) {
      items[index] = items[out] ?? 0;
      items[out] = item;
      out += 1;
      bar(hunt.search, item, 1);
    }
  }
  return out;
}

/** Frees the first items of a level again. */
export function unbar(search: Search, { items }: Level, to: number): void {
  for (let index = 0; index < to; index += 1) {
    bar(search, items[index] ?? 0, -1);
  }
}

/** Whether without the item, which has just been barred, too many causes stay above the target. */
export function isMissed(hunt: Hunt, level: Level, item: number): boolean {
  const { search, goal, done } = hunt;
  if (done || goal.mostAbove === Infinity) {
    return false;
  }
  const { shape, values } = search;
  for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
    const cause = shape.linkCause[link] ?? 0;
    if ((level.share[cause] ?? 0) > (values.allowed[cause] ?? Infinity)) {
      refreshReach(search, level);
      return isUncoverable(hunt, level);
    }
  }
  return false;
}
