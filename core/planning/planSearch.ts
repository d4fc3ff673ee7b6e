import { bestByCount } from './costClasses.ts';
import { findMultipliers } from './planBound.ts';
import { listDominated, listNeeded } from './planDominance.ts';
import { costTolerance } from './planLimits.ts';
import { isBetterChoice, tieWidth } from './planTies.ts';
import { mostGainOf, takeItem, type SearchShape, type SearchValues } from './searchShape.ts';
import { additions, bar, copyChoice, createSearch, putIn, takeOut, type Search } from './searchState.ts';

export interface SearchResult {
  /** 1 for chosen items; reused by the next search. */
  readonly chosen: Uint8Array;
  readonly value: number;
  /** In the first budget row. */
  readonly cost: number;
  /** Plans looked at: the measure of effort. */
  readonly nodes: number;
}

export interface PlanSearch {
  /** The best choice, exactly; `start` is a choice to begin from that keeps the rules, it never changes the answer. */
  solve(values: SearchValues, start: Uint8Array | null): SearchResult;
}

/** Sorts the open items by what they gain less the price of what they use, best first; ties keep the order of ids. */
function sortByWorth(search: Search, depth: number, count: number): void {
  const { shape, multipliers } = search;
  const gains = search.gains[depth] ?? new Float64Array(0);
  const items = search.items[depth] ?? new Int32Array(0);
  const worth = search.worth[depth] ?? new Float64Array(0);
  for (let index = 0; index < count; index += 1) {
    const item = items[index] ?? 0;
    let gain = gains[item] ?? 0;
    for (let row = 1; row < multipliers.length; row += 1) {
      gain -= (multipliers[row] ?? 0) * (shape.costs[row]?.[item] ?? 0);
    }
    gains[item] = gain;
    const value = gain - (multipliers[0] ?? 0) * (shape.costs[0]?.[item] ?? 0);
    let place = index;
    while (place > 0 && (worth[place - 1] ?? 0) < value) {
      worth[place] = worth[place - 1] ?? 0;
      items[place] = items[place - 1] ?? 0;
      place -= 1;
    }
    worth[place] = value;
    items[place] = item;
  }
}

/** Whether an item uses no more of any row than is left. */
function fitsAlone(shape: SearchShape, item: number, left: Float64Array): boolean {
  for (let row = 0; row < shape.costs.length; row += 1) {
    if ((shape.costs[row]?.[item] ?? 0) > (left[row] ?? 0) + costTolerance) {
      return false;
    }
  }
  return true;
}

/** Lists the open items of a depth by reduced worth, best first; returns how many there are. */
function listOpenItems(search: Search, depth: number): number {
  const { shape, current, barred } = search;
  const gains = search.gains[depth] ?? new Float64Array(0);
  const left = search.left[depth] ?? new Float64Array(0);
  const items = search.items[depth] ?? new Int32Array(0);
  const plan = {
    values: search.values,
    remaining: search.remaining[depth] ?? new Float64Array(0),
    chosen: current.chosen,
    barred,
  };
  let count = 0;
  for (let item = 0; item < shape.count; item += 1) {
    if (current.chosen[item] === 1 || (barred[item] ?? 0) > 0) {
      continue;
    }
    if (fitsAlone(shape, item, left)) {
      items[count] = item;
      gains[item] = mostGainOf(shape, item, plan);
      count += 1;
    }
  }
  if (depth === 0) {
    const open = { items, gains, count, places: shape.largest - current.size, left };
    findMultipliers(shape, open, search.multipliers);
  }
  sortByWorth(search, depth, count);
  return count;
}

/** What is left of the rows from the given one on, at their prices. */
function priceOfRest(multipliers: Float64Array, left: Float64Array, from: number): number {
  let price = 0;
  for (let row = from; row < multipliers.length; row += 1) {
    const multiplier = multipliers[row] ?? 0;
    price += multiplier > 0 ? multiplier * Math.max(0, left[row] ?? 0) : 0;
  }
  return price;
}

/** No plan that adds items from position `from` on only can be worth more than this. */
function boundFrom(search: Search, depth: number, { from, count }: { from: number; count: number }): number {
  const { shape, current, multipliers } = search;
  const left = search.left[depth] ?? new Float64Array(0);
  const worth = search.worth[depth] ?? new Float64Array(0);
  let bound = current.value + priceOfRest(multipliers, left, 0);
  const end = Math.min(count, from + shape.largest - current.size);
  for (let index = from; index < end && (worth[index] ?? 0) > 0; index += 1) {
    bound += worth[index] ?? 0;
  }
  return bound;
}

const noItems = { items: new Int32Array(0), gains: new Float64Array(0) };

/** Whether no plan that adds items from position `from` on only can match the best one: prices first, then counting. */
function isHopeless(
  search: Search,
  depth: number,
  { from, count }: { from: number; count: number },
): boolean {
  const { current, best, classes, shape, multipliers } = search;
  const left = search.left[depth] ?? new Float64Array(0);
  const needed = best.value - tieWidth(best.value);
  if (boundFrom(search, depth, { from, count }) < needed) {
    return true;
  }
  const gain = bestByCount(classes, {
    items: search.items[depth] ?? noItems.items,
    gains: search.gains[depth] ?? noItems.gains,
    from,
    count,
    places: shape.largest - current.size,
    budget: left[0] ?? 0,
  });
  return current.value + priceOfRest(multipliers, left, 1) + gain < needed;
}

/** Tries the plans that contain the current one and the item. */
function descend(search: Search, depth: number, added: readonly number[]): void {
  const { current } = search;
  const { value, cost, size } = current;
  search.remaining[depth + 1]?.set(search.remaining[depth] ?? []);
  search.left[depth + 1]?.set(search.left[depth] ?? []);
  for (const item of added) {
    putIn(search, item, depth + 1);
  }
  explore(search, depth + 1);
  for (const item of added) {
    takeOut(search, item);
  }
  current.value = value;
  current.cost = cost;
  current.size = size;
}

/** Depth first: take the most promising open item, then leave it out for good below this depth. */
function explore(search: Search, depth: number): void {
  search.nodes += 1;
  if (isBetterChoice(search.current, search.best)) {
    copyChoice(search.current, search.best);
  }
  if (search.current.size >= search.shape.largest) {
    return;
  }
  const count = listOpenItems(search, depth);
  const items = search.items[depth] ?? new Int32Array(0);
  let from = 0;
  for (; from < count; from += 1) {
    if (isHopeless(search, depth, { from, count })) {
      break;
    }
    const item = items[from] ?? 0;
    const added = (search.barred[item] ?? 0) > 0 ? null : additions(search, item, depth);
    if (added) {
      descend(search, depth, added);
    }
    bar(search, item, 1);
  }
  for (let index = 0; index < from; index += 1) {
    bar(search, items[index] ?? 0, -1);
  }
}

/** Value and cost added up in the order of ids, so that the same plan always has the same digits. */
function addUp(search: Search, chosen: Uint8Array): { value: number; cost: number; size: number } {
  const { values } = search;
  const remaining = Float64Array.from(values.causeWeight);
  const taken = new Uint8Array(chosen.length);
  const sum = { value: 0, cost: 0, size: 0 };
  chosen.forEach((isChosen, item) => {
    if (isChosen === 1) {
      sum.value += takeItem(search.shape, item, { values, remaining, chosen: taken });
      taken[item] = 1;
      sum.cost += search.shape.costs[0]?.[item] ?? 0;
      sum.size += 1;
    }
  });
  return sum;
}

function beginFrom(search: Search, start: Uint8Array | null): void {
  const { shape, current, best, values } = search;
  current.chosen.fill(0);
  Object.assign(current, { value: 0, cost: 0, size: 0 });
  search.barred.forEach((_, item) => {
    search.barred[item] = values.candidate[item] === 1 ? 0 : 1;
  });
  search.remaining[0]?.set(values.causeWeight);
  search.left[0]?.set(shape.budgets);
  for (const item of shape.required) {
    putIn(search, item, 0);
  }
  copyChoice(current, best);
  if (start?.every((isChosen, item) => isChosen === 0 || values.candidate[item] === 1)) {
    const warm = { chosen: start, ...addUp(search, start) };
    if (isBetterChoice(warm, best)) {
      copyChoice(warm, best);
    }
  }
}

/**
 * Exact search for the most valuable plan: depth-first branch and bound.
 *
 * Relief is submodular (a measure relieves less the more is already chosen), and own values count with every soft
 * prerequisite that is still open, so gains added up bound every plan below a node (Nemhauser, Wolsey & Fisher 1978):
 * under prices of budget, phases and acting bodies (Fisher 1981), then by counting.
 */
export function createPlanSearch(shape: SearchShape): PlanSearch {
  const search = createSearch(shape, listNeeded(shape));
  return {
    solve(values, start) {
      search.values = values;
      search.dominated = listDominated(shape, values, search.needed);
      search.nodes = 0;
      beginFrom(search, start);
      explore(search, 0);
      const { value, cost } = addUp(search, search.best.chosen);
      return { chosen: search.best.chosen, value, cost, nodes: search.nodes };
    },
  };
}
