import { isFree } from './coverEntries.ts';
import { inRange, smallestUnit } from './dualBound.ts';
import { duty } from './duty.ts';
import type { CoverPrices, Level, Search } from './searchState.ts';

/** How many causes may be left out, the row that is bounded, and the prices by cause and by row that are tried. */
interface Pricing {
  readonly spared: number;
  readonly row: number;
  readonly prices: Float64Array;
  readonly rows: Float64Array;
}

/** Adds up what the causes in need are worth at their prices without the dearest `spared` of them, which are marked. */
function owed(
  { cover, duties }: Search,
  { left }: Level,
  { spared, row: own, prices, rows }: Pricing,
): number {
  const { parts, isSpared, need } = cover;
  isSpared.fill(0);
  for (let cause = 0; cause < need.length; cause += 1) {
    parts[cause] = (prices[cause] ?? 0) * (need[cause] ?? 0);
  }
  for (let round = 0; round < spared; round += 1) {
    let dearest = -1;
    for (let cause = 0; cause < need.length; cause += 1) {
      const isHeld = isSpared[cause] === 1 || duties[cause] === duty.due;
      const own = isHeld ? 0 : (parts[cause] ?? 0);
      dearest = own > (dearest < 0 ? 0 : (parts[dearest] ?? 0)) ? cause : dearest;
    }
    if (dearest < 0) {
      break;
    }
    isSpared[dearest] = 1;
  }
  let sum = 0;
  for (let cause = 0; cause < need.length; cause += 1) {
    sum += isSpared[cause] === 1 ? 0 : (parts[cause] ?? 0);
  }
  for (let row = 0; row < rows.length; row += 1) {
    const isPriced = row !== own && (rows[row] ?? 0) > 0;
    sum -= isPriced ? (rows[row] ?? 0) * Math.max(0, left[row] ?? 0) : 0;
  }
  return sum;
}

/** Fills in what each item is worth at the prices beyond its cost. */
function fillWorth({ shape, cover }: Search, { row: bounded, prices, rows }: Pricing): void {
  const { worth, need, from, entryItem, entryAmount } = cover;
  const costs = shape.costs[bounded] ?? prices;
  for (let item = 0; item < worth.length; item += 1) {
    let own = -(costs[item] ?? 0);
    for (let row = 0; row < rows.length; row += 1) {
      own -= (rows[row] ?? 0) * (shape.costs[row]?.[item] ?? 0);
    }
    worth[item] = own;
  }
  for (let cause = 0; cause < need.length; cause += 1) {
    const price = prices[cause] ?? 0;
    for (let at = from[cause] ?? 0; at < (from[cause + 1] ?? 0) && price > 0; at += 1) {
      const item = entryItem[at] ?? 0;
      worth[item] = (worth[item] ?? 0) + price * Math.min(entryAmount[at] ?? 0, need[cause] ?? 0);
    }
  }
}

/** What the items that the prices pay for are worth beyond their cost, added up; and what they use and do. */
function surplusOf(search: Search, level: Level, pricing: Pricing): number {
  const { shape, cover } = search;
  const { done, used, worth, need, from, entryItem, entryAmount } = cover;
  fillWorth(search, pricing);
  used.fill(0);
  let surplus = 0;
  for (let index = 0; index < level.count; index += 1) {
    const item = level.items[index] ?? 0;
    if ((worth[item] ?? 0) > 0 && isFree(search, level, item)) {
      surplus += worth[item] ?? 0;
      for (let row = 0; row < used.length; row += 1) {
        used[row] = (used[row] ?? 0) + (shape.costs[row]?.[item] ?? 0);
      }
    }
  }
  for (let cause = 0; cause < need.length; cause += 1) {
    let sum = 0;
    for (let at = from[cause] ?? 0; at < (from[cause + 1] ?? 0); at += 1) {
      const isPaid = (worth[entryItem[at] ?? 0] ?? 0) > 0;
      sum += isPaid ? Math.min(entryAmount[at] ?? 0, need[cause] ?? 0) : 0;
    }
    done[cause] = sum;
  }
  return surplus;
}

/** Moves the prices up the slope of the bound by as much as it would take to close the gap (Polyak 1969). */
function movePrices(
  { cover: { done, used, isSpared, need } }: Search,
  { left }: Level,
  { row: bounded, prices, rows, gap }: Pricing & { readonly gap: number },
): boolean {
  let norm = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const there = row === bounded ? 0 : (left[row] ?? 0);
    const slope = there > smallestUnit && there < Infinity ? (used[row] ?? 0) / there - 1 : 0;
    used[row] = slope < 0 && (rows[row] ?? 0) <= 0 ? 0 : slope;
    norm += (used[row] ?? 0) ** 2;
  }
  for (let cause = 0; cause < need.length; cause += 1) {
    const own = need[cause] ?? 0;
    const slope = own > smallestUnit ? (isSpared[cause] === 1 ? 0 : 1) - (done[cause] ?? 0) / own : 0;
    done[cause] = slope < 0 && (prices[cause] ?? 0) <= 0 ? 0 : slope;
    norm += (done[cause] ?? 0) ** 2;
  }
  for (let row = 0; row < rows.length && norm > 1e-12; row += 1) {
    if (used[row] !== 0) {
      const step = ((gap / norm) * (used[row] ?? 0)) / (left[row] ?? 1);
      rows[row] = inRange((rows[row] ?? 0) + step);
    }
  }
  for (let cause = 0; cause < need.length && norm > 1e-12; cause += 1) {
    if (done[cause] !== 0) {
      const step = ((gap / norm) * (done[cause] ?? 0)) / (need[cause] ?? 1);
      prices[cause] = inRange((prices[cause] ?? 0) + step);
    }
  }
  return norm > 1e-12;
}

const pulls = 100;
const fewPulls = 4;

/** What is asked of the bound. */
export interface CoverQuestion {
  readonly spared: number;
  readonly limit: number;
  /** The prices that it goes on from, and the row that they bound. */
  readonly asked: CoverPrices;
}

/**
 * What it takes of a row at least to bring all but `spared` of the causes in need to the target, by prices of the causes less
 * what the items would be worth at them beyond their cost (Lagrangian relaxation). Prices go on from node to node.
 *
 * Stops as soon as it is more than `limit`.
 */
export function pricedCoverCost(
  search: Search,
  level: Level,
  { spared, limit, asked }: CoverQuestion,
): number {
  const { cover } = search;
  const { row, prices, rows } = asked;
  const pricing = { spared, row, prices, rows };
  let most = -Infinity;
  let damping = 1.1;
  let idle = 0;
  cover.best.set(prices);
  cover.bestRows.set(rows);
  const steps = asked.isTuned ? fewPulls : pulls;
  asked.isTuned = true;
  cover.last = asked;
  for (let step = 0; step < steps; step += 1) {
    const bound = owed(search, level, pricing) - surplusOf(search, level, pricing);
    idle = bound > most ? 0 : idle + 1;
    damping *= idle > 3 ? 0.7 : 1;
    if (bound > most) {
      most = bound;
      cover.best.set(prices);
      cover.bestRows.set(rows);
      cover.bestWorth.set(cover.worth);
    }
    const gap = damping * (limit - bound) + 1e-6;
    if (most > limit || !movePrices(search, level, { ...pricing, gap })) {
      break;
    }
  }
  prices.set(cover.best);
  rows.set(cover.bestRows);
  level.coverSlack = limit - most;
  return Math.max(0, most);
}
