import type { Earning } from './earning.ts';
import type { SearchShape, SearchValues } from './searchShape.ts';

/** Two items that could do the same, by their links to the same causes. */
export interface Likeness {
  readonly a: number;
  readonly b: number;
  readonly links: readonly (readonly [number, number])[];
}

export interface MutableChoice {
  chosen: Uint8Array;
  value: number;
  cost: number;
  size: number;
  above: number;
}

/** Tangents at a point: slope by cause, and the strength beyond which a single item alone has taken all there is. */
export interface Tangent {
  readonly slope: Float64Array;
  readonly most: Float64Array;
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
  /** How many causes in need may stay above the target; Infinity where none has to come there. */
  spare: number;
  /** What the bound on the cost of bringing causes to the target falls short of the limit by; Infinity where unknown. */
  coverSlack: number;
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

/** A soft prerequisite of an item, and what it adds to each of its links, as −ln. */
export interface HelpPair {
  readonly item: number;
  readonly helper: number;
  readonly amount: Float64Array;
}

/** What a soft prerequisite adds to what another item does to a cause. */
export interface CoverPair {
  readonly item: number;
  readonly helper: number;
  readonly link: number;
  /** As −ln, where neither is chosen yet. */
  readonly amount: number;
  /** Whether it counts for the helper while both are open. */
  readonly isHelpers: boolean;
}

/** Prices that bound what bringing causes to the target takes of one row. */
export interface CoverPrices {
  readonly row: number;
  /** What is taken of the row is a whole multiple of it; 0 when nothing like it is known. */
  readonly step: number;
  readonly prices: Float64Array;
  /** Prices of the other rows; its own is left at 0. */
  readonly rows: Float64Array;
  /** Whether they have been found once in this search. */
  isTuned: boolean;
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
  /** The same without what soft prerequisites would add that are not there yet. */
  readonly ownStrength: Float64Array;
  /** The same without any soft prerequisite. */
  readonly leastStrength: Float64Array;
  readonly scratch: {
    readonly causes: Float64Array;
    readonly items: Float64Array;
    readonly rates: Float64Array;
    readonly order: Int32Array;
  };
  /** What the bound on value works on: worth of items, slopes of the bound by row and cause, and who is spared. */
  readonly dual: {
    readonly worth: Float64Array;
    readonly tangent: Tangent;
    readonly rows: Float64Array;
    readonly causes: Float64Array;
    readonly parts: Float64Array;
    readonly isSpared: Uint8Array;
    /** Prices of the best bound at a node: the next one goes on from them. */
    readonly bestRows: Float64Array;
    readonly bestPins: Float64Array;
  };
  /** What the bound on causes above the target works on: prices by cause as found at the root, and scratch. */
  readonly cover: {
    /** One for each row that is bounded. */
    readonly asked: readonly CoverPrices[];
    /** The one asked last: `bestWorth` is at its prices. */
    last: CoverPrices;
    readonly bestRows: Float64Array;
    readonly used: Float64Array;
    readonly parts: Float64Array;
    readonly slack: Float64Array;
    /** By item: worth at the prices tried, and at the best of them. */
    readonly worth: Float64Array;
    readonly bestWorth: Float64Array;
    /** By cause: what it needs to come to the target; unlike that of a level without any help still to come. */
    readonly need: Float64Array;
    /** What free items can do to each cause in need, as −ln: entries of cause c from `from[c]` to `from[c + 1]`. */
    readonly from: Int32Array;
    readonly entryItem: Int32Array;
    readonly entryAmount: Float64Array;
    entryCount: number;
    /** By entry: 1 where the bound takes its item as given. */
    readonly isGiven: Uint8Array;
    readonly order: Int32Array;
    readonly helpers: Float64Array;
    readonly done: Float64Array;
    readonly best: Float64Array;
    readonly isSpared: Uint8Array;
  };
  /** What the bound by the smallest gain works on. */
  readonly earn: Earning;
  readonly current: MutableChoice;
  readonly best: MutableChoice;
  values: SearchValues;
  /** Pairs of items that could do the same. */
  readonly like: readonly Likeness[];
  /** By item, where there are any: those that are never chosen without it. */
  dominated: readonly (readonly number[])[];
  /** What soft prerequisites would add, pair by pair. */
  help: readonly HelpPair[];
  /** Soft prerequisites by cause. */
  pairs: readonly (readonly CoverPair[])[];
  total: number;
  nodes: number;
  /** By cause, see `duty.ts`. */
  readonly duties: Uint8Array;
}

export function copyChoice(from: MutableChoice, to: MutableChoice): void {
  to.chosen.set(from.chosen);
  to.value = from.value;
  to.cost = from.cost;
  to.size = from.size;
  to.above = from.above;
}
