import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criterionIds } from '../../../core/knowledge/schema.ts';
import { standardCrossChecks } from '../../../core/ranking/crossCheckMethods.ts';
import { crossCheckReport } from '../../../core/ranking/crossCheckReport.ts';
import { preferenceShapes } from '../../../core/ranking/preference.ts';
import { rankReversals } from '../../../core/ranking/rankReversal.ts';
import { anyScoredMeasures, anyWeights, worthMeasure } from './diagnoses.ts';

const anySettings = fc.record({
  preference: fc.record({
    shape: fc.constantFrom(...preferenceShapes),
    q: fc.integer({ min: 0, max: 20 }),
    p: fc.integer({ min: 20, max: 100 }),
    s: fc.integer({ min: 1, max: 60 }),
  }),
  v: fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
});
const equal = { relief: 0.2, 'stage-fit': 0.2, feasibility: 0.2, speed: 0.2, acceptance: 0.2 };
const inputOf = (rows: readonly (readonly number[])[]) => ({
  measures: rows.map((row, index) => worthMeasure(`measure-${index}`, row, equal)),
  weights: equal,
  settings: standardCrossChecks,
});

describe('cross-check report', () => {
  test('methods that agree wholly share ranks, first ten and the first', () => {
    const report = crossCheckReport(inputOf([90, 60, 30].map((score) => criterionIds.map(() => score))));

    expect(report).toMatchObject({ ranks: [1, 2, 3], topTen: 3, agreeing: 3, tau: { least: 1, most: 1 } });
    for (const method of report.methods) {
      expect(method).toMatchObject({ ranks: [1, 2, 3], kendallTau: 1, shared: 3, sameTop: true });
    }
  });

  test('VIKOR sets a balanced measure before one that is worth more but fails on one criterion', () => {
    const report = crossCheckReport(
      inputOf([
        [100, 100, 100, 100, 0],
        [75, 75, 75, 75, 75],
        [0, 0, 0, 0, 0],
      ]),
    );
    const vikor = report.methods.find(({ method }) => method === 'vikor');

    // S 0.2, 0.25, 1 and R 0.2, 0.05, 0.2, so Q 0.5, 0.03125, 1: an advantage of 0.46875 where 0.5 is needed.
    expect(report.ranks).toEqual([1, 2, 3]);
    expect(vikor).toMatchObject({ ranks: [2, 1, 3], sameTop: false });
    expect(vikor?.figures[1]).toBeCloseTo(0.03125, 12);
    expect(report.vikor).toMatchObject({
      needed: 0.5,
      hasAdvantage: false,
      isStable: true,
      compromise: [0, 1],
    });
    expect(report.vikor.advantage).toBeCloseTo(0.46875, 12);
  });

  test('says nothing is compared with fewer than two measures', () => {
    expect(crossCheckReport(inputOf([])).tau).toBeNull();
    expect(crossCheckReport(inputOf([[1, 2, 3, 4, 5]]))).toMatchObject({
      tau: null,
      vikor: { advantage: null, needed: null },
    });
  });

  test('does not depend on the order of the measures', () => {
    fc.assert(
      fc.property(anyWeights.chain(anyScoredMeasures), anySettings, ({ measures, weights }, settings) => {
        const report = crossCheckReport({ measures, weights, settings });
        const turned = crossCheckReport({ measures: measures.toReversed(), weights, settings });

        report.methods.forEach((method, index) => {
          expect(turned.methods[index]?.ranks.toReversed()).toEqual(method.ranks);
          expect(turned.methods[index]).toMatchObject({ shared: method.shared, sameTop: method.sameTop });
        });
      }),
      { numRuns: 50 },
    );
  });

  test('no method sets a measure before one that is better on every criterion', () => {
    fc.assert(
      fc.property(anyWeights.chain(anyScoredMeasures), anySettings, ({ measures, weights }, settings) => {
        for (const { ranks } of crossCheckReport({ measures, weights, settings }).methods) {
          measures.forEach((better, above) => {
            measures.forEach((worse, below) => {
              if (criterionIds.every((id) => better.worth[id] > worse.worth[id])) {
                expect(ranks[above]).toBeLessThanOrEqual(ranks[below] ?? 0);
              }
            });
          });
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('rank-reversal test', () => {
  test('methods on fixed scales keep their top whatever weak measure leaves', () => {
    fc.assert(
      fc.property(anyWeights.chain(anyScoredMeasures), anySettings, ({ measures, weights }, settings) => {
        for (const { method, top, topTen } of rankReversals({ measures, weights, settings }).methods) {
          if (method === 'additive' || method === 'topsis') {
            expect({ method, top, topTen }).toEqual({ method, top: [], topTen: [] });
          }
        }
      }),
      { numRuns: 50 },
    );
  });

  test('leaves out those outside the first ten, or the lower half of a short list', () => {
    const rows = (length: number) =>
      Array.from({ length }, (_, index) => criterionIds.map(() => 100 - 2 * index));

    expect(rankReversals(inputOf(rows(24))).dropped).toHaveLength(14);
    expect(rankReversals(inputOf(rows(7))).dropped).toEqual([4, 5, 6]);
    expect(rankReversals(inputOf([])).dropped).toEqual([]);
  });

  test('finds the weak measure that decides who is first', () => {
    // Net flows 0.53, 0.6, −0.13, −1: the second leads by what it wins over the third. Without that 0.6, 0.4, −1.
    const rows = [
      [10, 80, 50, 100, 100],
      [20, 50, 80, 60, 70],
      [10, 30, 70, 10, 30],
      [0, 10, 0, 0, 0],
    ];
    const settings = { ...standardCrossChecks, preference: { shape: 'usual', q: 0, p: 0, s: 1 } as const };
    const { dropped, methods } = rankReversals({ ...inputOf(rows), settings });

    expect(dropped).toEqual([2, 3]);
    expect(methods.find(({ method }) => method === 'additive')?.top).toEqual([]);
    expect(methods.find(({ method }) => method === 'promethee2')?.top).toEqual([2]);
  });
});
