import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  combineJudgements,
  consistencyOf,
  eigenvectorWeights,
  largestEigenvalue,
  worstPairs,
} from '../../../core/weighting/ahp.ts';
import { completeJudgements } from '../../../core/weighting/completeJudgements.ts';
import { krippendorffAlpha } from '../../../core/weighting/krippendorffAlpha.ts';

/** Judgements that follow from weights without contradiction. */
const consistent = (weights: readonly number[]) => weights.map((a) => weights.map((b) => a / b));

describe('pairwise judgements', () => {
  test('without contradiction give back the weights behind them and a consistency ratio of 0', () => {
    const matrix = consistent([0.5, 0.3, 0.2]);

    eigenvectorWeights(matrix).forEach((weight, index) => {
      expect(weight).toBeCloseTo([0.5, 0.3, 0.2][index] ?? 0, 12);
    });
    expect(consistencyOf(matrix, 0.58).ratio).toBeCloseTo(0, 12);
  });

  test('of two items cannot contradict', () => {
    expect(consistencyOf(consistent([0.9, 0.1]), 0).ratio).toBe(0);
  });

  test('that were left out are filled in as the others imply', () => {
    const matrix = consistent([0.5, 0.3, 0.2]);
    const given = matrix.map((row, i) => row.map((value, j) => (i + j === 2 && i !== j ? null : value)));

    // Missing: the first against the third, 0.5 / 0.2.
    expect(completeJudgements(given).missing[0]).toBeCloseTo(2.5, 5);
  });

  test('that were left out are filled in with the least inconsistency there is', () => {
    const value = fc.integer({ min: -8, max: 8 }).map((step) => (step >= 0 ? step + 1 : 1 / (1 - step)));
    const nudge = fc.double({ min: 0.3, max: 3, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(value, value, value, value), nudge, nudge, ([a, b, c, d], first, second) => {
        // A ring of four: the two diagonals are missing.
        const filled = (one: number | null, other: number | null) =>
          completeJudgements([
            [1, a, one, d],
            [null, 1, b, other],
            [null, null, 1, c],
            [null, null, null, 1],
          ]);
        const best = filled(null, null);
        const [one = 1, other = 1] = best.missing;

        const different = filled(one * first, other * second);
        expect(largestEigenvalue(best.matrix)).toBeLessThanOrEqual(
          largestEigenvalue(different.matrix) + 1e-9,
        );
      }),
    );
  });

  test('given on one side of the diagonal only are mirrored', () => {
    const completed = completeJudgements([
      [1, 4],
      [null, 1],
    ]);

    expect(completed.matrix).toEqual([
      [1, expect.closeTo(4, 12)],
      [expect.closeTo(0.25, 12), 1],
    ]);
    expect(completed.missing).toEqual([]);
  });

  test('of assessors who contradict each other outright cancel out', () => {
    const [row] = combineJudgements([consistent([0.8, 0.2]), consistent([0.2, 0.8])]);

    expect(row?.[1]).toBeCloseTo(1, 12);
  });

  test('name the one judgement that does not fit as the worst', () => {
    const matrix = consistent([0.4, 0.3, 0.2, 0.1]);
    matrix[1]?.splice(3, 1, 27);
    matrix[3]?.splice(1, 1, 1 / 27);

    expect(worstPairs(matrix, 1)).toEqual([[1, 3]]);
  });
});

describe("Krippendorff's α", () => {
  test('is undefined when nothing varies or nothing can be paired', () => {
    expect(
      krippendorffAlpha(
        [
          [2, 2],
          [2, 2],
        ],
        'ordinal',
      ),
    ).toBeNull();
    expect(
      krippendorffAlpha(
        [
          [1, null],
          [null, 2],
        ],
        'ordinal',
      ),
    ).toBeNull();
  });

  test('is 1 when all raters agree', () => {
    expect(
      krippendorffAlpha(
        [
          [1, 2, 5],
          [1, 2, 5],
        ],
        'ordinal',
      ),
    ).toBe(1);
  });
});
