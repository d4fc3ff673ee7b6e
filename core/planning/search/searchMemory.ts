import { createEarning } from './earners.ts';
import { listLike } from './planDominance.ts';
import type { SearchShape } from './searchShape.ts';
import type { CoverPrices, Level, MutableChoice, Search } from './searchState.ts';

const emptyChoice = (count: number): MutableChoice => ({
  chosen: new Uint8Array(count),
  value: 0,
  cost: 0,
  size: 0,
  above: 0,
});

const emptyLevel = ({ count, causeCount, costs }: SearchShape): Level => ({
  share: new Float64Array(causeCount),
  left: new Float64Array(costs.length),
  reach: new Float64Array(causeCount),
  need: new Float64Array(causeCount),
  spare: Infinity,
  coverSlack: Infinity,
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

const coverPrices = ({ costs, costStep, causeCount }: SearchShape, row: number): CoverPrices => ({
  row,
  step: row === 0 ? costStep : Number(costs[row]?.every(Number.isInteger)),
  prices: new Float64Array(causeCount),
  rows: new Float64Array(costs.length),
  isTuned: false,
});

/** The rows that every item uses, cost last: of the others, causes may be brought to the target for nothing. */
const rowsToBound = ({ costs }: SearchShape): number[] => [
  ...costs.flatMap((uses, row) => (row > 0 && uses.every((use) => use > 0) ? [row] : [])),
  0,
];

function emptyCover(shape: SearchShape): Search['cover'] {
  const { count, causeCount, costs } = shape;
  let most = shape.linkStart[count] ?? 0;
  for (const item of shape.waiting) {
    most +=
      (shape.helpers[item]?.length ?? 0) * ((shape.linkStart[item + 1] ?? 0) - (shape.linkStart[item] ?? 0));
  }
  const asked = rowsToBound(shape).map((row) => coverPrices(shape, row));
  return {
    asked,
    last: asked.at(-1) ?? coverPrices(shape, 0),
    bestRows: new Float64Array(costs.length),
    used: new Float64Array(costs.length),
    parts: new Float64Array(causeCount),
    slack: new Float64Array(count),
    worth: new Float64Array(count),
    bestWorth: new Float64Array(count),
    need: new Float64Array(causeCount),
    from: new Int32Array(causeCount + 1),
    entryItem: new Int32Array(most),
    entryAmount: new Float64Array(most),
    entryCount: 0,
    isGiven: new Uint8Array(most),
    order: new Int32Array(causeCount),
    helpers: new Float64Array(causeCount),
    done: new Float64Array(causeCount),
    best: new Float64Array(causeCount),
    isSpared: new Uint8Array(causeCount),
  };
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
    ownStrength: new Float64Array(links),
    leastStrength: new Float64Array(links),
    scratch: {
      causes: new Float64Array(shape.causeCount),
      items: new Float64Array(shape.count),
      rates: new Float64Array(shape.count),
      order: new Int32Array(shape.count),
    },
    dual: {
      worth: new Float64Array(shape.count),
      tangent: { slope: new Float64Array(shape.causeCount), most: new Float64Array(shape.causeCount) },
      rows: new Float64Array(shape.costs.length),
      causes: new Float64Array(shape.causeCount),
      parts: new Float64Array(shape.causeCount),
      isSpared: new Uint8Array(shape.causeCount),
      bestRows: new Float64Array(shape.costs.length),
      bestPins: new Float64Array(shape.causeCount),
    },
    cover: emptyCover(shape),
    earn: createEarning(shape),
    current: emptyChoice(shape.count),
    best: emptyChoice(shape.count),
    values: {
      effect: new Float64Array(links),
      weight: new Float64Array(shape.causeCount),
      allowed: new Float64Array(shape.causeCount),
      candidate: new Uint8Array(shape.count),
      idle: new Uint8Array(shape.count),
    },
    like: listLike(shape),
    dominated: [],
    help: [],
    pairs: [],
    total: 0,
    nodes: 0,
    duties: new Uint8Array(shape.causeCount),
  };
}
