import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import scoring from '../../../assets/knowledge/scoring.json' with { type: 'json' };
import { ScoringSchema, criterionIds } from '../../../core/knowledge/schema.ts';
import { weightingMethods, type Priorities } from '../../../core/model/priorities.ts';
import { criterionWeights } from '../../../core/weighting/criterionWeights.ts';
import { setCertainty, setRanges } from '../../../core/weighting/editCertainty.ts';
import { clearJudgement, setJudgement } from '../../../core/weighting/editJudgements.ts';
import {
  criterionOrder,
  moveCriterion,
  orderOnly,
  setDirectPoints,
  setSwingPoints,
  shownPoints,
  switchMethod,
} from '../../../core/weighting/editPriorities.ts';

// Default points of the knowledge base: relief 40, stage fit 20, feasibility 15, speed 15, acceptance 10.
const { criteria } = v.parse(ScoringSchema, scoring);
const order = ['relief', 'stage-fit', 'feasibility', 'speed', 'acceptance'] as const;
const edited = <Given extends Priorities | null>(priorities: Given) => ({ criteria, priorities });
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

/** Something entered for every method, and how sure it is. */
const everything: Priorities = {
  ...swing,
  judgements: [{ more: 'relief', less: 'speed', ratio: 3 }],
  certainty: 'ranges',
  ranges: { relief: [0.3, 0.5] },
};

describe('rank order', () => {
  test('moves criteria and leaves the points of the swings alone', () => {
    const ranked = moveCriterion(edited({ ...everything, method: 'rank-order' }), 'speed', 0);

    expect(ranked.order?.[0]).toBe('speed');
    expect(ranked.points).toEqual(everything.points);
    expect(criterionWeights(criteria, ranked).speed).toBeCloseTo(137 / 300, 12);
  });

  test('gives swings back as their points order them', () => {
    const ranked = moveCriterion(edited({ ...everything, method: 'rank-order' }), 'speed', 0);
    const back = edited(switchMethod(edited(ranked), 'swing'));

    expect(criterionOrder(back)).toEqual(order);
    expect(back.priorities.order?.[0]).toBe('speed');
  });
});

describe('an edit', () => {
  test.for<[string, (from: Priorities) => Priorities | null, readonly string[]]>([
    ['of the order', (from) => moveCriterion(edited(from), 'speed', 0), ['order', 'points']],
    ['of swing points', (from) => setSwingPoints(edited(from), 'speed', 10), ['order', 'points']],
    ['of direct points', (from) => setDirectPoints(edited(from), 'speed', 10), ['method', 'points']],
    ['back to the order only', (from) => orderOnly(edited(from)), ['points']],
    [
      'of a judgement',
      (from) => setJudgement(from, { more: 'speed', less: 'relief', ratio: 2 }),
      ['method', 'judgements'],
    ],
    [
      'that clears a judgement',
      (from) => clearJudgement(from, ['speed', 'relief']),
      ['method', 'judgements'],
    ],
    ['of the certainty', (from) => setCertainty(edited(from), 'order'), ['certainty']],
    ['of the ranges', (from) => setRanges(edited(from), {}), ['ranges']],
  ])('%s keeps every other field', ([, edit, touched]) => {
    const after = edit(everything);

    for (const key of ['method', 'order', 'points', 'judgements', 'certainty', 'ranges'] as const) {
      if (!touched.includes(key)) {
        expect(after?.[key]).toEqual(everything[key]);
      }
    }
  });
});

describe('switchMethod', () => {
  test('starts a method for which nothing was entered from the present weights', () => {
    expect(switchMethod(edited(null), 'swing')).toEqual({
      method: 'swing',
      order: [...order],
      points: { relief: 100, 'stage-fit': 50, feasibility: 37.5, speed: 37.5, acceptance: 25 },
    });
    expect(switchMethod(edited(null), 'direct').points).toEqual(shownPoints(edited({ method: 'direct' })));
    expect(switchMethod(edited(null), 'rank-order')).toEqual({ method: 'rank-order', order: [...order] });
  });

  test('starts pairwise without judgements, on the weights of the knowledge base', () => {
    const pairwise = switchMethod(edited(swing), 'pairwise');

    expect(pairwise.judgements).toBeUndefined();
    expect(criterionWeights(criteria, pairwise)).toEqual(criterionWeights(criteria, null));
  });

  test('there and back through every method gives the same weights and loses nothing', () => {
    const methods = fc.array(fc.constantFrom(...weightingMethods), { maxLength: 6 });
    fc.assert(
      fc.property(methods, (way) => {
        const through = way.reduce<Priorities>((at, next) => switchMethod(edited(at), next), everything);

        expect(switchMethod(edited(through), 'swing')).toEqual(everything);
      }),
    );
  });

  test('from direct points to swings changes no share by more than a fifth of a point', () => {
    const points = fc.tuple(...criterionIds.map(() => fc.integer({ min: 0, max: 1000 })));
    fc.assert(
      fc.property(points, (given) => {
        fc.pre(given.some((point) => point > 0));
        const direct: Priorities = {
          method: 'direct',
          points: Object.fromEntries(criterionIds.map((id, index) => [id, given[index] ?? 0])),
        };
        const before = criterionWeights(criteria, direct);
        const after = criterionWeights(criteria, switchMethod(edited(direct), 'swing'));

        // Four swings are rounded by up to 0.05 each, of a sum of at least 100.
        for (const id of criterionIds) {
          expect(Math.abs(after[id] - before[id])).toBeLessThanOrEqual(0.002);
        }
      }),
    );
  });
});

describe('orderOnly', () => {
  test('keeps the order and drops the points', () => {
    expect(orderOnly(edited(swing))).toEqual({ method: 'swing', order: [...order] });
  });
});

describe('setJudgement', () => {
  test('replaces the judgement of the pair, whichever side was named first', () => {
    const judged = setJudgement(everything, { more: 'speed', less: 'relief', ratio: 2 });

    expect(judged.judgements).toEqual([{ more: 'speed', less: 'relief', ratio: 2 }]);
    expect(clearJudgement(judged, ['relief', 'speed']).judgements).toBeUndefined();
  });
});
