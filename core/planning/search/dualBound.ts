import { duty } from './duty.ts';
import { shareHelp } from './helpShares.ts';
import type { Level, Search, Tangent } from './searchState.ts';
import { fillTangent, movePoint, pinsOf, priceOf, priceOfRest, slopeOf } from './tangents.ts';

/*
 * What no plan below a node can be worth more than.
 *
 * Value is Σ weight × (1 − e^−z) with z the sum of what the chosen items do to the cause, −ln(1 − effect): concave in
 * z, so that every tangent lies above it and is a plain sum over items (an outer approximation). Limits enter by
 * prices, and so do the needs of causes that have to come to the target, all but as many as may be spared (Lagrangian
 * relaxation, Fisher 1981). Any tangent point and any prices ≥ 0 give a valid bound.
 */

/** The bound that is asked for: whether it is low enough, and from where on it is. */
export interface Wanted {
  /** How often prices and point are moved; a few times unless given. */
  readonly pulls?: number;
  readonly isEnough: (bound: number) => boolean;
  /** −Infinity where no bound would do. */
  readonly target: number;
}

/** What all that has to be brought to the target is worth, as a debt; the dearest causes are spared and marked. */
export function debtOf({ pins, dual, duties }: Search, { need, spare }: Level): number {
  dual.isSpared.fill(0);
  if (spare === Infinity) {
    return 0;
  }
  let debt = 0;
  for (let cause = 0; cause < need.length; cause += 1) {
    dual.parts[cause] = (pins[cause] ?? 0) * (need[cause] ?? 0);
    debt += dual.parts[cause] ?? 0;
  }
  for (let round = 0; round < spare; round += 1) {
    let dearest = -1;
    for (let cause = 0; cause < need.length; cause += 1) {
      const isHeld = dual.isSpared[cause] === 1 || duties[cause] === duty.due;
      const own = isHeld ? 0 : (dual.parts[cause] ?? 0);
      dearest = own > (dearest < 0 ? 0 : (dual.parts[dearest] ?? 0)) ? cause : dearest;
    }
    if (dearest < 0) {
      break;
    }
    dual.isSpared[dearest] = 1;
    debt -= dual.parts[dearest] ?? 0;
  }
  return debt;
}

/** Worth of every open item along the tangents, and their sum where positive. */
export function fillWorth(search: Search, level: Level, tangent: Tangent): number {
  const { worth } = search.dual;
  for (let index = 0; index < level.count; index += 1) {
    const item = level.items[index] ?? 0;
    worth[item] =
      slopeOf(search, item, tangent) +
      pinsOf(search, item, level) -
      priceOf(search, item) -
      (search.earn.fee[item] ?? 0);
  }
  shareHelp(search, level, tangent);
  return positiveSum(level, worth);
}

/** Worth of the items of a level, where positive. */
export function positiveSum({ items, count }: Level, worth: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    const own = worth[items[index] ?? 0] ?? 0;
    sum += own > 0 ? own : 0;
  }
  return sum;
}

/** The sum of what the items gain now, less their prices: the bound that is best when little is left to choose. */
function gainsBound(search: Search, level: Level, debt: number): number {
  for (let index = 0; index < level.count; index += 1) {
    const item = level.items[index] ?? 0;
    level.worth[item] = (level.gains[item] ?? 0) + pinsOf(search, item, level) - priceOf(search, item);
  }
  shareHelp(search, level, null);
  level.base = search.current.value + priceOfRest(search, level.left) - debt;
  level.price = search.multipliers[0] ?? 0;
  return level.base + positiveSum(level, level.worth);
}

/** What is left of a row or a need is too little to set a price by. */
export const smallestUnit = 0.01;
/** Prices above this would cost more digits than they could gain. */
const highestPrice = 1e4;

/** A price that is not below 0 and not so high that rounding shows. */
export const inRange = (price: number): number => Math.min(highestPrice, Math.max(0, price));

/** What the items of positive worth use of each row and do for each cause in need, against what there is and is owed. */
function fillSurplus(search: Search, level: Level): number {
  const { shape, strength, dual } = search;
  const { worth, rows, causes } = dual;
  rows.fill(0);
  causes.fill(0);
  const isPinned = level.spare < Infinity;
  for (let index = 0; index < level.count; index += 1) {
    const item = level.items[index] ?? 0;
    if ((worth[item] ?? 0) > 0) {
      for (let row = 0; row < rows.length; row += 1) {
        rows[row] = (rows[row] ?? 0) + (shape.costs[row]?.[item] ?? 0);
      }
      if (isPinned) {
        for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
          const cause = shape.linkCause[link] ?? 0;
          const done = Math.min(strength[link] ?? 0, level.need[cause] ?? 0);
          causes[cause] = (causes[cause] ?? 0) + done;
        }
      }
    }
  }
  return toSlopes(search, level);
}

/** Turns sums into slopes of the bound, each in units of what there is, so that no row outweighs the others. */
function toSlopes({ dual, multipliers, pins }: Search, { left, need, spare }: Level): number {
  const { rows, causes, isSpared } = dual;
  let norm = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const there = left[row] ?? 0;
    const slope = there > smallestUnit && there < Infinity ? 1 - (rows[row] ?? 0) / there : 0;
    rows[row] = slope > 0 && (multipliers[row] ?? 0) <= 0 ? 0 : slope;
    norm += (rows[row] ?? 0) ** 2;
  }
  for (let cause = 0; cause < causes.length; cause += 1) {
    const owed = need[cause] ?? 0;
    const slope =
      spare < Infinity && owed > smallestUnit
        ? (causes[cause] ?? 0) / owed - (isSpared[cause] === 1 ? 0 : 1)
        : 0;
    causes[cause] = slope > 0 && (pins[cause] ?? 0) <= 0 ? 0 : slope;
    norm += (causes[cause] ?? 0) ** 2;
  }
  return norm;
}

/** Moves prices down the slope of the bound, as far as it would take to come to the target (Polyak 1969). */
function movePrices(search: Search, level: Level, gap: number): void {
  const norm = fillSurplus(search, level);
  if (norm > 1e-12 && gap > 0) {
    const { multipliers, pins, dual } = search;
    const step = gap / norm;
    for (let row = 0; row < multipliers.length; row += 1) {
      const slope = dual.rows[row] ?? 0;
      if (slope !== 0) {
        multipliers[row] = inRange((multipliers[row] ?? 0) - (step * slope) / (level.left[row] ?? 1));
      }
    }
    for (let cause = 0; cause < pins.length; cause += 1) {
      const slope = dual.causes[cause] ?? 0;
      if (slope !== 0) {
        pins[cause] = inRange((pins[cause] ?? 0) - (step * slope) / (level.need[cause] ?? 1));
      }
    }
  }
}

const rounds = 3;
/** Without such causes the prices of the root hold for long: they are moved by a part of that only. */
const caution = 0.25;
/** With causes to bring to the target, where prices found at the root do not hold for long. */
const pinnedRounds = 4;

/** The point of the root less what has been taken since. */
function beginPoint(search: Search, level: Level): void {
  for (let cause = 0; cause < level.point.length; cause += 1) {
    const share = level.share[cause] ?? 0;
    level.point[cause] = share > 0 ? Math.max(0, (search.point[cause] ?? 0) + Math.log(share)) : 0;
  }
}

/**
 * Bounds the plans below a level and leaves the worth of each open item in it; stops as soon as it is low enough.
 *
 * The least of: gains added up, and a few tangents, prices moved between them. `level.base`, `level.price` and
 * `level.worth` belong to the one returned.
 */
export function boundLevel(search: Search, level: Level, wanted: Wanted): number {
  const isPinned = level.spare < Infinity;
  const most = wanted.pulls ?? (isPinned ? pinnedRounds : rounds);
  let least = gainsBound(search, level, debtOf(search, level));
  if (wanted.isEnough(least)) {
    return least;
  }
  const { worth, tangent, bestRows, bestPins } = search.dual;
  bestRows.set(search.multipliers);
  bestPins.set(search.pins);
  beginPoint(search, level);
  for (let round = 0; round < most; round += 1) {
    const debt = debtOf(search, level);
    const base =
      search.current.value + priceOfRest(search, level.left) - debt + fillTangent(search, level, tangent);
    const bound = base + fillWorth(search, level, tangent);
    if (bound < least) {
      least = bound;
      level.base = base;
      level.price = search.multipliers[0] ?? 0;
      level.worth.set(worth);
      bestRows.set(search.multipliers);
      bestPins.set(search.pins);
      if (wanted.isEnough(least)) {
        return least;
      }
    }
    if (round < most - 1) {
      movePoint(search, level);
      if (isPinned || wanted.target > -Infinity) {
        movePrices(search, level, (isPinned ? 1 : caution) * (bound - wanted.target));
      }
    }
  }
  search.multipliers.set(bestRows);
  search.pins.set(bestPins);
  return least;
}
