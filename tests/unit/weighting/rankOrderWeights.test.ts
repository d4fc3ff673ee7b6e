import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankOrderWeights } from '../../../core/weighting/rankOrderWeights.ts';

describe('rank-order weights', () => {
  test('of equal ranks share the places they take', () => {
    // Places of three: centroid 11/18, 5/18, 2/18; the two last share 7/18.
    const { centroid, sum, reciprocal } = rankOrderWeights([2, 1, 2]);

    expect(centroid.map((weight) => weight * 36)).toEqual([
      expect.closeTo(7, 10),
      expect.closeTo(22, 10),
      expect.closeTo(7, 10),
    ]);
    expect(sum.map((weight) => weight * 12)).toEqual([
      expect.closeTo(3, 10),
      expect.closeTo(6, 10),
      expect.closeTo(3, 10),
    ]);
    expect(reciprocal[1]).toBeCloseTo(6 / 11, 12);
  });

  test('sum to 1 in each family and never favour a later rank', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 9 }), (ranks) => {
        const { centroid, sum, reciprocal } = rankOrderWeights(ranks);
        for (const weights of [centroid, sum, reciprocal]) {
          expect(weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(1, 10);
          ranks.forEach((rank, i) => {
            ranks.forEach((other, j) => {
              const lead = (weights[i] ?? 0) - (weights[j] ?? 0);
              expect(rank < other ? lead > 0 : rank > other || lead === 0).toBe(true);
            });
          });
        }
      }),
    );
  });
});
