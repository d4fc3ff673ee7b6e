import { describe, expect, test } from 'vitest';
import type { Moved } from '../../../core/model/years/change.ts';
import { momentum } from '../../../core/years/momentum.ts';

/** A rise of maturity by ten points, give or take. */
const risen = (by: number, spread: number): { readonly maturity: Moved } => ({
  maturity: {
    id: 'maturity',
    then: 40,
    now: 40 + by,
    change: by,
    low: by - spread,
    high: by + spread,
    isSure: Math.abs(by) > spread,
  },
});

describe('momentum', () => {
  test('is points a year, whatever lies between the assessments', () => {
    expect(momentum(risen(10, 4), ['2022-01-01', '2024-01-01'])?.pointsPerYear).toBeCloseTo(5, 1);
    expect(momentum(risen(10, 4), ['2022-01-01', '2022-07-02'])?.pointsPerYear).toBeCloseTo(20, 0);
    expect(momentum(risen(10, 4), ['2022-01-01', '2024-01-01'])?.low).toBeCloseTo(3, 1);
  });

  test('rises or falls beyond one and a half points a year', () => {
    const of = (by: number) => momentum(risen(by, 1), ['2023-01-01', '2024-01-01'])?.is;

    expect([1.4, 1.7, -1.4, -1.7].map(of)).toEqual(['steady', 'rising', 'steady', 'falling']);
  });

  test('is sure where the interval of the change leaves out zero', () => {
    const of = (spread: number) => momentum(risen(10, spread), ['2023-01-01', '2024-01-01'])?.isSure;

    expect([8, 12].map(of)).toEqual([true, false]);
  });

  test('is not told where a composite is withheld or hardly any time has passed', () => {
    expect(momentum({ maturity: null }, ['2023-01-01', '2024-01-01'])).toBeNull();
    expect(momentum(risen(10, 4), ['2023-01-01', '2023-03-31'])).toBeNull();
    expect(momentum(risen(10, 4), ['2024-01-01', '2023-01-01'])).toBeNull();
  });
});
