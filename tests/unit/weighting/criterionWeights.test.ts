import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import { criterionIds } from '../../../core/knowledge/schema.ts';
import { criterionWeights } from '../../../core/weighting/criterionWeights.ts';
import { shippedKnowledgeBase } from '../../support/shippedKnowledgeBase.ts';

const { criteria } = shippedKnowledgeBase.scoring;

const points = fc
  .tuple(...criterionIds.map(() => fc.integer({ min: 0, max: 100 })))
  .filter((list) => list.some((point) => point > 0))
  .map((list) => Object.fromEntries(criterionIds.map((id, index) => [id, list[index] ?? 0])));

describe('criterion weights', () => {
  test('without any answer are the points of the knowledge base', () => {
    expect(criterionWeights(criteria, null)).toEqual({
      relief: 0.4,
      'stage-fit': 0.2,
      feasibility: 0.15,
      speed: 0.15,
      acceptance: 0.1,
    });
  });

  test('are shares of the points given, and a criterion without points weighs nothing', () => {
    const weights = criterionWeights(criteria, { method: 'direct', points: { relief: 30, speed: 10 } });

    expect(weights).toEqual({ relief: 0.75, 'stage-fit': 0, feasibility: 0, speed: 0.25, acceptance: 0 });
  });

  test('from an order alone are rank-order centroids', () => {
    const weights = criterionWeights(criteria, {
      method: 'swing',
      order: ['speed', 'relief', 'stage-fit', 'acceptance', 'feasibility'],
    });

    // (1/5)(1 + 1/2 + 1/3 + 1/4 + 1/5) = 137/300, then one term less each time.
    expect(weights.speed).toBeCloseTo(137 / 300, 12);
    expect(weights.relief).toBeCloseTo(77 / 300, 12);
    expect(weights['stage-fit']).toBeCloseTo(47 / 300, 12);
    expect(weights.acceptance).toBeCloseTo(27 / 300, 12);
    expect(weights.feasibility).toBeCloseTo(12 / 300, 12);
  });

  test('of criteria left out of the order are equal shares of what remains', () => {
    const weights = criterionWeights(criteria, { method: 'swing', order: ['relief'] });

    expect(weights.relief).toBeCloseTo(137 / 300, 12);
    for (const id of criterionIds.filter((criterion) => criterion !== 'relief')) {
      expect(weights[id]).toBeCloseTo((1 - 137 / 300) / 4, 12);
    }
  });

  test('follow swing points rather than the order once points are given', () => {
    const weights = criterionWeights(criteria, {
      method: 'swing',
      order: ['speed', 'relief'],
      points: { relief: 100, speed: 50, acceptance: 50 },
    });

    expect(weights).toEqual({ relief: 0.5, 'stage-fit': 0, feasibility: 0, speed: 0.25, acceptance: 0.25 });
  });

  test.for([
    {
      priorities: { method: 'direct' as const, points: { relief: 0, speed: 0 } },
      why: 'all points are zero',
    },
    {
      priorities: { method: 'swing' as const, order: ['relief' as const, 'relief' as const] },
      why: 'a criterion is ordered twice',
    },
  ])('are refused when $why', ({ priorities }) => {
    expect(() => criterionWeights(criteria, priorities)).toThrow(AppError);
  });

  test('sum to 1 and do not change when all points are scaled alike', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 9 }), (given, factor) => {
        const scaled = Object.fromEntries(Object.entries(given).map(([id, point]) => [id, point * factor]));
        const weights = criterionWeights(criteria, { method: 'direct', points: given });
        const again = criterionWeights(criteria, { method: 'direct', points: scaled });

        expect(criterionIds.reduce((sum, id) => sum + weights[id], 0)).toBeCloseTo(1, 12);
        for (const id of criterionIds) {
          expect(again[id]).toBeCloseTo(weights[id], 12);
        }
      }),
    );
  });
});
