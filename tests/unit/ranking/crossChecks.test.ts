import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossChecks } from '../../../core/ranking/crossChecks.ts';
import { kendallTau } from '../../../core/ranking/kendallTau.ts';
import { matchMeasures } from '../../../core/ranking/matchMeasures.ts';
import { rankMeasures } from '../../../core/ranking/rankMeasures.ts';
import { topsis } from '../../../core/ranking/topsis.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { anyDiagnosis, anyTypes, anyWeights } from './diagnoses.ts';

describe('Kendall τ-b', () => {
  test('counts ties as the formula asks', () => {
    // Pairs: 5 agree, none disagrees, one is tied in the first list only: 5 / √(5 · 6).
    expect(kendallTau([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(5 / Math.sqrt(30), 12);
  });

  test('is 1 for the same order, −1 for the reverse', () => {
    expect(kendallTau([3, 1, 2], [30, 10, 20])).toBe(1);
    expect(kendallTau([3, 1, 2], [-3, -1, -2])).toBe(-1);
  });

  test('is undefined for fewer than two values or for a list without differences', () => {
    expect(kendallTau([1], [1])).toBeNull();
    expect(kendallTau([1, 2], [5, 5])).toBeNull();
  });
});

describe('cross-checks', () => {
  const worth = (relief: number, others: number) => ({
    relief,
    'stage-fit': others,
    feasibility: others,
    speed: others,
    acceptance: others,
  });
  const weights = { relief: 0.2, 'stage-fit': 0.2, feasibility: 0.2, speed: 0.2, acceptance: 0.2 };

  test('agree wholly when each measure is better than the next on every criterion', () => {
    const ranking = [90, 60, 30].map((value) => ({ value, worth: worth(value, value) }));

    expect(crossChecks(ranking, weights)).toEqual({
      topsis: { kendallTau: 1 },
      promethee2: { kendallTau: 1 },
      vikor: { kendallTau: 1 },
    });
  });

  test('are undefined with fewer than two measures', () => {
    expect(crossChecks([{ value: 90, worth: worth(90, 90) }], weights)).toEqual({
      topsis: { kendallTau: null },
      promethee2: { kendallTau: null },
      vikor: { kendallTau: null },
    });
  });

  test('TOPSIS between fixed points keeps its closeness when another alternative goes', () => {
    const fixed = { ideal: [100, 100], antiIdeal: [0, 0] };
    const matrix = [
      [80, 20],
      [50, 60],
      [10, 95],
    ];

    expect(topsis(matrix.slice(0, 2), [0.5, 0.5], fixed)).toEqual(
      topsis(matrix, [0.5, 0.5], fixed).slice(0, 2),
    );
  });

  test('lie between −1 and 1 for any diagnosis', () => {
    fc.assert(
      fc.property(anyTypes, anyDiagnosis, anyWeights, (types, diagnosis, anyWeight) => {
        const ranking = rankMeasures(kb, matchMeasures(kb, types, {}), { diagnosis, weights: anyWeight });
        for (const { kendallTau: tau } of Object.values(crossChecks(ranking, anyWeight))) {
          expect(Math.abs(tau ?? 0)).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 20 },
    );
  });
});
