import { quantile } from '../base/quantile.ts';

/** Quartiles of the scores of others. */
export interface Quartiles {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** How many others. */
  readonly of: number;
}

/** Fewer say nothing of a type, and would tell the score of a single one. */
export const fewestPeers = 10;

/**
 * Quartiles of the scores of other clusters (type 7 of Hyndman and Fan); `null` for fewer than ten.
 *
 * They stand beside a score and are never part of it.
 */
export function quartilesOf(others: readonly number[]): Quartiles | null {
  if (others.length < fewestPeers) {
    return null;
  }
  const sorted = Float64Array.from(others).sort();
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share));
  return { low: low ?? 0, middle: middle ?? 0, high: high ?? 0, of: others.length };
}
