import { describe, expect, test } from 'vitest';
import { cheapestSufficientPlan } from '../../core/planning/cheapestSufficientPlan.ts';
import { type NamedPlans, namedPlans } from '../../core/planning/namedPlans.ts';
import type { PlanProblem } from '../../core/planning/planProblem.ts';
import { solveByHighs } from '../support/highs.ts';
import { type Asked, meaningOf, planProgramme } from '../support/planAsProgramme.ts';
import { planInstance } from '../support/planInstances.ts';
import { keepsRules } from '../unit/planning/bruteForce.ts';

/** 208 seeded problems of 10 to 24 measures in batches, so that a difference names its seed soon. */
const batches = Array.from({ length: 16 }, (_, batch) =>
  Array.from({ length: 13 }, (_seed, place) => {
    const seed = batch * 13 + place + 1;
    const measures = 10 + ((seed * 7) % 15);
    return {
      seed,
      problem: planInstance(seed, { measures, causes: Math.ceil(measures * 0.4), smallestGain: 0 }),
    };
  }),
);

const ask = (problem: PlanProblem, asked: Asked): number | null => {
  const objective = solveByHighs(planProgramme(problem, asked));
  return objective === null ? null : meaningOf(problem, asked, objective);
};

/** The figures of the three plans, one question to the solver after the other. */
function askForPlans(problem: PlanProblem) {
  const value = ask(problem, { aim: 'value' });
  if (value === null) {
    return null;
  }
  const mostAbove = ask(problem, { aim: 'above' }) ?? 0;
  const cost = ask(problem, { aim: 'cost', mostAbove }) ?? 0;
  const floor = problem.balancedShare * value;
  const least = ask(problem, { aim: 'cost', mostAbove, floor });
  return {
    full: value,
    above: mostAbove,
    sufficient: { cost, value: ask(problem, { aim: 'value', mostAbove, costCap: cost }) ?? 0 },
    balanced: {
      cost: least,
      value: ask(problem, { aim: 'value', mostAbove, ...(least === null ? {} : { costCap: least }) }) ?? 0,
    },
  };
}

function compare({ plans, isBalanced }: NamedPlans, theirs: ReturnType<typeof askForPlans>, seed: string) {
  expect(plans === null, seed).toBe(theirs === null);
  if (plans && theirs) {
    expect(plans.full.value, seed).toBeCloseTo(theirs.full, 4);
    expect(plans.sufficient.leftAboveTarget.length, seed).toBe(theirs.above);
    expect(plans.sufficient.cost, seed).toBeCloseTo(theirs.sufficient.cost, 4);
    expect(plans.sufficient.value, seed).toBeCloseTo(theirs.sufficient.value, 3);
    expect(isBalanced, seed).toBe(theirs.balanced.cost !== null);
    expect(plans.balanced.leftAboveTarget.length, seed).toBeLessThanOrEqual(theirs.above);
    expect(plans.balanced.value, seed).toBeCloseTo(theirs.balanced.value, 3);
    if (theirs.balanced.cost !== null) {
      expect(plans.balanced.cost, seed).toBeCloseTo(theirs.balanced.cost, 4);
    }
  }
}

describe('HiGHS, given the same plan as a linear programme, finds', () => {
  test.for(batches)('the same three plans (batch %#)', (batch) => {
    for (const { seed, problem } of batch) {
      const named = namedPlans(problem);

      for (const plan of Object.values(named.plans ?? {})) {
        expect(keepsRules(problem, plan.ids), `seed ${seed}`).toBe(true);
      }
      compare(named, askForPlans(problem), `seed ${seed}`);
    }
  });

  test('the same cost of what it would take to bring the causes to the target', () => {
    for (const { seed, problem } of batches.flat().filter((_, place) => place % 8 === 0)) {
      const { ids, cost, outOfReach } = cheapestSufficientPlan(problem);
      const open = { ...problem, budget: null, largest: Infinity, phaseBudgets: {}, yearBudgets: {} };
      const theirs = ask(open, { aim: 'cost', mostAbove: outOfReach.length });

      expect(ids === null, `seed ${seed}`).toBe(theirs === null);
      expect(cost, `seed ${seed}`).toBeCloseTo(theirs ?? 0, 4);
      expect(outOfReach.length > 0 && ask(open, { aim: 'cost', mostAbove: outOfReach.length - 1 })).toBe(
        outOfReach.length > 0 && null,
      );
    }
  });
});

test('the problems compared hold every kind of rule, some of them too many', () => {
  const problems = batches.flat().map(({ problem }) => problem);
  const count = (holds: (problem: PlanProblem) => boolean) => problems.filter(holds).length;

  expect(count(({ phaseBudgets }) => Object.keys(phaseBudgets).length > 0)).toBeGreaterThan(100);
  expect(count(({ yearBudgets }) => Object.keys(yearBudgets).length > 0)).toBeGreaterThan(100);
  expect(count(({ yearCapacity }) => Object.keys(yearCapacity).length > 0)).toBeGreaterThan(80);
  expect(count(({ actorCapacity }) => Object.keys(actorCapacity).length > 0)).toBeGreaterThan(100);
  expect(count(({ must }) => must.length > 0)).toBeGreaterThan(20);
  expect(count(({ excludeTogether }) => excludeTogether.length > 0)).toBeGreaterThan(80);
  expect(count((problem) => namedPlans(problem).infeasible !== null)).toBeGreaterThan(2);
  expect(
    count((problem) => {
      const { plans } = namedPlans(problem);
      return plans !== null && plans.sufficient.ids.join() !== plans.balanced.ids.join();
    }),
  ).toBeGreaterThan(40);
});
