import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cheapestSufficientPlan,
  isFreeOfBudgets,
  sufficientOf,
} from '../../../core/planning/cheapestSufficientPlan.ts';
import { namedPlans } from '../../../core/planning/namedPlans.ts';
import { namedByTrying } from './bruteForce.ts';
import { anyProblem, causesOf, problemOf } from './problems.ts';

describe('what it would take to bring every raised cause to the target', () => {
  test('is what trying every plan finds, budgets and number set aside', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const { ids, cost, value, outOfReach } = cheapestSufficientPlan(problem);
        const tried = namedByTrying({
          ...problem,
          budget: null,
          largest: Infinity,
          phaseBudgets: {},
          yearBudgets: {},
        });

        expect(ids).toEqual(tried?.sufficient.ids ?? null);
        expect(cost).toBeCloseTo(tried?.sufficient.cost ?? 0, 8);
        expect(value).toBeCloseTo(tried?.sufficient.value ?? 0, 8);
        expect(outOfReach).toHaveLength(tried?.sufficient.above ?? 0);
      }),
      { numRuns: 300 },
    );
  });

  test('is the sufficient plan of the three where no budget and no number is set', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const free = { ...problem, budget: null, largest: Infinity, phaseBudgets: {}, yearBudgets: {} };

        expect(isFreeOfBudgets(free)).toBe(true);
        expect(isFreeOfBudgets({ ...free, yearBudgets: { 1: 5 } })).toBe(false);
        expect(sufficientOf(namedPlans(free))).toEqual(cheapestSufficientPlan(problem));
      }),
      { numRuns: 100 },
    );
  });

  test('finds the cheapest where causes that are left could be met by next to nothing', () => {
    // m02 and m04 are led by one body that has room for one of them, so that m02 never has what it waits for.
    const enterprise = 'enterprise' as const;
    const problem = problemOf(
      [
        { cost: 5, delivery: 0.75, links: [{ cause: 2, share: 0.42 }] },
        {
          cost: 5,
          links: [
            { cause: 0, share: 0.42 },
            { cause: 1, share: 0.02 },
          ],
        },
        {
          cost: 0.5,
          delivery: 0.6,
          lead: enterprise,
          helpedBy: ['m04'],
          links: [
            { cause: 2, share: 0.42 },
            { cause: 1, share: 0.6 },
          ],
        },
        {
          cost: 20,
          delivery: 0.6,
          lead: 'association',
          helpedBy: ['m04'],
          links: [{ cause: 2, share: 0.175 }],
        },
        {
          cost: 0.5,
          delivery: 0.4,
          lead: enterprise,
          links: [
            { cause: 1, share: 0.25 },
            { cause: 0, share: 0.175 },
          ],
        },
        {
          cost: 0,
          delivery: 0.4,
          lead: 'association',
          helpedBy: ['m02'],
          links: [
            { cause: 2, share: 0.175 },
            { cause: 0, share: 0.175 },
            { cause: 1, share: 0.25 },
          ],
        },
        {
          cost: 0.5,
          delivery: 0.75,
          lead: enterprise,
          helpedBy: ['m03'],
          links: [{ cause: 0, share: 0.42 }],
        },
      ],
      {
        causes: causesOf([55, 55, 70]),
        softShare: 0,
        smallestGain: 3,
        actorCapacity: { enterprise: 1 },
        excludeTogether: [['m00', 'm01']],
      },
    );

    expect(cheapestSufficientPlan(problem)).toMatchObject({ ids: ['m01'], cost: 5 });
    expect(namedByTrying(problem)?.sufficient.ids).toEqual(['m01']);
  });

  test('takes the more valuable of two equally cheap plans', () => {
    const half = { cost: 1, links: [{ cause: 0, share: 0.25 }] };
    const whole = { cost: 2, links: [{ cause: 0, share: 0.6 }] };

    // 70 × 0.75² = 39.4 and 70 × 0.4 = 28 both reach 40 for a cost of 2.
    expect(cheapestSufficientPlan(problemOf([half, half, whole], { causes: causesOf([70]) })).ids).toEqual([
      'm02',
    ]);
  });

  test('keeps to the capacities of phases and bodies, though not to budget and number', () => {
    const problem = problemOf([{ cost: 1 }, { cost: 5, phase: 'long' }], {
      causes: causesOf([90]),
      budget: 0,
      largest: 1,
    });

    expect(cheapestSufficientPlan(problem).ids).toEqual(['m00']);
    expect(cheapestSufficientPlan({ ...problem, phaseCapacity: { short: 0 } }).ids).toEqual(['m01']);
    expect(cheapestSufficientPlan({ ...problem, actorCapacity: { government: 0 } })).toMatchObject({
      ids: [],
      outOfReach: ['c0'],
    });
  });

  test('lists causes that no measure brings to the target and relieves the others', () => {
    // 90 × 0.4 = 36; nothing addresses c1.
    expect(
      cheapestSufficientPlan(problemOf([{}, { links: [] }], { causes: causesOf([90, 95]) })),
    ).toMatchObject({
      ids: ['m00'],
      outOfReach: ['c1'],
    });
  });
});
