import { type Hunt, judgeCurrent, offer } from './hunt.ts';
import { putIn } from './planMoves.ts';
import { costTolerance } from '../planLimits.ts';
import { levelAt } from './searchMemory.ts';
import type { Level, Search } from './searchState.ts';

/** Puts a plan in from nothing, item by item in the order of ids, so that the same plan always has the same digits. */
export function beginWith(search: Search, chosen: Iterable<number>): Level {
  const { shape, current } = search;
  const level = levelAt(search, 0);
  current.chosen.fill(0);
  search.kept.fill(0);
  Object.assign(current, { value: 0, cost: 0, size: 0, above: 0 });
  search.barred.forEach((_, item) => {
    search.barred[item] = search.values.candidate[item] === 1 ? 0 : 1;
  });
  level.share.fill(1);
  level.left.set(shape.budgets);
  for (const item of chosen) {
    putIn(search, item, level);
  }
  judgeCurrent(search, level);
  return level;
}

export const itemsOf = (chosen: Uint8Array): number[] =>
  [...chosen.keys()].filter((item) => chosen[item] === 1);

/** Whether a plan holds what it must, nothing that may not be, and fits every row. */
function keepsRules({ shape, values, barred }: Search, chosen: Uint8Array, { left }: Level): boolean {
  return (
    left.every((rest) => rest >= -costTolerance) &&
    shape.required.every((item) => chosen[item] === 1) &&
    itemsOf(chosen).every(
      (item) =>
        values.candidate[item] === 1 &&
        (barred[item] ?? 0) === 0 &&
        shape.closures[item]?.every((need) => chosen[need] === 1) === true,
    )
  );
}

/** Offers the plans to begin from, and ends with what is always chosen. */
export function beginFrom(hunt: Hunt): void {
  const { search, goal } = hunt;
  for (const start of goal.starts ?? []) {
    const level = beginWith(search, itemsOf(start));
    if (keepsRules(search, start, level)) {
      offer(hunt, level);
    }
  }
  beginWith(search, search.shape.required);
}
