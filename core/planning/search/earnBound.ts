import { debtOf, fillWorth, type Wanted } from './dualBound.ts';
import { mostKept } from './searchGain.ts';
import type { Level, Search } from './searchState.ts';
import { fillTangent, movePoint, priceOfRest } from './tangents.ts';

/*
 * What no plan below a node can be worth more than, because each measure in it has to earn its place.
 *
 * With y the trouble that is left of a cause, a measure that is in the plan needs Σ r y ≥ the smallest gain, r what is
 * lost without it per unit of what is left; one that is left out leaves at least Σ r y of everything open but itself.
 * Both are linear, so that prices of these needs go into the tangents: they lower what causes count, and ask a fee of
 * each measure. Any prices ≥ 0 give a valid bound.
 */

/** The smallest gain, lowered by what rounding may take. */
const leastGain = ({ shape }: Search): number => shape.smallestGain - 1e-8;
const highestPrice = 100;

/** Whether an item is open or chosen below a level. */
const isThere = ({ current }: Search, { isOpen }: Level, item: number): boolean =>
  current.chosen[item] === 1 || isOpen[item] === 1;

/** Fills in which items have to earn their place, what they lose per unit left, and the least that is left without. */
function fillEarners(search: Search, level: Level): void {
  const { shape, earn, current } = search;
  const { start, ownRate, rate, isJudged, least } = earn;
  for (let item = 0; item < shape.count; item += 1) {
    const isChosen = current.chosen[item] === 1;
    isJudged[item] =
      isThere(search, level, item) &&
      earn.isRegular[item] === 1 &&
      !(shape.neededBy[item] ?? []).some((other) => isThere(search, level, other))
        ? 1
        : 0;
    if (isJudged[item] === 1) {
      for (let at = start[item] ?? 0; at < (start[item + 1] ?? 0); at += 1) {
        rate[at] = ownRate[at] ?? 0;
      }
      least[item] = isChosen ? leastGain(search) : 0;
    }
  }
  for (const { item, helped, entry, growth } of earn.boosts) {
    if (isJudged[item] === 1 && isThere(search, level, helped)) {
      rate[entry] = (1 + (rate[entry] ?? 0)) * (1 + growth) - 1;
    }
  }
  for (let index = 0; index < level.count; index += 1) {
    const item = level.items[index] ?? 0;
    if (isJudged[item] === 1) {
      least[item] = Math.min(leastGain(search), leftWithout(search, level, item));
    }
  }
}

/** What an open item would gain at least beside everything that is open, were it left out. */
function leftWithout(search: Search, level: Level, item: number): number {
  const { values, earn } = search;
  const kept = mostKept(search, item);
  let sum = 0;
  for (let at = earn.start[item] ?? 0; at < (earn.start[item + 1] ?? 0); at += 1) {
    const link = earn.link[at] ?? -1;
    const cause = earn.cause[at] ?? 0;
    const own = link < 0 ? 1 : 1 - (values.effect[link] ?? 0) * kept;
    sum += ((earn.rate[at] ?? 0) * (values.weight[cause] ?? 0) * (level.reach[cause] ?? 0)) / own;
  }
  return sum;
}

/** Fills the tangents and the fees under the prices; returns what the plan is worth at most with no open item. */
function fillPriced(search: Search, level: Level): number {
  const { shape, values, earn, dual } = search;
  const { price, fee, isJudged, least, weigh } = earn;
  let base = search.total;
  weigh.fill(1);
  fee.fill(0);
  for (let item = 0; item < shape.count; item += 1) {
    const own = isJudged[item] === 1 ? (price[item] ?? 0) : 0;
    if (own > 0) {
      base -= own * (least[item] ?? 0);
      fee[item] = own * (leastGain(search) - (least[item] ?? 0));
      for (let at = earn.start[item] ?? 0; at < (earn.start[item + 1] ?? 0); at += 1) {
        const cause = earn.cause[at] ?? 0;
        weigh[cause] = (weigh[cause] ?? 0) - own * (earn.rate[at] ?? 0);
      }
    }
  }
  fillTangent(search, level, dual.tangent);
  const { slope, most } = dual.tangent;
  for (let cause = 0; cause < weigh.length; cause += 1) {
    const part = weigh[cause] ?? 0;
    if (part > 0) {
      slope[cause] = part * (slope[cause] ?? 0);
      base -= (slope[cause] ?? 0) * (most[cause] ?? 0);
    } else {
      slope[cause] = 0;
      base -= part * (values.weight[cause] ?? 0) * (level.share[cause] ?? 0);
    }
  }
  return base;
}

/** What is left of each cause where the items of positive worth lead. */
function fillLeft(search: Search, level: Level): void {
  const { shape, values, earn, strength, dual } = search;
  const { left, weigh } = earn;
  left.fill(0);
  for (let index = 0; index < level.count; index += 1) {
    const item = level.items[index] ?? 0;
    if ((dual.worth[item] ?? 0) > 0) {
      for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
        const cause = shape.linkCause[link] ?? 0;
        left[cause] = (left[cause] ?? 0) + Math.min(30, strength[link] ?? 0);
      }
    }
  }
  for (let cause = 0; cause < left.length; cause += 1) {
    const open = (values.weight[cause] ?? 0) * (level.share[cause] ?? 0);
    const at = level.point[cause] ?? 0;
    const along = open * Math.exp(-at) * (1 + at - (left[cause] ?? 0));
    left[cause] = (weigh[cause] ?? 0) > 0 ? Math.max(open * Math.exp(-(left[cause] ?? 0)), along) : open;
  }
}

/** Moves the prices down the slope of the bound by as much as it would take to close the gap (Polyak 1969). */
function moveEarnPrices(search: Search, level: Level, gap: number): void {
  const { shape, earn, dual, current } = search;
  const { price, fee, isJudged, least, lack, left } = earn;
  fillLeft(search, level);
  let norm = 0;
  for (let item = 0; item < shape.count; item += 1) {
    lack[item] = 0;
    if (isJudged[item] === 1) {
      const isIn = current.chosen[item] === 1 || (dual.worth[item] ?? 0) > 0;
      let own = isIn ? leastGain(search) : (least[item] ?? 0);
      for (let at = earn.start[item] ?? 0; at < (earn.start[item + 1] ?? 0); at += 1) {
        own -= (earn.rate[at] ?? 0) * (left[earn.cause[at] ?? 0] ?? 0);
      }
      lack[item] = own < 0 && (price[item] ?? 0) <= 0 ? 0 : own;
      norm += (lack[item] ?? 0) ** 2;
    }
  }
  if (norm > 1e-12 && gap > 0) {
    for (let item = 0; item < shape.count; item += 1) {
      const moved = (price[item] ?? 0) + (gap / norm) * (lack[item] ?? 0);
      price[item] = Math.min(highestPrice, Math.max(0, moved));
    }
  }
  fee.fill(0);
}

const firstPulls = 100;
const pulls = 4;

/** Whether the bound has been too weak so far to be worth its time: it is then computed once in eight. */
const seldomHelps = ({ earn: { asked, tried, answered } }: Search): boolean =>
  tried > 64 && 8 * answered < tried && asked % 8 !== 0;

/**
 * The bound under prices of what each item has to earn; where it is below `least`, which is returned otherwise,
 * `level.base`, `level.price` and `level.worth` belong to it.
 */
export function earnBound(
  search: Search,
  level: Level,
  { known, wanted }: { known: number; wanted: Wanted },
): number {
  const { earn, dual } = search;
  earn.asked += 1;
  if (seldomHelps(search)) {
    return known;
  }
  earn.tried += 1;
  let least = known;
  let own = Infinity;
  fillEarners(search, level);
  const steps = earn.isTuned ? pulls : firstPulls;
  earn.isTuned = true;
  earn.best.set(earn.price);
  let damping = 1;
  let idle = 0;
  for (let step = 0; step < steps; step += 1) {
    const base = fillPriced(search, level) + priceOfRest(search, level.left) - debtOf(search, level);
    const bound = base + fillWorth(search, level, dual.tangent);
    idle = bound < own ? 0 : idle + 1;
    damping *= idle > 3 ? 0.7 : 1;
    if (bound < own) {
      own = bound;
      earn.best.set(earn.price);
    }
    if (bound < least) {
      least = bound;
      level.base = base;
      level.price = search.multipliers[0] ?? 0;
      level.worth.set(dual.worth);
    }
    if (wanted.isEnough(least)) {
      break;
    }
    moveEarnPrices(search, level, damping * (bound - wanted.target));
    movePoint(search, level);
  }
  earn.price.set(earn.best);
  earn.fee.fill(0);
  earn.answered += wanted.isEnough(least) ? 1 : 0;
  return least;
}
