import { groupCosts, type CostClasses } from './costClasses.ts';
import { costTolerance } from './planLimits.ts';
import { takeItem, type SearchShape, type SearchValues } from './searchShape.ts';

export interface MutableChoice {
  chosen: Uint8Array;
  value: number;
  cost: number;
  size: number;
}

/** Everything a search works on; made once and reused, so that a search allocates next to nothing. */
export interface Search {
  readonly shape: SearchShape;
  readonly needed: Uint8Array;
  readonly multipliers: Float64Array;
  /** How many reasons keep an item out; 0 = free. */
  readonly barred: Int32Array;
  /** By depth: open items, their reduced worth, value open by cause. */
  readonly items: Int32Array[];
  readonly worth: Float64Array[];
  readonly remaining: Float64Array[];
  /** By depth: what is left of each budget row. */
  readonly left: Float64Array[];
  /** By depth and item: the most each open item can gain, less the price of what it uses of rows but the first. */
  readonly gains: Float64Array[];
  /** By the first row. */
  readonly classes: CostClasses;
  readonly current: MutableChoice;
  readonly best: MutableChoice;
  values: SearchValues;
  dominated: readonly (readonly number[])[];
  nodes: number;
}

const emptyChoice = (count: number): MutableChoice => ({
  chosen: new Uint8Array(count),
  value: 0,
  cost: 0,
  size: 0,
});

export function copyChoice(from: MutableChoice, to: MutableChoice): void {
  to.chosen.set(from.chosen);
  to.value = from.value;
  to.cost = from.cost;
  to.size = from.size;
}

/** Puts an item into the current plan; `depth` is the depth whose limits and open values it lowers. */
export function putIn(search: Search, item: number, depth: number): void {
  const { shape, current, barred, values } = search;
  const remaining = search.remaining[depth] ?? new Float64Array(0);
  const left = search.left[depth] ?? new Float64Array(0);
  current.value += takeItem(shape, item, { values, remaining, chosen: current.chosen });
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

/** Undoes `putIn` but for value, cost and size, which the caller restores exactly. */
export function takeOut(search: Search, item: number): void {
  const { shape, current, barred } = search;
  current.chosen[item] = 0;
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

/** Whether items can join within number and every row. */
function fits(search: Search, added: readonly number[], left: Float64Array): boolean {
  const { shape, current } = search;
  if (current.size + added.length > shape.largest) {
    return false;
  }
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
export function additions(search: Search, item: number, depth: number): number[] | null {
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
  return fits(search, added, search.left[depth] ?? new Float64Array(0)) ? added : null;
}

/** The memory of a search over a shape. */
export function createSearch(shape: SearchShape, needed: Uint8Array): Search {
  // A plan cannot be deeper than it is large.
  const depths = Array.from({ length: Math.min(shape.count, shape.largest) + 2 });
  return {
    shape,
    needed,
    multipliers: new Float64Array(shape.costs.length),
    barred: new Int32Array(shape.count),
    items: depths.map(() => new Int32Array(shape.count)),
    worth: depths.map(() => new Float64Array(shape.count)),
    remaining: depths.map(() => new Float64Array(shape.causeCount)),
    left: depths.map(() => new Float64Array(shape.costs.length)),
    gains: depths.map(() => new Float64Array(shape.count)),
    classes: groupCosts(shape.costs[0] ?? new Float64Array(shape.count)),
    current: emptyChoice(shape.count),
    best: emptyChoice(shape.count),
    values: {
      own: new Float64Array(shape.count),
      causeWeight: new Float64Array(shape.causeCount),
      candidate: new Uint8Array(shape.count),
      idle: new Uint8Array(shape.count),
    },
    dominated: [],
    nodes: 0,
  };
}
