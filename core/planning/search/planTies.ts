import { costTolerance } from '../planLimits.ts';

export interface Choice {
  readonly chosen: Uint8Array;
  readonly value: number;
  /** In the first row. */
  readonly cost: number;
  readonly size: number;
  /** How many causes stay above the target. */
  readonly above: number;
}

/** What a plan is chosen by before anything else. */
export type Aim = 'value' | 'cost';

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

/** Below 0 where a is worth more than b; 0 within rounding. */
const byValue = (a: Choice, b: Choice): number =>
  Math.abs(a.value - b.value) > tieWidth(b.value) ? b.value - a.value : 0;
const byCost = (a: Choice, b: Choice): number =>
  Math.abs(a.cost - b.cost) > costTolerance ? a.cost - b.cost : 0;

/**
 * Whether plan a goes before plan b.
 *
 * By value: higher value, then lower cost, then fewer measures, then the order of ids. By cost: lower cost alone; what
 * that leaves open is settled by value afterwards.
 */
export function isBetterChoice(a: Choice, b: Choice, aim: Aim): boolean {
  switch (aim) {
    case 'cost':
      return byCost(a, b) < 0;
    case 'value': {
      const ahead = byValue(a, b) || byCost(a, b) || a.size - b.size;
      return ahead === 0 ? comesFirst(a.chosen, b.chosen) : ahead < 0;
    }
  }
}
