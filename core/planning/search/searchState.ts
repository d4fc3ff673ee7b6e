import { costTolerance } from '../planLimits.ts';
import type { SearchShape, SearchValues } from './searchShape.ts';

export interface MutableChoice {
  chosen: Uint8Array;
  value: number;
  cost: number;
  size: number;
  above: number;
}

/** What a depth of the search works on; reused whenever it is reached again. */
export interface Level {
  /** What is left of each cause, as a share. */
  readonly share: Float64Array;
  /** What is left of each row. */
  readonly left: Float64Array;
  /** The same as `share`, were everything open chosen as well. */
  readonly reach: Float64Array;
  /** By cause: what it needs to come to the target, as −ln; 0 where it is there or cannot come there. */
  readonly need: Float64Array;
  /** Whether all causes in need have to be brought to the target. */
  isPinned: boolean;
  /** Open items, the most promising first. */
  readonly items: Int32Array;
  count: number;
  /** By item: 1 where it may still join. */
  readonly isOpen: Uint8Array;
  /** By item: the most that it can gain, and that less the price of what it uses. */
  readonly gains: Float64Array;
  readonly worth: Float64Array;
  /** By item: 1 where it may be tried by itself. */
  readonly isTried: Uint8Array;
  /** By cause: the point of the tangent, −ln of the share of what is left. */
  readonly point: Float64Array;
  /** No plan below is worth more than this and the worth of its items. */
  base: number;
  /** The price of cost that the bound was made with. */
  price: number;
  costLimit: number;
}

/** Everything a search works on; made once and reused, so that a search allocates next to nothing. */
export interface Search {
  readonly shape: SearchShape;
  /** How many reasons keep an item out; 0 = free. */
  readonly barred: Int32Array;
  /** By item: share of its delivery that it has now, less while soft prerequisites are missing. */
  readonly kept: Float64Array;
  readonly levels: Level[];
  /** Prices of the rows, and the tangent point by cause, at the root. */
  readonly multipliers: Float64Array;
  readonly point: Float64Array;
  /** What a unit of need of each cause is worth, where all have to be met; from the root. */
  readonly pins: Float64Array;
  /** −ln of what each link leaves, everything met. */
  readonly strength: Float64Array;
  readonly scratch: {
    readonly causes: Float64Array;
    readonly items: Float64Array;
    readonly order: Int32Array;
  };
  /** What the bound on causes above the target works on: prices by cause as found at the root, and scratch. */
  readonly cover: {
    readonly prices: Float64Array;
    readonly parts: Float64Array;
    readonly slack: Float64Array;
    readonly order: Int32Array;
    readonly helpers: Float64Array;
  };
  readonly current: MutableChoice;
  readonly best: MutableChoice;
  values: SearchValues;
  dominated: readonly (readonly number[])[];
  total: number;
  nodes: number;
}

const emptyChoice = (count: number): MutableChoice => ({
  chosen: new Uint8Array(count),
  value: 0,
  cost: 0,
  size: 0,
  above: 0,
});

export function copyChoice(from: MutableChoice, to: MutableChoice): void {
  to.chosen.set(from.chosen);
  to.value = from.value;
  to.cost = from.cost;
  to.size = from.size;
  to.above = from.above;
}

const emptyLevel = ({ count, causeCount, costs }: SearchShape): Level => ({
  share: new Float64Array(causeCount),
  left: new Float64Array(costs.length),
  reach: new Float64Array(causeCount),
  need: new Float64Array(causeCount),
  isPinned: false,
  items: new Int32Array(count),
  count: 0,
  isOpen: new Uint8Array(count),
  gains: new Float64Array(count),
  worth: new Float64Array(count),
  isTried: new Uint8Array(count),
  point: new Float64Array(causeCount),
  base: 0,
  price: 0,
  costLimit: Infinity,
});

/** The level at a depth, made when it is first reached. */
export function levelAt(search: Search, depth: number): Level {
  const found = search.levels[depth];
  if (found) {
    return found;
  }
  const level = emptyLevel(search.shape);
  search.levels[depth] = level;
  return level;
}

/** The memory of a search over a shape. */
export function createSearch(shape: SearchShape): Search {
  const links = shape.linkStart[shape.count] ?? 0;
  return {
    shape,
    barred: new Int32Array(shape.count),
    kept: new Float64Array(shape.count),
    levels: [],
    multipliers: new Float64Array(shape.costs.length),
    point: new Float64Array(shape.causeCount),
    pins: new Float64Array(shape.causeCount),
    strength: new Float64Array(links),
    scratch: {
      causes: new Float64Array(shape.causeCount),
      items: new Float64Array(shape.count),
      order: new Int32Array(shape.count),
    },
    cover: {
      prices: new Float64Array(shape.causeCount),
      parts: new Float64Array(shape.causeCount),
      slack: new Float64Array(shape.count),
      order: new Int32Array(shape.causeCount),
      helpers: new Float64Array(shape.causeCount),
    },
    current: emptyChoice(shape.count),
    best: emptyChoice(shape.count),
    values: {
      effect: new Float64Array(links),
      weight: new Float64Array(shape.causeCount),
      allowed: new Float64Array(shape.causeCount),
      candidate: new Uint8Array(shape.count),
      idle: new Uint8Array(shape.count),
    },
    dominated: [],
    total: 0,
    nodes: 0,
  };
}

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
function fits({ shape }: Search, added: readonly number[], left: Float64Array): boolean {
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
