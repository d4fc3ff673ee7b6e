import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import { RandomStream } from '../../../core/base/randomStream.ts';
import { leavesChoice } from '../../../core/weighting/sampleRanges.ts';
import { createWeightSampler } from '../../../core/weighting/sampleWeights.ts';
import type { WeightRegion } from '../../../core/model/priorities.ts';

const criteria = 5;

function sample(region: WeightRegion, count: number, seed = 1): number[][] {
  const next = createWeightSampler(region, new RandomStream(seed, 0));
  return Array.from({ length: count }, () => {
    const weights = new Float64Array(criteria);
    next(weights);
    return [...weights];
  });
}

/** Uniform weights by the gaps between sorted uniform numbers: not the way the program draws. */
function bruteForce(isWanted: (weights: readonly number[]) => boolean, count: number): number[][] {
  const random = new RandomStream(99, 0);
  const kept: number[][] = [];
  while (kept.length < count) {
    const cuts = [0, 1, ...Array.from({ length: criteria - 1 }, () => random.uniform())].sort(
      (a, b) => a - b,
    );
    const weights = cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0));
    if (isWanted(weights)) {
      kept.push(weights);
    }
  }
  return kept;
}

/** Largest distance between the distributions of two samples of one size (Kolmogorov and Smirnov). */
function distance(one: readonly number[], other: readonly number[]): number {
  const [a, b] = [one.toSorted((x, y) => x - y), other.toSorted((x, y) => x - y)];
  let below = 0;
  return a.reduce((largest, value, index) => {
    while (below < b.length && (b[below] ?? 0) <= value) {
      below += 1;
    }
    return Math.max(largest, Math.abs(index + 1 - below) / a.length);
  }, 0);
}

const column = (rows: readonly (readonly number[])[], index: number) => rows.map((row) => row[index] ?? 0);
const sumOf = (weights: readonly number[]) => weights.reduce((sum, weight) => sum + weight, 0);
const isInside =
  ({ low, high }: { low: readonly number[]; high: readonly number[] }, slack = 0) =>
  (weights: readonly number[]) =>
    weights.every(
      (weight, index) => weight >= (low[index] ?? 0) - slack && weight <= (high[index] ?? 1) + slack,
    );

/** Exceeded by chance once in a thousand comparisons of samples of this size. */
const size = 8_000;
const chance = 1.95 * Math.sqrt(2 / size);

function expectSameMarginals(drawn: readonly (readonly number[])[], wanted: readonly (readonly number[])[]) {
  for (let index = 0; index < criteria; index += 1) {
    expect(distance(column(drawn, index), column(wanted, index))).toBeLessThan(chance);
  }
}

/** Bounds around some weighting, so that there is one inside. */
const anyRanges = fc
  .tuple(
    fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: criteria, maxLength: criteria }),
    fc.array(fc.double({ min: 0, max: 0.4, noNaN: true }), {
      minLength: 2 * criteria,
      maxLength: 2 * criteria,
    }),
  )
  .filter(([points]) => sumOf(points) > 0.01)
  .map(([points, widths]) => {
    const weights = points.map((point) => point / sumOf(points));
    return {
      kind: 'ranges' as const,
      low: weights.map((weight, index) => Math.max(0, weight - (widths[index] ?? 0))),
      high: weights.map((weight, index) => Math.min(1, weight + (widths[criteria + index] ?? 0))),
    };
  });

const anyRanks = fc.array(fc.integer({ min: 1, max: criteria }), {
  minLength: criteria,
  maxLength: criteria,
});

describe('weights drawn from what the priorities leave possible', () => {
  test('fixed weights stay as they are', () => {
    const weights = [0.4, 0.2, 0.2, 0.1, 0.1];

    expect(sample({ kind: 'fixed', weights }, 2)).toEqual([weights, weights]);
  });

  test('without an opinion every weighting is as likely as any other', () => {
    expectSameMarginals(
      sample({ kind: 'free' }, size),
      bruteForce(() => true, size),
    );
  });

  test('an order keeps the ranks and sums to 1, whatever is tied', () => {
    fc.assert(
      fc.property(anyRanks, fc.nat(), (ranks, seed) => {
        for (const weights of sample({ kind: 'order', ranks }, 5, seed)) {
          expect(sumOf(weights)).toBeCloseTo(1, 12);
          weights.forEach((weight, a) => {
            const lighter = weights.filter((_, b) => (ranks[b] ?? 0) > (ranks[a] ?? 0));
            expect(Math.max(0, ...lighter)).toBeLessThanOrEqual(weight);
          });
        }
      }),
    );
  });

  test('weightings that keep an order with ties are equally likely', () => {
    const ranks = [2, 1, 2, 4, 4];
    const keepsRanks = ([a = 0, b = 0, c = 0, d = 0, e = 0]: readonly number[]) =>
      b >= Math.max(a, c) && Math.min(a, c) >= Math.max(d, e);

    expectSameMarginals(sample({ kind: 'order', ranks }, size), bruteForce(keepsRanks, size));
  });

  test('ranges keep their bounds and sum to 1', () => {
    fc.assert(
      fc.property(anyRanges, fc.nat(), (ranges, seed) => {
        for (const weights of sample(ranges, 5, seed)) {
          expect(sumOf(weights)).toBeCloseTo(1, 9);
          expect(weights).toSatisfy(isInside(ranges, 1e-8));
        }
      }),
    );
  });

  test.for([
    { shape: 'hardly bounded', low: [0, 0, 0, 0.1, 0.05], high: [1, 0.9, 1, 1, 1] },
    { shape: 'bounded from above', low: [0, 0, 0, 0, 0], high: [0.3, 0.3, 0.3, 0.35, 0.3] },
    { shape: 'narrow', low: [0.3, 0.1, 0.1, 0.05, 0.05], high: [0.5, 0.3, 0.25, 0.2, 0.2] },
    { shape: 'one side only', low: [0.2, 0, 0, 0, 0], high: [1, 0.2, 1, 0.5, 0.3] },
  ])('weightings inside $shape ranges are equally likely', ({ low, high }) => {
    expectSameMarginals(
      sample({ kind: 'ranges', low, high }, size),
      bruteForce(isInside({ low, high }), size),
    );
  });

  test('a weight without room stays fixed while the others vary', () => {
    const drawn = sample({ kind: 'ranges', low: [0.5, 0, 0, 0, 0.1], high: [0.5, 1, 1, 1, 0.1] }, 200);

    expect(new Set(column(drawn, 0))).toEqual(new Set([0.5]));
    expect(new Set(column(drawn, 4))).toEqual(new Set([0.1]));
    expect(Math.max(...column(drawn, 1))).toBeGreaterThan(0.3);
  });

  test('ranges with only one weighting inside give it', () => {
    const low = [0.4, 0.2, 0.2, 0.1, 0.1];

    expect(sample({ kind: 'ranges', low, high: [1, 1, 1, 1, 1] }, 1)).toEqual([low]);
    expect(leavesChoice({ low, high: [1, 1, 1, 1, 1] })).toBe(false);
    expect(leavesChoice({ low: [0, 0, 0, 0, 0], high: [1, 1, 1, 1, 1] })).toBe(true);
  });

  test.for([
    { low: [0.5, 0.5, 0.1, 0, 0], high: [1, 1, 1, 1, 1] },
    { low: [0, 0, 0, 0, 0], high: [0.1, 0.1, 0.1, 0.1, 0.1] },
    { low: [0.5, 0, 0, 0, 0], high: [0.4, 1, 1, 1, 1] },
  ])('ranges without any weighting inside are refused: $low to $high', (ranges) => {
    expect(() => sample({ kind: 'ranges', ...ranges }, 1)).toThrow(AppError);
  });
});
