import { fillNeeds, mostPressing } from './coverBound.ts';
import type { Hunt } from './hunt.ts';
import type { Level, Search } from './searchState.ts';

/** Sorts the first items of a list, the highest rate first. */
export function sortByRate(order: Int32Array, count: number, rates: Float64Array): void {
  for (let index = 1; index < count; index += 1) {
    const item = order[index] ?? 0;
    const own = rates[item] ?? 0;
    let place = index;
    while (place > 0 && (rates[order[place - 1] ?? 0] ?? 0) < own) {
      order[place] = order[place - 1] ?? 0;
      place -= 1;
    }
    order[place] = item;
  }
}

/** Sorts some of the open items: helpers of the most pressing cause first where causes decide, then by worth. */
export function sortOpen(
  { search, goal, found }: Hunt,
  level: Level,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  const { items, worth } = level;
  const { order } = search.scratch;
  const rank = search.scratch.items;
  for (let index = from; index < to; index += 1) {
    const item = items[index] ?? 0;
    rank[item] = worth[item] ?? 0;
  }
  if (level.spare === 0 || (goal.mostAbove < Infinity && (!found || goal.aim === 'cost'))) {
    fillNeeds(search, level);
    rankHelpers(search, mostPressing(search, level), rank);
  }
  for (let index = from; index < to; index += 1) {
    const item = items[index] ?? 0;
    const own = rank[item] ?? 0;
    let place = index;
    while (place > from && (rank[order[place - 1] ?? 0] ?? 0) < own) {
      order[place] = order[place - 1] ?? 0;
      place -= 1;
    }
    order[place] = item;
  }
  for (let index = from; index < to; index += 1) {
    items[index] = order[index] ?? 0;
  }
}

function rankHelpers({ shape, strength }: Search, cause: number, rank: Float64Array): void {
  for (let at = shape.causeStart[cause] ?? 0; at < (shape.causeStart[cause + 1] ?? 0); at += 1) {
    const item = shape.causeItem[at] ?? 0;
    rank[item] = ahead + (strength[shape.causeLink[at] ?? 0] ?? 0) / ((shape.costs[0]?.[item] ?? 0) + 1e-3);
  }
}

/** Worth of the items from a place on, where positive. */
export function restOf({ items, worth, count }: Level, from: number): number {
  let rest = 0;
  for (let index = from; index < count; index += 1) {
    rest += Math.max(0, worth[items[index] ?? 0] ?? 0);
  }
  return rest;
}

/** Brings what may be tried by itself before what only comes with another; returns where that begins. */
export function bringTriedForward({ items, count, isTried }: Level, from: number): number {
  let last = from;
  for (let index = from; index < count; index += 1) {
    const item = items[index] ?? 0;
    if (isTried[item] === 1) {
      items[index] = items[last] ?? 0;
      items[last] = item;
      last += 1;
    }
  }
  return last;
}

/** Puts helpers of the most pressing cause before everything else. */
const ahead = 1e6;
