import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessPlan } from '../../../core/planning/assessPlan.ts';
import { cheapestSufficientPlan } from '../../../core/planning/cheapestSufficientPlan.ts';
import { keepsRules } from './bruteForce.ts';
import { anyProblem, problemOf } from './problems.ts';
import type { PlanProblem } from '../../../core/planning/planProblem.ts';

/** Cost of the cheapest set of measures, tried one by one, that leaves only the given causes above the target. */
function cheapestByTrying(problem: PlanProblem, outOfReach: readonly string[]): number | null {
  let cheapest: number | null = null;
  for (let mask = 0; mask < 2 ** problem.measures.length; mask += 1) {
    const ids = problem.measures
      .filter((_, index) => Math.floor(mask / 2 ** index) % 2 === 1)
      .map((measure) => measure.id);
    if (keepsRules({ ...problem, budget: null, largest: Infinity }, ids)) {
      const { cost, leftAboveTarget } = assessPlan(problem, ids);
      const isEnough = leftAboveTarget.every((cause) => outOfReach.includes(cause));
      cheapest = isEnough && (cheapest === null || cost < cheapest) ? cost : cheapest;
    }
  }
  return cheapest;
}

describe('the cheapest plan that leaves no raised cause above the target', () => {
  test('costs what trying every plan finds', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const { ids, cost, outOfReach } = cheapestSufficientPlan(problem);
        const cheapest = cheapestByTrying(problem, outOfReach);

        expect(ids === null).toBe(cheapest === null);
        expect(cost).toBeCloseTo(cheapest ?? 0, 8);
        expect(ids === null || keepsRules({ ...problem, budget: null, largest: Infinity }, ids)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('takes the smaller of two equally cheap plans', () => {
    const half = { cost: 1, links: [{ cause: 0, reduction: 0.25 }] };
    const whole = { cost: 2, links: [{ cause: 0, reduction: 0.6 }] };

    // 70 × 0.75² = 39.4 and 70 × 0.4 = 28 both reach 40 for a cost of 2.
    expect(
      cheapestSufficientPlan(problemOf([half, half, whole], { causes: [{ id: 'c0', severity: 70 }] })).ids,
    ).toEqual(['m02']);
  });

  test('keeps to the limits of phases and bodies, though not to budget and number', () => {
    const problem = problemOf([{ cost: 1 }, { cost: 5, phase: 'long' }], {
      causes: [{ id: 'c0', severity: 90 }],
      budget: 0,
      largest: 1,
    });

    expect(cheapestSufficientPlan(problem).ids).toEqual(['m00']);
    expect(cheapestSufficientPlan({ ...problem, phaseCapacity: { short: 0 } }).ids).toEqual(['m01']);
    expect(cheapestSufficientPlan({ ...problem, actorCapacity: { government: 0 } }).ids).toBeNull();
  });

  test('lists causes that no measure brings to the target and relieves the others', () => {
    const causes = [
      { id: 'c0', severity: 90 },
      { id: 'c1', severity: 95 },
    ];

    // 90 × 0.4 = 36; nothing addresses c1.
    expect(cheapestSufficientPlan(problemOf([{}, { links: [] }], { causes }))).toMatchObject({
      ids: ['m00'],
      outOfReach: ['c1'],
    });
  });
});
