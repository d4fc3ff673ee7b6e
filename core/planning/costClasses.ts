import { costTolerance } from './planLimits.ts';

const mostClasses = 3;

/**
 * Items grouped by cost, so that the best modular choice under a budget can be found by counting.
 *
 * At most three classes; where there are more costs the nearest are merged and count as the lowest of them, which
 * can only raise a bound.
 */
export interface CostClasses {
  readonly classOf: Int32Array;
  /** Ascending; always three, unused ones at 0 without items. */
  readonly costs: readonly [number, number, number];
  /** Sums of the largest gains by class: `sums[c][n]` over n items. Scratch of `bestByCount`. */
  readonly sums: readonly [Float64Array, Float64Array, Float64Array];
}

/** Groups the costs of one budget row. */
export function groupCosts(costs: Float64Array): CostClasses {
  const groups = [...new Set(costs)].sort((a, b) => a - b).map((cost) => [cost]);
  const lowest = (index: number) => groups[index]?.[0] ?? 0;
  while (groups.length > mostClasses) {
    let nearest = 1;
    for (let index = 2; index < groups.length; index += 1) {
      if (lowest(index) - lowest(index - 1) < lowest(nearest) - lowest(nearest - 1)) {
        nearest = index;
      }
    }
    groups[nearest - 1]?.push(...(groups[nearest] ?? []));
    groups.splice(nearest, 1);
  }
  const room = () => new Float64Array(costs.length + 1);
  return {
    classOf: Int32Array.from(costs, (cost) => groups.findIndex((group) => group.includes(cost))),
    costs: [lowest(0), lowest(1), lowest(2)],
    sums: [room(), room(), room()],
  };
}

/** How many items of a class at most, given what is left. */
const mostOf = (cost: number, budget: number, places: number): number =>
  cost > 0 ? Math.min(places, Math.floor((budget + costTolerance) / cost)) : places;

export interface ClassedItems {
  /** Items whose gains count, from position `from` to `count`. */
  readonly items: Int32Array;
  /** By item, ≥ 0. */
  readonly gains: Float64Array;
  readonly from: number;
  readonly count: number;
  readonly places: number;
  readonly budget: number;
}

/** Fills the running sums of the largest gains by class; returns how many items each class has. */
function sumGains(
  { classOf, sums }: CostClasses,
  { items, gains, from, count }: ClassedItems,
): [number, number, number] {
  const sizes: [number, number, number] = [0, 0, 0];
  for (let index = from; index < count; index += 1) {
    const item = items[index] ?? 0;
    const group = classOf[item] ?? 0;
    const list = sums[group] ?? sums[0];
    const gain = Math.max(0, gains[item] ?? 0);
    let place = (sizes[group] ?? 0) + 1;
    sizes[group] = place;
    for (; place > 1 && (list[place - 1] ?? 0) < gain; place -= 1) {
      list[place] = list[place - 1] ?? 0;
    }
    list[place] = gain;
  }
  sums.forEach((list, group) => {
    for (let place = 1; place <= (sizes[group] ?? 0); place += 1) {
      list[place] = (list[place] ?? 0) + (list[place - 1] ?? 0);
    }
  });
  return sizes;
}

/** The most that the items can gain within budget and number, were their gains independent: exact up to merging. */
export function bestByCount(classes: CostClasses, open: ClassedItems): number {
  const [low, middle, high] = classes.costs;
  const [lowSums, middleSums, highSums] = classes.sums;
  const [lowSize, middleSize, highSize] = sumGains(classes, open);
  let best = 0;
  const mostHigh = Math.min(highSize, mostOf(high, open.budget, open.places));
  for (let highs = 0; highs <= mostHigh; highs += 1) {
    const afterHigh = open.budget - highs * high;
    const mostMiddle = Math.min(middleSize, mostOf(middle, afterHigh, open.places - highs));
    for (let middles = 0; middles <= mostMiddle; middles += 1) {
      const places = open.places - highs - middles;
      const lows = Math.min(lowSize, mostOf(low, afterHigh - middles * middle, places));
      best = Math.max(best, (highSums[highs] ?? 0) + (middleSums[middles] ?? 0) + (lowSums[lows] ?? 0));
    }
  }
  return best;
}
