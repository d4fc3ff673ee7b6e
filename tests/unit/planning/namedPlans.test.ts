import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { namedPlans } from '../../../core/planning/namedPlans.ts';
import { namedByTrying } from './bruteForce.ts';
import { anyProblem } from './problems.ts';

describe('the three plans', () => {
  test('are those that trying every plan finds', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const { plans, infeasible, isBalanced } = namedPlans(problem);
        const tried = namedByTrying(problem);

        expect(plans === null).toBe(tried === null);
        expect(plans !== null && infeasible !== null).toBe(false);
        for (const name of ['full', 'sufficient', 'balanced'] as const) {
          expect({ name, ids: plans?.[name].ids }).toEqual({ name, ids: tried?.[name].ids });
          expect(plans?.[name].value ?? 0).toBeCloseTo(tried?.[name].value ?? 0, 8);
          expect(plans?.[name].cost ?? 0).toBeCloseTo(tried?.[name].cost ?? 0, 8);
          expect(plans?.[name].leftAboveTarget.length).toBe(tried?.[name].above);
        }
        expect(isBalanced).toBe(tried?.isBalanced ?? false);
      }),
      { numRuns: 600 },
    );
  });
});
