import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choosePlan } from '../../../core/planning/choosePlan.ts';
import { frontierBudgets, nextBreakpoint, planFrontier } from '../../../core/planning/planFrontier.ts';
import { allPlans } from './bruteForce.ts';
import { anyProblem, problemOf } from './problems.ts';

const budgets = [0, 0.5, 3, 5.5, 7, 20, 26, 60];

describe('the frontier', () => {
  test('gives at each budget the value of the best plan within it', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const points = planFrontier(problem, budgets);

        expect(points.map((point) => point.budget)).toEqual(budgets);
        for (const point of points) {
          const best = choosePlan({ ...problem, budget: point.budget });
          expect(point.isFeasible).toBe(best.infeasible === null);
          expect(point.ids).toEqual(best.ids);
          expect(point.value).toBeCloseTo(best.value, 8);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('spans from nothing to what the best plan without a limit costs, on at most as many points as asked', () => {
    const problem = problemOf([{ cost: 20 }, { cost: 5 }, { cost: 0.5 }]);

    expect(frontierBudgets(problem).at(0)).toBe(0);
    expect(frontierBudgets(problem).at(-1)).toBe(25.5);
    expect(frontierBudgets(problem)).toHaveLength(52);
    expect(frontierBudgets(problem, 11)).toHaveLength(10);
    expect(frontierBudgets(problem, 11).at(-1)).toBe(27);
  });
});

describe('the next budget with another plan', () => {
  test('upwards is the least budget that allows a better plan', () => {
    fc.assert(
      fc.property(anyProblem, fc.integer({ min: 0, max: 60 }), (anything, half) => {
        const problem = { ...anything, must: [] };
        const budget = half / 2;
        const present = choosePlan({ ...problem, budget });
        const better = allPlans({ ...problem, budget: null })
          .filter((plan) => plan.value > present.value + 1e-8)
          .map((plan) => plan.cost);
        const next = nextBreakpoint(problem, budget, 'up');

        expect(next === null).toBe(better.length === 0);
        expect(next ?? 0).toBeCloseTo(better.length === 0 ? 0 : Math.min(...better), 6);
      }),
      { numRuns: 100 },
    );
  });

  test('downwards is what the next cheaper plan costs', () => {
    const problem = problemOf([{ cost: 20 }, { cost: 5 }, { cost: 0.5 }]);

    expect(nextBreakpoint(problem, 26, 'down')).toBe(5.5);
    expect(nextBreakpoint(problem, 5, 'down')).toBe(0);
    expect(nextBreakpoint(problem, 0, 'down')).toBeNull();
  });

  test('beyond the budget is drawn and marked', () => {
    const problem = problemOf([{ cost: 20 }, { cost: 5 }], { budget: 10 });

    expect(planFrontier(problem, [5, 25]).map(({ cost, isBeyond }) => [cost, isBeyond])).toEqual([
      [5, false],
      [25, true],
    ]);
  });

  test('lies above the must-haves when the present budget does not pay for them', () => {
    const problem = problemOf([{ cost: 20 }, { cost: 5 }], { must: ['m01'] });

    expect(nextBreakpoint(problem, 2, 'up')).toBe(5);
    expect(nextBreakpoint(problem, 2, 'down')).toBeNull();
  });
});
