import { describe, expect, test } from 'vitest';
import { namedPlans } from '../../../core/planning/namedPlans.ts';
import { createPlanMemory } from '../../../core/planning/planMemory.ts';
import { sweepPlans } from '../../../core/planning/planSweep.ts';
import { planInstance } from '../../support/planInstances.ts';

const problems = Array.from({ length: 12 }, (_, index) =>
  planInstance(index + 1, { measures: 14, causes: 9 }),
);

const budgetsOf = (most: number): number[] => Array.from({ length: 25 }, (_, index) => (most * index) / 24);

describe('plans remembered from budget to budget', () => {
  test('swept once, are those that each budget finds by itself', () => {
    let checked = 0;
    for (const problem of problems) {
      const memory = sweepPlans(problem);
      const most = memory.found[0]?.plans.full.cost ?? 0;
      for (const budget of budgetsOf(most * 1.1)) {
        const asked = { ...problem, budget };
        const before = memory.found.length;

        expect(namedPlans(asked, [], memory)).toEqual(namedPlans(asked));
        // All are known beforehand, or there are none.
        expect(memory.found).toHaveLength(before);
        checked += memory.found.length > 0 ? 1 : 0;
      }
    }
    expect(checked).toBeGreaterThan(150);
  });

  test('found as the budget moves up and down, are those that each budget finds by itself', () => {
    for (const problem of problems) {
      const memory = createPlanMemory();
      const most = namedPlans({ ...problem, budget: null }).plans?.full.cost ?? 0;
      const moves = budgetsOf(most);
      for (const budget of [...moves, ...moves.toReversed()]) {
        const asked = { ...problem, budget };

        expect(namedPlans(asked, [], memory)).toEqual(namedPlans(asked));
      }
    }
  });

  test('of rules that contradict each other there are none', () => {
    const [problem] = problems;
    const id = problem?.measures[0]?.id ?? '';

    expect(problem && sweepPlans({ ...problem, must: [id], mustNot: [id] }).found).toEqual([]);
  });
});
