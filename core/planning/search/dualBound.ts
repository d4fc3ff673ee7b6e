import { helpGain, mostKept, ownGain, roleOf } from './searchGain.ts';
import { costTolerance } from '../planLimits.ts';
import { levelAt, type Level, type Search } from './searchState.ts';

/*
 * What no plan below a node can be worth more than.
 *
 * Value is Σ weight × (1 − e^−z) with z the sum of what the chosen items do to the cause, −ln(1 − effect): concave in
 * z, so that every tangent lies above it and is a plain sum over items (an outer approximation). Limits enter by
 * prices (Lagrangian relaxation, Fisher 1981). Any tangent point and any prices ≥ 0 give a valid bound.
 */

/** Whether an item uses no more of any row than is left. */
function fitsAlone({ shape }: Search, item: number, left: Float64Array): boolean {
  for (let row = 0; row < shape.costs.length; row += 1) {
    if ((shape.costs[row]?.[item] ?? 0) > (left[row] ?? 0) + costTolerance) {
      return false;
    }
  }
  return true;
}

/** Lists what may still join the current plan, with the most each can gain, and what would be left with all of it. */
export function listOpen(search: Search, depth: number): Level {
  const { shape, current, barred } = search;
  const level = levelAt(search, depth);
  level.count = 0;
  level.isOpen.fill(0);
  level.reach.set(level.share);
  for (let item = 0; item < shape.count; item += 1) {
    if (current.chosen[item] === 1) {
      boostReach(search, item, level.reach);
    } else if ((barred[item] ?? 0) === 0 && fitsAlone(search, item, level.left)) {
      addOpen(search, item, level);
    }
  }
  return level;
}

function addOpen(search: Search, item: number, level: Level): void {
  const { shape, values, scratch } = search;
  const kept = mostKept(search, item);
  const help = helpGain(search, item, level.share);
  const gain = ownGain(search, item, { kept, share: level.share }) + help;
  const role = roleOf(search, item, gain);
  if (role === 'out') {
    return;
  }
  level.items[level.count] = item;
  level.count += 1;
  level.isOpen[item] = 1;
  level.gains[item] = gain;
  level.isTried[item] = role === 'tried' ? 1 : 0;
  scratch.items[item] = help;
  const end = shape.linkStart[item + 1] ?? 0;
  for (let link = shape.linkStart[item] ?? 0; link < end; link += 1) {
    const cause = shape.linkCause[link] ?? 0;
    level.reach[cause] = (level.reach[cause] ?? 0) * (1 - (values.effect[link] ?? 0) * kept);
  }
}

/** A chosen item that still waits for something may come to its full delivery. */
function boostReach(search: Search, item: number, reach: Float64Array): void {
  const { shape, values, kept } = search;
  const now = kept[item] ?? 0;
  const most = (shape.helpers[item]?.length ?? 0) > 0 ? mostKept(search, item) : now;
  if (most > now) {
    const end = shape.linkStart[item + 1] ?? 0;
    for (let link = shape.linkStart[item] ?? 0; link < end; link += 1) {
      const cause = shape.linkCause[link] ?? 0;
      const effect = values.effect[link] ?? 0;
      reach[cause] = ((reach[cause] ?? 0) * (1 - effect * most)) / (1 - effect * now);
    }
  }
}

/** What is left of the rows, at their prices. */
function priceOfRest({ multipliers }: Search, left: Float64Array): number {
  let price = 0;
  for (let row = 0; row < multipliers.length; row += 1) {
    const multiplier = multipliers[row] ?? 0;
    price += multiplier > 0 ? multiplier * Math.max(0, left[row] ?? 0) : 0;
  }
  return price;
}

function priceOf({ shape, multipliers }: Search, item: number): number {
  let price = 0;
  for (let row = 0; row < multipliers.length; row += 1) {
    price += (multipliers[row] ?? 0) * (shape.costs[row]?.[item] ?? 0);
  }
  return price;
}

/** What an item is worth for bringing causes to the target, where that has to be. */
function pinsOf({ shape, strength, pins }: Search, item: number, { need, isPinned }: Level): number {
  let sum = 0;
  if (isPinned) {
    for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
      const cause = shape.linkCause[link] ?? 0;
      sum += (pins[cause] ?? 0) * Math.min(strength[link] ?? 0, need[cause] ?? 0);
    }
  }
  return sum;
}

/** What all that has to be brought to the target is worth, as a debt. */
function debtOf({ pins }: Search, { need, isPinned }: Level): number {
  let debt = 0;
  if (isPinned) {
    for (let cause = 0; cause < need.length; cause += 1) {
      debt += (pins[cause] ?? 0) * (need[cause] ?? 0);
    }
  }
  return debt;
}

/** What an item adds along the tangents, less its price. */
function slopeOf(search: Search, item: number, tangent: Tangent): number {
  const { shape, strength, scratch } = search;
  let sum = scratch.items[item] ?? 0;
  const end = shape.linkStart[item + 1] ?? 0;
  for (let link = shape.linkStart[item] ?? 0; link < end; link += 1) {
    const cause = shape.linkCause[link] ?? 0;
    sum += (tangent.slope[cause] ?? 0) * Math.min(strength[link] ?? 0, tangent.most[cause] ?? 1);
  }
  return sum;
}

/** Tangents at a point: slope by cause, and the strength beyond which a single item alone has taken all there is. */
interface Tangent {
  readonly slope: Float64Array;
  readonly most: Float64Array;
}

/** Fills the tangents at a point; returns what they are worth at no items at all. */
function fillTangent(search: Search, { share, point }: Pick<Level, 'share' | 'point'>, out: Tangent): number {
  const { weight } = search.values;
  let base = 0;
  for (let cause = 0; cause < point.length; cause += 1) {
    const open = (weight[cause] ?? 0) * (share[cause] ?? 0);
    const at = point[cause] ?? 0;
    const slope = Math.exp(-at);
    out.slope[cause] = open * slope;
    out.most[cause] = 1 + at;
    base += open * (1 - slope * (1 + at));
  }
  return base;
}

/** Moves the tangent point halfway to where the items of positive worth lead. */
function movePoint(
  search: Search,
  level: Level,
  { worth, extra }: { worth: Float64Array; extra: Extra },
): void {
  const { shape, strength } = search;
  const reached = search.scratch.causes;
  reached.fill(0);
  for (let index = 0; index < level.count; index += 1) {
    const item = level.items[index] ?? 0;
    const part = item === extra.item ? extra.part : (worth[item] ?? 0) > 0 ? 1 : 0;
    if (part > 0) {
      const end = shape.linkStart[item + 1] ?? 0;
      for (let link = shape.linkStart[item] ?? 0; link < end; link += 1) {
        const cause = shape.linkCause[link] ?? 0;
        reached[cause] = (reached[cause] ?? 0) + part * Math.min(30, strength[link] ?? 0);
      }
    }
  }
  for (let cause = 0; cause < reached.length; cause += 1) {
    level.point[cause] = 0.5 * ((level.point[cause] ?? 0) + (reached[cause] ?? 0));
  }
}

/** An item that is taken in part: the one at which a limit is used up. */
interface Extra {
  readonly item: number;
  readonly part: number;
}
const noExtra: Extra = { item: -1, part: 0 };

const tangents = new WeakMap<Search, Tangent & { readonly worth: Float64Array }>();

function tangentOf(search: Search) {
  const found = tangents.get(search);
  if (found) {
    return found;
  }
  const { causeCount, count } = search.shape;
  const made = {
    slope: new Float64Array(causeCount),
    most: new Float64Array(causeCount),
    worth: new Float64Array(count),
  };
  tangents.set(search, made);
  return made;
}

/** Worth of every open item along the tangents, and their sum where positive. */
function fillWorth(search: Search, level: Level, tangent: Tangent & { worth: Float64Array }): number {
  let sum = 0;
  for (let index = 0; index < level.count; index += 1) {
    const item = level.items[index] ?? 0;
    const worth = slopeOf(search, item, tangent) + pinsOf(search, item, level) - priceOf(search, item);
    tangent.worth[item] = worth;
    sum += worth > 0 ? worth : 0;
  }
  return sum;
}

/** The sum of what the items gain now, less their prices: the bound that is best when little is left to choose. */
function gainsBound(search: Search, level: Level): number {
  let sum = 0;
  for (let index = 0; index < level.count; index += 1) {
    const item = level.items[index] ?? 0;
    const worth = (level.gains[item] ?? 0) + pinsOf(search, item, level) - priceOf(search, item);
    level.worth[item] = worth;
    sum += worth > 0 ? worth : 0;
  }
  level.base = search.current.value + priceOfRest(search, level.left) - debtOf(search, level);
  return level.base + sum;
}

const rounds = 2;

/**
 * Bounds the plans below a level and leaves the worth of each open item in it; stops as soon as `isEnough`.
 *
 * The least of: gains added up, and a few tangents. `level.base` and `level.worth` belong to the one returned.
 */
export function boundLevel(search: Search, level: Level, isEnough: (bound: number) => boolean): number {
  let least = gainsBound(search, level);
  if (isEnough(least)) {
    return least;
  }
  const tangent = tangentOf(search);
  const rest = search.current.value + priceOfRest(search, level.left) - debtOf(search, level);
  for (let cause = 0; cause < level.point.length; cause += 1) {
    const share = level.share[cause] ?? 0;
    level.point[cause] = share > 0 ? Math.max(0, (search.point[cause] ?? 0) + Math.log(share)) : 0;
  }
  for (let round = 0; round < rounds; round += 1) {
    const base = rest + fillTangent(search, level, tangent);
    const bound = base + fillWorth(search, level, tangent);
    if (bound < least) {
      least = bound;
      level.base = base;
      level.worth.set(tangent.worth);
      if (isEnough(least)) {
        return least;
      }
    }
    if (round < rounds - 1) {
      movePoint(search, level, { worth: tangent.worth, extra: noExtra });
    }
  }
  return least;
}

/** The price of a row at which the items of positive worth just fit, all else given; and the item taken in part. */
function fitPrice(search: Search, level: Level, { row, worth }: { row: number; worth: Float64Array }): Extra {
  const { shape, multipliers, scratch } = search;
  const uses = shape.costs[row] ?? new Float64Array(0);
  const present = multipliers[row] ?? 0;
  let count = 0;
  for (let index = 0; index < level.count; index += 1) {
    const item = level.items[index] ?? 0;
    const use = uses[item] ?? 0;
    if (use > 0 && (worth[item] ?? 0) + present * use > 0) {
      scratch.order[count] = item;
      count += 1;
    }
  }
  const rate = (item: number) => (worth[item] ?? 0) / (uses[item] ?? 1) + present;
  const settle = (price: number) => {
    multipliers[row] = price;
    for (let index = 0; index < level.count; index += 1) {
      const item = level.items[index] ?? 0;
      worth[item] = (worth[item] ?? 0) - (price - present) * (uses[item] ?? 0);
    }
  };
  const order = [...scratch.order.subarray(0, count)].sort((a, b) => rate(b) - rate(a));
  let left = level.left[row] ?? 0;
  for (const item of order) {
    const use = uses[item] ?? 0;
    if (use > left) {
      settle(Math.max(0, rate(item)));
      return { item, part: Math.max(0, left) / use };
    }
    left -= use;
  }
  settle(0);
  return noExtra;
}

/** What a unit of need of a cause has to be worth for the items of positive worth just to meet it, all else given. */
function fitPin(
  search: Search,
  level: Level,
  { cause, worth }: { cause: number; worth: Float64Array },
): void {
  const { shape, strength, pins } = search;
  const need = level.need[cause] ?? 0;
  const present = pins[cause] ?? 0;
  const offers: { readonly item: number; readonly from: number; readonly effect: number }[] = [];
  for (let at = shape.causeStart[cause] ?? 0; at < (shape.causeStart[cause + 1] ?? 0); at += 1) {
    const item = shape.causeItem[at] ?? 0;
    const effect = Math.min(strength[shape.causeLink[at] ?? 0] ?? 0, need);
    if (level.isOpen[item] === 1 && effect > 0) {
      offers.push({ item, from: present - (worth[item] ?? 0) / effect, effect });
    }
  }
  offers.sort((a, b) => a.from - b.from);
  let met = 0;
  let pin = present;
  for (const { from, effect } of offers) {
    met += effect;
    if (met >= need - 1e-12) {
      pin = Math.max(0, from);
      break;
    }
  }
  pins[cause] = pin;
  for (const { item, effect } of offers) {
    worth[item] = (worth[item] ?? 0) + (pin - present) * effect;
  }
}

function positiveSum({ items, count }: Level, worth: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    sum += Math.max(0, worth[items[index] ?? 0] ?? 0);
  }
  return sum;
}

const sweeps = 14;

/** Finds prices and tangent points at the root that make the bound tight; the search is exact whatever they are. */
export function tuneDuals(search: Search, level: Level): void {
  const { multipliers, point, shape } = search;
  const tangent = tangentOf(search);
  multipliers.fill(0);
  search.pins.fill(0);
  level.point.fill(0);
  let least = Infinity;
  const best = {
    multipliers: new Float64Array(multipliers.length),
    point: new Float64Array(point.length),
    pins: new Float64Array(point.length),
  };
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const base = fillTangent(search, level, tangent);
    let extra = noExtra;
    let sum = fillWorth(search, level, tangent);
    for (let row = 0; row < shape.costs.length; row += 1) {
      if ((level.left[row] ?? 0) < Infinity) {
        const found = fitPrice(search, level, { row, worth: tangent.worth });
        extra = found.item >= 0 ? found : extra;
      }
    }
    sum = positiveSum(level, tangent.worth);
    if (level.isPinned) {
      for (let cause = 0; cause < point.length; cause += 1) {
        if ((level.need[cause] ?? 0) > 0) {
          fitPin(search, level, { cause, worth: tangent.worth });
        }
      }
      sum = positiveSum(level, tangent.worth);
    }
    const bound = base + priceOfRest(search, level.left) - debtOf(search, level) + sum;
    if (bound < least) {
      least = bound;
      best.multipliers.set(multipliers);
      best.point.set(level.point);
      best.pins.set(search.pins);
    }
    movePoint(search, level, { worth: tangent.worth, extra });
  }
  multipliers.set(best.multipliers);
  search.pins.set(best.pins);
  for (let cause = 0; cause < point.length; cause += 1) {
    const share = level.share[cause] ?? 0;
    point[cause] = (best.point[cause] ?? 0) - (share > 0 ? Math.log(share) : 0);
  }
}
