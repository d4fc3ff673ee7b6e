import { isFree } from './coverBound.ts';
import { inRange, smallestUnit } from './dualBound.ts';
import type { Level, Search } from './searchState.ts';

/** How many causes may be left out, and the prices by cause and by row that are tried. */
interface Pricing {
  readonly spared: number;
  readonly prices: Float64Array;
  readonly rows: Float64Array;
}

/** Adds up what the causes in need are worth at their prices without the dearest `spared` of them, which are marked. */
function owed({ cover }: Search, { need, left }: Level, { spared, prices, rows }: Pricing): number {
  const { parts, isSpared } = cover;
  let sum = 0;
  isSpared.fill(0);
  for (let cause = 0; cause < need.length; cause += 1) {
    parts[cause] = (prices[cause] ?? 0) * (need[cause] ?? 0);
    sum += parts[cause] ?? 0;
  }
  for (let round = 0; round < spared; round += 1) {
    let dearest = -1;
    for (let cause = 0; cause < need.length; cause += 1) {
      const own = isSpared[cause] === 1 ? 0 : (parts[cause] ?? 0);
      dearest = own > (dearest < 0 ? 0 : (parts[dearest] ?? 0)) ? cause : dearest;
    }
    if (dearest < 0) {
      break;
    }
    isSpared[dearest] = 1;
    sum -= parts[dearest] ?? 0;
  }
  for (let row = 1; row < rows.length; row += 1) {
    sum -= (rows[row] ?? 0) > 0 ? (rows[row] ?? 0) * Math.max(0, left[row] ?? 0) : 0;
  }
  return sum;
}

/** What the items that the prices pay for are worth beyond their cost; what they do for each cause is added up. */
function surplusOf(search: Search, level: Level, { prices, rows }: Pricing): number {
  const { shape, strength, cover } = search;
  const { done, used } = cover;
  used.fill(0);
  const costs = shape.costs[0] ?? prices;
  let surplus = 0;
  done.fill(0);
  for (let index = 0; index < level.count; index += 1) {
    const item = level.items[index] ?? 0;
    if (isFree(search, level, item)) {
      const end = shape.linkStart[item + 1] ?? 0;
      let worth = -(costs[item] ?? 0);
      for (let link = shape.linkStart[item] ?? 0; link < end; link += 1) {
        const cause = shape.linkCause[link] ?? 0;
        worth += (prices[cause] ?? 0) * Math.min(strength[link] ?? 0, level.need[cause] ?? 0);
      }
      for (let row = 1; row < rows.length; row += 1) {
        worth -= (rows[row] ?? 0) * (shape.costs[row]?.[item] ?? 0);
      }
      if (worth > 0) {
        surplus += worth;
        for (let row = 1; row < rows.length; row += 1) {
          used[row] = (used[row] ?? 0) + (shape.costs[row]?.[item] ?? 0);
        }
        for (let link = shape.linkStart[item] ?? 0; link < end; link += 1) {
          const cause = shape.linkCause[link] ?? 0;
          done[cause] = (done[cause] ?? 0) + Math.min(strength[link] ?? 0, level.need[cause] ?? 0);
        }
      }
    }
  }
  return surplus;
}

/** Moves the prices up the slope of the bound by as much as it would take to close the gap (Polyak 1969). */
function movePrices(
  { cover: { done, used, isSpared } }: Search,
  { need, left }: Level,
  { prices, rows, gap }: Pricing & { readonly gap: number },
): boolean {
  let norm = 0;
  for (let row = 1; row < rows.length; row += 1) {
    const there = left[row] ?? 0;
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
  for (let row = 1; row < rows.length && norm > 1e-12; row += 1) {
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

/** What is asked of the bound; `slot` says which prices it goes on from, as different questions need different ones. */
export interface CoverQuestion {
  readonly spared: number;
  readonly limit: number;
  readonly slot: 0 | 1;
}

/**
 * What it costs at least to bring all but `spared` of the causes in need to the target, by prices of the causes less
 * what the items would be worth at them beyond their cost (Lagrangian relaxation). Prices go on from node to node.
 *
 * Stops as soon as it is more than `limit`.
 */
export function pricedCoverCost(
  search: Search,
  level: Level,
  { spared, limit, slot }: CoverQuestion,
): number {
  const { cover, tuned } = search;
  const prices = cover.prices[slot];
  const rows = cover.rows[slot];
  const pricing = { spared, prices, rows };
  let most = 0;
  let damping = 1.1;
  let idle = 0;
  cover.best.set(prices);
  cover.bestRows.set(rows);
  const steps = tuned[slot] === 1 ? fewPulls : pulls;
  tuned[slot] = limit < Infinity ? 1 : 0;
  for (let step = 0; step < steps; step += 1) {
    const bound = owed(search, level, pricing) - surplusOf(search, level, pricing);
    idle = bound > most ? 0 : idle + 1;
    damping *= idle > 3 ? 0.7 : 1;
    if (bound > most) {
      most = bound;
      cover.best.set(prices);
      cover.bestRows.set(rows);
    }
    const gap = damping * (limit - bound) + 1e-6;
    if (most > limit || limit === Infinity || !movePrices(search, level, { ...pricing, gap })) {
      break;
    }
  }
  prices.set(cover.best);
  rows.set(cover.bestRows);
  level.coverSlack = limit - most;
  return most;
}

/**
 * What an item costs beyond what it is worth at the prices of the last bound: with it in, the bound rises by as much, so
 * that no plan within the limit holds an item for which that is more than `level.coverSlack`.
 */
export function excessCost(
  { shape, strength, cover }: Search,
  item: number,
  { need, coverSlot }: Level,
): number {
  const prices = cover.prices[coverSlot];
  const rows = cover.rows[coverSlot];
  let excess = shape.costs[0]?.[item] ?? 0;
  for (let row = 1; row < rows.length; row += 1) {
    excess += (rows[row] ?? 0) * (shape.costs[row]?.[item] ?? 0);
  }
  for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
    const cause = shape.linkCause[link] ?? 0;
    excess -= (prices[cause] ?? 0) * Math.min(strength[link] ?? 0, need[cause] ?? 0);
  }
  return excess;
}
