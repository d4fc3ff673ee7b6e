import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import scoring from '../../../assets/knowledge/scoring.json' with { type: 'json' };
import { ScoringSchema, criterionIds } from '../../../core/knowledge/schema.ts';
import type { Priorities } from '../../../core/model/priorities.ts';
import { criterionWeights } from '../../../core/weighting/criterionWeights.ts';
import {
  criterionOrder,
  moveCriterion,
  orderOnly,
  setDirectPoints,
  setSwingPoints,
  shownPoints,
  switchMethod,
} from '../../../core/weighting/editPriorities.ts';
import * as v from 'valibot';

// Default points of the knowledge base: relief 40, stage fit 20, feasibility 15, speed 15, acceptance 10.
const { criteria } = v.parse(ScoringSchema, scoring);
const order = ['relief', 'stage-fit', 'feasibility', 'speed', 'acceptance'] as const;
const edited = (priorities: Priorities | null) => ({ criteria, priorities });
const swing: Priorities = {
  method: 'swing',
  order: [...order],
  points: { relief: 100, 'stage-fit': 80, feasibility: 60, speed: 40, acceptance: 20 },
};

describe('criterionOrder', () => {
  test('starts from the points of the knowledge base, ties in its order', () => {
    expect(criterionOrder(edited(null))).toEqual(order);
  });

  test('criteria the official has not ordered follow the ordered ones', () => {
    expect(criterionOrder(edited({ method: 'swing', order: ['acceptance'] }))).toEqual([
      'acceptance',
      'relief',
      'stage-fit',
      'feasibility',
      'speed',
    ]);
  });
});

describe('shownPoints', () => {
  test('without points they follow from the rank-order centroid, the largest 100', () => {
    // ROC of five: .4567 .2567 .1567 .0900 .0400; relative to the first: 100, 56.2, 34.3, 19.7, 8.8.
    expect(shownPoints(edited({ method: 'swing', order: [...order] }))).toEqual({
      relief: 100,
      'stage-fit': 56,
      feasibility: 34,
      speed: 20,
      acceptance: 9,
    });
  });

  test('for direct points they add up to 100 where the weights allow it', () => {
    expect(shownPoints(edited({ method: 'direct' }))).toEqual({
      relief: 40,
      'stage-fit': 20,
      feasibility: 15,
      speed: 15,
      acceptance: 10,
    });
  });
});

describe('moveCriterion', () => {
  test('the moved criterion stands in its new place, the others keep their order', () => {
    expect(moveCriterion(edited(null), 'speed', 1)).toEqual({
      method: 'swing',
      order: ['relief', 'speed', 'stage-fit', 'feasibility', 'acceptance'],
    });
  });

  test('points stay with the place', () => {
    expect(moveCriterion(edited(swing), 'speed', 0).points).toEqual({
      speed: 100,
      relief: 80,
      'stage-fit': 60,
      feasibility: 40,
      acceptance: 20,
    });
  });
});

describe('setSwingPoints', () => {
  test('the other points stay as they are shown', () => {
    expect(setSwingPoints(edited(swing), 'speed', 50)).toEqual({
      ...swing,
      points: { ...swing.points, speed: 50 },
    });
  });

  test('points that no longer follow the order change the order', () => {
    expect(setSwingPoints(edited(swing), 'acceptance', 70).order).toEqual([
      'relief',
      'stage-fit',
      'acceptance',
      'feasibility',
      'speed',
    ]);
  });

  test('the first always has 100 and weights always sum to 1', () => {
    fc.assert(
      fc.property(fc.constantFrom(...criterionIds), fc.integer({ min: 0, max: 100 }), (id, value) => {
        const priorities = setSwingPoints(edited(swing), id, value);

        const weights = criterionWeights(criteria, priorities);
        const first = priorities.order?.[0] ?? 'relief';
        expect(priorities.points?.[first]).toBe(100);
        expect(Object.values(weights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        expect(Math.max(...Object.values(weights))).toBe(weights[first]);
      }),
    );
  });
});

describe('setDirectPoints', () => {
  test('refuses to take the last points away', () => {
    const only: Priorities = {
      method: 'direct',
      points: { relief: 5, 'stage-fit': 0, feasibility: 0, speed: 0, acceptance: 0 },
    };

    expect(setDirectPoints(edited(only), 'relief', 0)).toBeNull();
    expect(setDirectPoints(edited(only), 'speed', 3)?.points).toMatchObject({ relief: 5, speed: 3 });
  });
});

describe('switchMethod', () => {
  test('keeps the weights to within half a point', () => {
    const direct = switchMethod(edited(swing), 'direct');

    // 100 + 80 + 60 + 40 + 20 = 300: 33.3, 26.7, 20, 13.3, 6.7 of 100.
    expect(direct.points).toEqual({ relief: 33, 'stage-fit': 27, feasibility: 20, speed: 13, acceptance: 7 });
    expect(switchMethod(edited(null), 'swing')).toEqual({
      method: 'swing',
      order: [...order],
      points: { relief: 100, 'stage-fit': 50, feasibility: 38, speed: 38, acceptance: 25 },
    });
  });
});

describe('orderOnly', () => {
  test('keeps the order and drops the points', () => {
    expect(orderOnly(edited(swing))).toEqual({ method: 'swing', order: [...order] });
  });
});
