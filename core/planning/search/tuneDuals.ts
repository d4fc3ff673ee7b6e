import { boundLevel, debtOf, fillWorth, positiveSum, type Wanted } from './dualBound.ts';
import { sortByRate } from './openOrder.ts';
import type { Level, Search } from './searchState.ts';
import { type Extra, fillTangent, movePoint, noExtra, priceOfRest } from './tangents.ts';

/** The price of a row at which the items of positive worth just fit, all else given; and the item taken in part. */
function fitPrice(search: Search, level: Level, row: number): Extra {
  const { shape, multipliers, scratch } = search;
  const { worth } = search.dual;
  const uses = shape.costs[row] ?? new Float64Array(0);
  const present = multipliers[row] ?? 0;
  let count = 0;
  for (let index = 0; index < level.count; index += 1) {
    const item = level.items[index] ?? 0;
    const use = uses[item] ?? 0;
    if (use > 0 && (worth[item] ?? 0) + present * use > 0) {
      scratch.order[count] = item;
      scratch.rates[item] = (worth[item] ?? 0) / use + present;
      count += 1;
    }
  }
  const settle = (price: number) => {
    multipliers[row] = price;
    for (let index = 0; index < level.count; index += 1) {
      const item = level.items[index] ?? 0;
      worth[item] = (worth[item] ?? 0) - (price - present) * (uses[item] ?? 0);
    }
  };
  sortByRate(scratch.order, count, scratch.rates);
  let left = level.left[row] ?? 0;
  for (let place = 0; place < count; place += 1) {
    const item = scratch.order[place] ?? 0;
    const use = uses[item] ?? 0;
    if (use > left) {
      settle(Math.max(0, scratch.rates[item] ?? 0));
      return { item, part: Math.max(0, left) / use };
    }
    left -= use;
  }
  settle(0);
  return noExtra;
}

/** The prices and the point of the best bound so far. */
interface Best {
  readonly multipliers: Float64Array;
  readonly point: Float64Array;
  readonly pins: Float64Array;
}

const sweeps = 14;

/** Prices of the rows, one after the other, and the tangent point, by which the bound is tight without needs. */
function sweepRows(search: Search, level: Level, best: Best): void {
  const { multipliers, shape, dual } = search;
  let least = Infinity;
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const base = fillTangent(search, level, dual.tangent) - debtOf(search, level);
    let extra = noExtra;
    fillWorth(search, level, dual.tangent);
    for (let row = 0; row < shape.costs.length; row += 1) {
      if ((level.left[row] ?? 0) < Infinity) {
        const found = fitPrice(search, level, row);
        extra = found.item >= 0 ? found : extra;
      }
    }
    const bound = base + priceOfRest(search, level.left) + positiveSum(level, dual.worth);
    if (bound < least) {
      least = bound;
      best.multipliers.set(multipliers);
      best.point.set(level.point);
    }
    movePoint(search, level, extra);
  }
}

const pulls = 40;

/** Finds prices and tangent points at the root that make the bound tight; the search is exact whatever they are. */
export function tuneDuals(search: Search, level: Level, wanted: Wanted): void {
  const { multipliers, point, pins } = search;
  const best = {
    multipliers: new Float64Array(multipliers.length),
    point: new Float64Array(point.length),
    pins: new Float64Array(point.length),
  };
  multipliers.fill(0);
  pins.fill(0);
  level.point.fill(0);
  sweepRows(search, level, best);
  multipliers.set(best.multipliers);
  for (let cause = 0; cause < point.length; cause += 1) {
    const share = level.share[cause] ?? 0;
    point[cause] = (best.point[cause] ?? 0) - (share > 0 ? Math.log(share) : 0);
  }
  if (level.spare < Infinity && wanted.target > -Infinity) {
    boundLevel(search, level, { ...wanted, pulls });
  }
}
