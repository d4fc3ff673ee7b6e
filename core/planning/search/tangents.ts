import type { Level, Search, Tangent } from './searchState.ts';

/** Fills the tangents at a point; returns what they are worth at no items at all. */
export function fillTangent(
  search: Search,
  { share, point }: Pick<Level, 'share' | 'point'>,
  out: Tangent,
): number {
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

/** What an item adds along the tangents. */
export function slopeOf({ shape, ownStrength, scratch }: Search, item: number, tangent: Tangent): number {
  let sum = scratch.items[item] ?? 0;
  const end = shape.linkStart[item + 1] ?? 0;
  for (let link = shape.linkStart[item] ?? 0; link < end; link += 1) {
    const cause = shape.linkCause[link] ?? 0;
    sum += (tangent.slope[cause] ?? 0) * Math.min(ownStrength[link] ?? 0, tangent.most[cause] ?? 1);
  }
  return sum;
}

/** What is left of the rows, at their prices. */
export function priceOfRest({ multipliers }: Search, left: Float64Array): number {
  let price = 0;
  for (let row = 0; row < multipliers.length; row += 1) {
    const multiplier = multipliers[row] ?? 0;
    price += multiplier > 0 ? multiplier * Math.max(0, left[row] ?? 0) : 0;
  }
  return price;
}

/** What an item uses of the rows, at their prices. */
export function priceOf({ shape, multipliers }: Search, item: number): number {
  let price = 0;
  for (let row = 0; row < multipliers.length; row += 1) {
    const multiplier = multipliers[row] ?? 0;
    price += multiplier > 0 ? multiplier * (shape.costs[row]?.[item] ?? 0) : 0;
  }
  return price;
}

/** What an item is worth for bringing causes to the target, where that has to be. */
export function pinsOf({ shape, strength, pins }: Search, item: number, { need, spare }: Level): number {
  let sum = 0;
  if (spare < Infinity) {
    for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
      const cause = shape.linkCause[link] ?? 0;
      sum += (pins[cause] ?? 0) * Math.min(strength[link] ?? 0, need[cause] ?? 0);
    }
  }
  return sum;
}

/** An item that is taken in part: the one at which a limit is used up. */
export interface Extra {
  readonly item: number;
  readonly part: number;
}
export const noExtra: Extra = { item: -1, part: 0 };

/** Moves the tangent point halfway to where the items of positive worth lead. */
export function movePoint(search: Search, level: Level, extra: Extra = noExtra): void {
  const { shape, strength, dual } = search;
  const reached = search.scratch.causes;
  reached.fill(0);
  for (let index = 0; index < level.count; index += 1) {
    const item = level.items[index] ?? 0;
    const part = item === extra.item ? extra.part : (dual.worth[item] ?? 0) > 0 ? 1 : 0;
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
