import { costTolerance } from '../planLimits.ts';
import type { Level, Search } from './searchState.ts';

/** Changes how much of its delivery a chosen item has: what is left of its causes follows. */
function setKept(
  search: Search,
  item: number,
  change: { from: number; to: number; share: Float64Array },
): void {
  const { shape, values, kept } = search;
  const { from, to, share } = change;
  const end = shape.linkStart[item + 1] ?? 0;
  for (let link = shape.linkStart[item] ?? 0; link < end; link += 1) {
    const cause = shape.linkCause[link] ?? 0;
    const effect = values.effect[link] ?? 0;
    const before = 1 - effect * from;
    share[cause] = before > 0 ? ((share[cause] ?? 0) / before) * (1 - effect * to) : 0;
  }
  kept[item] = to;
}

/** Puts an item into the current plan; `level` is the one whose shares and limits it lowers. */
export function putIn(search: Search, item: number, { share, left }: Level): void {
  const { shape, current, barred, values } = search;
  let missing = 0;
  for (const helper of shape.helpers[item] ?? []) {
    missing += current.chosen[helper] === 1 || values.idle[helper] === 1 ? 0 : 1;
  }
  setKept(search, item, { from: 0, to: 1 - missing * (shape.lossPerHelper[item] ?? 0), share });
  if (values.idle[item] !== 1) {
    for (const helped of shape.helped[item] ?? []) {
      if (current.chosen[helped] === 1) {
        const from = search.kept[helped] ?? 0;
        setKept(search, helped, { from, to: from + (shape.lossPerHelper[helped] ?? 0), share });
      }
    }
  }
  current.cost += shape.costs[0]?.[item] ?? 0;
  current.size += 1;
  current.chosen[item] = 1;
  for (let row = 0; row < shape.costs.length; row += 1) {
    left[row] = (left[row] ?? 0) - (shape.costs[row]?.[item] ?? 0);
  }
  for (const other of shape.conflicts[item] ?? []) {
    barred[other] = (barred[other] ?? 0) + 1;
  }
}

/** Undoes `putIn` but for shares, limits, cost and size, which the caller restores exactly. */
export function takeOut(search: Search, item: number): void {
  const { shape, current, barred, kept, values } = search;
  current.chosen[item] = 0;
  if (values.idle[item] !== 1) {
    for (const helped of shape.helped[item] ?? []) {
      if (current.chosen[helped] === 1) {
        kept[helped] = (kept[helped] ?? 0) - (shape.lossPerHelper[helped] ?? 0);
      }
    }
  }
  for (const other of shape.conflicts[item] ?? []) {
    barred[other] = (barred[other] ?? 0) - 1;
  }
}

/** Bars an item, and with it all that are never chosen without it; -1 undoes it. */
export function bar(search: Search, item: number, by: 1 | -1): void {
  search.barred[item] = (search.barred[item] ?? 0) + by;
  for (const other of search.dominated[item] ?? []) {
    search.barred[other] = (search.barred[other] ?? 0) + by;
  }
}

/** Whether items can join within every row. */
export function fits({ shape }: Search, added: readonly number[], left: Float64Array): boolean {
  for (let row = 0; row < shape.costs.length; row += 1) {
    let cost = 0;
    for (const item of added) {
      cost += shape.costs[row]?.[item] ?? 0;
    }
    if (cost > (left[row] ?? 0) + costTolerance) {
      return false;
    }
  }
  return true;
}

/** The item with what it needs and is not yet chosen, or `null` when rules or limits do not allow it now. */
export function additions(search: Search, item: number, { left }: Level): number[] | null {
  const { shape, current, barred } = search;
  const added: number[] = [];
  for (const need of shape.closures[item] ?? []) {
    if (current.chosen[need] === 1) {
      continue;
    }
    if ((barred[need] ?? 0) > 0) {
      return null;
    }
    added.push(need);
  }
  return fits(search, added, left) ? added : null;
}
