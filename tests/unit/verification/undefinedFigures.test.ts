import { describe, expect, test } from 'vitest';
import { findMethod } from '../../../core/verification/caseMethods.ts';
import { verifyCase } from '../../../core/verification/verifyCase.ts';

const compute = (method: string, input: unknown) => findMethod(method)?.(input);
const status = (method: string, input: unknown, expected: unknown) =>
  verifyCase({ id: 'x', method, input, expected, tolerance: 1e-6 }).status;

const tied = [
  [0.1, 0.1, 0.1],
  [0.1, 0.1, 0.1],
  [0.1, 0.1, 0.1],
];

describe('figures that are undefined', () => {
  test.for([true, false, null])(
    "Kendall's W where every rank is tied, ties corrected: %s",
    (ties_corrected) => {
      const input = { ratings: tied, ties_corrected };

      expect(compute('agreement.kendall_w', input)).toEqual({ W: null, chi2: null, p: null });
      expect(status('agreement.kendall_w', input, { W: null, chi2: null, p: null })).toBe('passed');
      expect(status('agreement.kendall_w', input, { W: 0 })).toBe('failed');
    },
  );

  test("Kendall's W where one rater alone ties everything is defined", () => {
    const figures = compute('agreement.kendall_w', { ratings: [[1, 1], [1, 2], [1, 3]] }); // prettier-ignore

    expect(figures?.['W']).toBeTypeOf('number');
  });

  test('intraclass correlations of constant ratings', () => {
    const none = { ICC1: null, ICC2: null, ICC3: null, ICC1k: null, ICC2k: null, ICC3k: null };

    expect(compute('agreement.icc', { ratings: tied })).toEqual(none);
    expect(status('agreement.icc', { ratings: tied }, { ICC1: 0 })).toBe('failed');
  });

  test('intraclass correlations of objects that do not differ, but whose raters do', () => {
    const figures = compute('agreement.icc', { ratings: [[0.1, 0.7], [0.1, 0.7], [0.1, 0.7]] }); // prettier-ignore

    // Variance of the rows is 0, of the error as well: only what the raters add is left.
    expect(figures).toMatchObject({ ICC1k: null, ICC3: null, ICC3k: null });
    expect(figures?.['ICC1']).toBeCloseTo(-1, 9);
    expect(figures?.['ICC2']).toBeCloseTo(0, 9);
  });

  test('agreement that is full stays 1', () => {
    expect(compute('agreement.icc', { ratings: [[1, 1], [2, 2], [4, 4]] })).toMatchObject({ ICC1: 1, ICC3k: 1 }); // prettier-ignore
    expect(compute('agreement.kendall_w', { ratings: [[1, 1], [2, 2], [4, 4]] })).toMatchObject({ W: 1 }); // prettier-ignore
  });

  test("Krippendorff's alpha of constant ratings", () => {
    expect(status('agreement.krippendorff_alpha', { ratings: tied }, { nominal: null, ratio: null })).toBe(
      'passed',
    );
  });

  test('a figure that is not computed is not an undefined one', () => {
    expect(status('agreement.icc', { ratings: tied }, { beauty: null })).toBe('failed');
  });
});
