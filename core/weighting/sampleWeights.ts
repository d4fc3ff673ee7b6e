import type { RandomStream } from '../base/randomStream.ts';
import { rangeSampler } from './sampleRanges.ts';
import { fillSimplex } from './simplex.ts';
import type { WeightRegion } from '../model/priorities.ts';

/** Fills `out` with the weights of the next draw: 0–1, sum 1, without allocation. */
export type WeightSampler = (out: Float64Array) => void;

/**
 * Weights uniform over all that keep the ranks; equal ranks in any order among themselves.
 *
 * A uniform draw is sorted and dealt out by rank. Criteria of equal rank keep the order among themselves that they
 * were drawn in: every order is equally likely, whatever the sorted weights are, so the result is exact.
 */
function orderSampler(ranks: readonly number[], random: RandomStream): WeightSampler {
  const drawn = new Float64Array(ranks.length);
  const sorted = new Float64Array(ranks.length);
  const goesBefore = (other: number, index: number): boolean => {
    const byRank = (ranks[other] ?? 0) - (ranks[index] ?? 0);
    const byDraw = (drawn[index] ?? 0) - (drawn[other] ?? 0);
    return byRank < 0 || (byRank === 0 && (byDraw < 0 || (byDraw === 0 && other < index)));
  };
  return (out) => {
    fillSimplex(random, drawn, 1);
    sorted.set(drawn);
    sorted.sort();
    for (let index = 0; index < ranks.length; index += 1) {
      let heavier = 0;
      for (let other = 0; other < ranks.length; other += 1) {
        heavier += goesBefore(other, index) ? 1 : 0;
      }
      out[index] = sorted[ranks.length - 1 - heavier] ?? 0;
    }
  };
}

/**
 * Draws weights uniformly from what the priorities leave possible; exact for every kind of region.
 *
 * Throws `AppError('invalid-input')` for ranges that no weighting with sum 1 meets.
 */
export function createWeightSampler(region: WeightRegion, random: RandomStream): WeightSampler {
  switch (region.kind) {
    case 'fixed':
      return (out) => out.set(region.weights);
    case 'order':
      return orderSampler(region.ranks, random);
    case 'ranges':
      return rangeSampler(region, random);
    case 'free':
      return (out) => fillSimplex(random, out, 1);
  }
}
