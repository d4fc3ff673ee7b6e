import type { SearchShape } from './searchShape.ts';

/** Free items with what each would gain now. */
export interface OpenItems {
  readonly items: Int32Array;
  /** By item. */
  readonly gains: Float64Array;
  readonly count: number;
  /** How many more may be chosen. */
  readonly places: number;
  /** What is left of each budget row. */
  readonly left: Float64Array;
}

/** Sum of the largest positive entries of `worth`, at most `places` of them; `top` is scratch. */
function sumLargest(worth: Float64Array, count: number, top: Float64Array): number {
  const places = top.length;
  let held = 0;
  for (let index = 0; index < count; index += 1) {
    const value = worth[index] ?? 0;
    if (value <= 0 || (held === places && value <= (top[places - 1] ?? 0))) {
      continue;
    }
    let place = held < places ? held : places - 1;
    while (place > 0 && (top[place - 1] ?? 0) < value) {
      top[place] = top[place - 1] ?? 0;
      place -= 1;
    }
    top[place] = value;
    held = Math.min(places, held + 1);
  }
  let sum = 0;
  for (let index = 0; index < held; index += 1) {
    sum += top[index] ?? 0;
  }
  return sum;
}

interface Scratch {
  readonly worth: Float64Array;
  readonly top: Float64Array;
}

/** The dual value of a set of multipliers: never below what any allowed choice of the open items gains. */
function dualValue(
  shape: SearchShape,
  open: OpenItems,
  { multipliers, worth, top }: Scratch & { multipliers: Float64Array },
): number {
  let constant = 0;
  for (let row = 0; row < shape.costs.length; row += 1) {
    const multiplier = multipliers[row] ?? 0;
    constant += multiplier > 0 ? multiplier * (open.left[row] ?? 0) : 0;
  }
  for (let index = 0; index < open.count; index += 1) {
    const item = open.items[index] ?? 0;
    let value = open.gains[item] ?? 0;
    for (let row = 0; row < shape.costs.length; row += 1) {
      value -= (multipliers[row] ?? 0) * (shape.costs[row]?.[item] ?? 0);
    }
    worth[index] = value;
  }
  return constant + sumLargest(worth, open.count, top);
}

const rounds = 36;

/** Narrows the price of one budget row; the dual value is convex in it. */
function improveRow(
  shape: SearchShape,
  open: OpenItems,
  trial: Scratch & { multipliers: Float64Array; row: number },
) {
  const { multipliers, row } = trial;
  let low = 0;
  let high = 0;
  for (let index = 0; index < open.count; index += 1) {
    const item = open.items[index] ?? 0;
    const cost = shape.costs[row]?.[item] ?? 0;
    high = Math.max(high, cost > 0 ? (open.gains[item] ?? 0) / cost : 0);
  }
  const valueAt = (multiplier: number) => {
    multipliers[row] = multiplier;
    return dualValue(shape, open, trial);
  };
  if (valueAt(0) <= valueAt(1e-9 * high)) {
    multipliers[row] = 0;
    return;
  }
  for (let round = 0; round < rounds; round += 1) {
    const left = low + (high - low) * 0.45;
    const right = low + (high - low) * 0.55;
    if (valueAt(left) <= valueAt(right)) {
      high = right;
    } else {
      low = left;
    }
  }
  multipliers[row] = (low + high) / 2;
}

/**
 * Prices of the budget rows that make the bound tight (Lagrangian relaxation of the budgets, the number kept).
 *
 * Any prices ≥ 0 give a valid bound, so the search itself does not depend on how well they are found.
 */
export function findMultipliers(shape: SearchShape, open: OpenItems, multipliers: Float64Array): void {
  const worth = new Float64Array(open.count);
  const top = new Float64Array(Math.max(0, Math.min(open.places, open.count)));
  multipliers.fill(0);
  const passes = shape.costs.length > 1 ? 3 : 1;
  for (let pass = 0; pass < passes; pass += 1) {
    for (let row = 0; row < shape.costs.length; row += 1) {
      if ((open.left[row] ?? 0) < Infinity) {
        improveRow(shape, open, { multipliers, worth, top, row });
      }
    }
  }
}
