import type { SearchShape, SearchValues } from './searchShape.ts';

/** What a trimmed plan has to keep. */
interface Keeping {
  readonly floor: number;
  readonly mostAbove: number;
}

/** Value and number of causes above the target of a plan, told from every cause. */
function judge(shape: SearchShape, values: SearchValues, chosen: Uint8Array) {
  const left = new Float64Array(shape.causeCount).fill(1);
  for (let item = 0; item < shape.count; item += 1) {
    if (chosen[item] === 1) {
      const missing = (shape.helpers[item] ?? []).filter(
        (helper) => chosen[helper] !== 1 && values.idle[helper] !== 1,
      ).length;
      const kept = 1 - missing * (shape.lossPerHelper[item] ?? 0);
      for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
        const cause = shape.linkCause[link] ?? 0;
        left[cause] = (left[cause] ?? 0) * (1 - (values.effect[link] ?? 0) * kept);
      }
    }
  }
  let value = 0;
  let above = 0;
  left.forEach((share, cause) => {
    value += (values.weight[cause] ?? 0) * (1 - share);
    above += share > (values.allowed[cause] ?? Infinity) ? 1 : 0;
  });
  return { value, above };
}

/**
 * A plan without what it can do without: one after the other the item that saves most for what it takes along, as long
 * as value and causes above the target stay where they have to be.
 *
 * Something to begin a search for the cheapest plan from; not the cheapest itself.
 */
function trimPlan(
  { shape, values }: { readonly shape: SearchShape; readonly values: SearchValues },
  start: Uint8Array,
  { floor, mostAbove }: Keeping,
): Uint8Array {
  const chosen = Uint8Array.from(start);
  const costs = shape.costs[0] ?? new Float64Array(shape.count);
  for (;;) {
    const now = judge(shape, values, chosen);
    let best = -1;
    let saving = 0;
    for (let item = 0; item < shape.count; item += 1) {
      const isNeeded =
        shape.required.includes(item) || shape.neededBy[item]?.some((other) => chosen[other] === 1) === true;
      if (chosen[item] === 1 && !isNeeded) {
        chosen[item] = 0;
        const without = judge(shape, values, chosen);
        chosen[item] = 1;
        const rate = (costs[item] ?? 0) / Math.max(1e-9, now.value - without.value);
        if (without.value >= floor && without.above <= mostAbove && rate > saving) {
          best = item;
          saving = rate;
        }
      }
    }
    if (best < 0) {
      return chosen;
    }
    chosen[best] = 0;
  }
}

/** The same for many plans of one search. */
export const trimmer =
  (source: { readonly shape: SearchShape; readonly values: SearchValues }) =>
  (start: Uint8Array, mostAbove: number, floor = -Infinity): Uint8Array =>
    trimPlan(source, start, { floor, mostAbove });
