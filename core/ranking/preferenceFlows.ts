import type { Preference } from './preference.ts';
import { preferenceDegree } from './preference.ts';

/** Sums of the degrees of preference of one column, by row, not yet divided by the number of others. */
export interface ColumnFlows {
  /** How far the row is preferred to the others. */
  readonly leaving: Float64Array;
  /** How far the others are preferred to the row. */
  readonly entering: Float64Array;
}

/** A degree of preference that rises once: nothing up to `over`, `base + slope × (d − start)` from there, 1 at the end. */
interface Ramp {
  readonly over: number;
  readonly full: number;
  /** Whether a difference of exactly `full` is full preference. */
  readonly fullIncluded: boolean;
  readonly base: number;
  readonly slope: number;
  readonly start: number;
}

const step = (over: number): Ramp => ({
  over,
  full: over,
  fullIncluded: false,
  base: 0,
  slope: 0,
  start: 0,
});

/** The preference function as a ramp; `null` for the Gaussian, which is none. A difference of 0 never prefers. */
function rampOf({ shape, q, p }: Preference): Ramp | null {
  switch (shape) {
    case 'usual':
      return step(0);
    case 'ushape':
      return step(Math.max(0, q));
    case 'vshape':
      return { over: 0, full: p, fullIncluded: true, base: 0, slope: 1 / p, start: 0 };
    case 'level':
      return {
        over: Math.max(0, Math.min(q, p)),
        full: p,
        fullIncluded: false,
        base: 0.5,
        slope: 0,
        start: 0,
      };
    case 'linear':
      return { over: Math.max(0, q), full: p, fullIncluded: true, base: 0, slope: 1 / (p - q), start: q };
    case 'gaussian':
      return null;
  }
}

/** Leaving sum of every value of an ascending list: two marks that only move on, and sums up to each place. */
function rampSums(sorted: Float64Array, ramp: Ramp): Float64Array {
  const before = new Float64Array(sorted.length + 1);
  sorted.forEach((value, place) => (before[place + 1] = (before[place] ?? 0) + value));
  const sums = new Float64Array(sorted.length);
  let some = 0;
  let full = 0;
  for (let place = 0; place < sorted.length; place += 1) {
    const value = sorted[place] ?? 0;
    // The differences themselves are compared, as a loop over pairs would: no threshold moves by rounding.
    while (some < place && value - (sorted[some] ?? 0) > ramp.over) {
      some += 1;
    }
    while (full < some && isFull(ramp, value - (sorted[full] ?? 0))) {
      full += 1;
    }
    const between = some - full;
    const rise = between * (value - ramp.start) - ((before[some] ?? 0) - (before[full] ?? 0));
    sums[place] = full + (between === 0 ? 0 : between * ramp.base + ramp.slope * rise);
  }
  return sums;
}

const isFull = ({ full, fullIncluded }: Ramp, d: number): boolean => (fullIncluded ? d >= full : d > full);

/** A place of the value in an ascending list that holds it; equal values have equal sums. */
function placeOf(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

function pairwiseFlows(values: Float64Array, preference: Preference): ColumnFlows {
  const leaving = new Float64Array(values.length);
  const entering = new Float64Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    for (let other = 0; other < values.length; other += 1) {
      const degree = preferenceDegree(preference, (values[row] ?? 0) - (values[other] ?? 0));
      leaving[row] = (leaving[row] ?? 0) + degree;
      entering[other] = (entering[other] ?? 0) + degree;
    }
  }
  return { leaving, entering };
}

/**
 * Leaving and entering sums of one column, higher values preferred.
 *
 * All functions but the Gaussian rise in one straight piece, so that sorting the column and adding up once replaces
 * the comparison of all pairs: n log n steps instead of n². The Gaussian compares pairs.
 */
export function columnFlows(values: Float64Array, preference: Preference): ColumnFlows {
  const ramp = rampOf(preference);
  if (ramp === null) {
    return pairwiseFlows(values, preference);
  }
  const sorted = values.slice().sort();
  const up = rampSums(sorted, ramp);
  // Seen from below, the same: what is preferred to a value is what its negative is preferred to.
  const down = rampSums(sorted.map((value) => -value).reverse(), ramp);
  const leaving = new Float64Array(values.length);
  const entering = new Float64Array(values.length);
  values.forEach((value, row) => {
    const place = placeOf(sorted, value);
    leaving[row] = up[place] ?? 0;
    entering[row] = down[values.length - 1 - place] ?? 0;
  });
  return { leaving, entering };
}
