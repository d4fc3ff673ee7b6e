import { costTolerance } from './planLimits.ts';

export interface Choice {
  readonly chosen: Uint8Array;
  readonly value: number;
  /** In the first budget row. */
  readonly cost: number;
  readonly size: number;
}

/** Values closer than this count as equal; relative above 1, because sums of large values round more. */
export const tieWidth = (value: number): number => 1e-9 * Math.max(1, Math.abs(value));

/** Whether plan a stands before plan b of the same size when their ids are read in order. */
function comesFirst(a: Uint8Array, b: Uint8Array): boolean {
  for (let item = 0; item < a.length; item += 1) {
    if (a[item] !== b[item]) {
      return a[item] === 1;
    }
  }
  return false;
}

/** Higher value, then lower cost, then fewer measures, then the order of ids. */
export function isBetterChoice(a: Choice, b: Choice): boolean {
  if (Math.abs(a.value - b.value) > tieWidth(b.value)) {
    return a.value > b.value;
  }
  if (Math.abs(a.cost - b.cost) > costTolerance) {
    return a.cost < b.cost;
  }
  return a.size === b.size ? comesFirst(a.chosen, b.chosen) : a.size < b.size;
}
