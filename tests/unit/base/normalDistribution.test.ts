import { describe, expect, test } from 'vitest';
import { normalCdf, normalQuantile } from '../../../core/base/normalDistribution.ts';

describe('the normal distribution', () => {
  // Python 3: math.erfc.
  test.each([
    [0, 0.5],
    [1, 0.841344746068543],
    [-1.96, 0.0249978951482204],
    [3.442619855899, 0.9997119457438042],
    [-8, 6.22096057427178e-16],
    [40, 1],
  ])('%d has %d below it', (z, share) => {
    expect(Math.abs(normalCdf(z) - share)).toBeLessThan(1e-14);
  });

  test('the quantile is its inverse', () => {
    for (const share of [1e-9, 0.05, 0.2, 0.5, 0.8, 0.975]) {
      expect(normalCdf(normalQuantile(share))).toBeCloseTo(share, 14);
    }
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
  });
});
