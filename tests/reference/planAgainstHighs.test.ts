import { describe, expect, test } from 'vitest';
import { cheapestSufficientPlan } from '../../core/planning/cheapestSufficientPlan.ts';
import { choosePlan } from '../../core/planning/choosePlan.ts';
import { nextBestPlans } from '../../core/planning/nextBestPlans.ts';
import type { PlanProblem } from '../../core/planning/planProblem.ts';
import { solveByHighs } from '../support/highs.ts';
import { bestPlanProgramme, cheapestPlanProgramme, constantOf } from '../support/planAsProgramme.ts';
import { planInstance } from '../support/planInstances.ts';
import { keepsRules, unlimited } from '../unit/planning/bruteForce.ts';

/** 200 seeded problems of 12 to 52 measures in batches, so that a difference names its seed soon. */
const batches = Array.from({ length: 8 }, (_, batch) =>
  Array.from({ length: 25 }, (_seed, place) => {
    const seed = batch * 25 + place + 1;
    const measures = 12 + ((seed * 7) % 41);
    return { seed, problem: planInstance(seed, { measures, causes: Math.ceil(measures * 0.6) }) };
  }),
);

const bestValue = (problem: PlanProblem, without: readonly (readonly string[])[] = []): number | null => {
  const objective = solveByHighs(bestPlanProgramme(problem, without));
  return objective === null ? null : objective + constantOf(problem);
};

describe('HiGHS, given the same plan as a linear programme, finds', () => {
  test.for(batches)('the same value of the best plan (batch %#)', (batch) => {
    for (const { seed, problem } of batch) {
      const { ids, value, infeasible } = choosePlan(problem);
      const theirs = bestValue(problem);

      expect(infeasible === null, `seed ${seed}`).toBe(theirs !== null);
      expect(infeasible !== null || keepsRules(problem, ids), `seed ${seed}`).toBe(true);
      expect(value, `seed ${seed}`).toBeCloseTo(theirs ?? 0, 4);
    }
  });

  test.for(batches)('the same values of the two next best plans (batch %#)', (batch) => {
    for (const { seed, problem } of batch.filter((_, place) => place % 3 === 0)) {
      const best = choosePlan(problem);
      const options = nextBestPlans(problem, 2);
      const [first] = options;
      const theirs = best.infeasible
        ? []
        : [bestValue(problem, [best.ids]), first ? bestValue(problem, [best.ids, first.ids]) : null];

      expect(options.every(({ ids }) => keepsRules(problem, ids))).toBe(true);
      expect(options.length, `seed ${seed}`).toBe(theirs.filter((value) => value !== null).length);
      options.forEach(({ value }, place) => {
        expect(value, `seed ${seed}`).toBeCloseTo(theirs[place] ?? NaN, 4);
      });
    }
  });

  test.for(batches)('the same cost of the cheapest sufficient plan (batch %#)', (batch) => {
    for (const { seed, problem } of batch) {
      const { ids, cost, outOfReach } = cheapestSufficientPlan(problem);
      const within = problem.causes.map(({ id }) => id).filter((id) => !outOfReach.includes(id));
      const theirs = solveByHighs(cheapestPlanProgramme(problem, within));
      const isKept = keepsRules({ ...problem, budget: null, largest: Infinity }, ids ?? []);

      expect(ids === null, `seed ${seed}`).toBe(theirs === null);
      expect(ids === null || isKept, `seed ${seed}`).toBe(true);
      expect(cost, `seed ${seed}`).toBeCloseTo(theirs ?? 0, 4);
    }
  });
});

test('the problems compared hold every kind of rule, some of them too many', () => {
  const problems = batches.flat().map(({ problem }) => problem);
  const count = (holds: (problem: PlanProblem) => boolean) => problems.filter(holds).length;

  expect(count(({ phaseBudgets }) => Object.keys(phaseBudgets).length > 0)).toBeGreaterThan(100);
  expect(count(({ phaseCapacity }) => Object.keys(phaseCapacity).length > 0)).toBeGreaterThan(100);
  expect(count(({ actorCapacity }) => Object.keys(actorCapacity).length > 0)).toBeGreaterThan(100);
  expect(count(({ must }) => must.length > 0)).toBeGreaterThan(20);
  expect(count(({ excludeTogether }) => excludeTogether.length > 0)).toBeGreaterThan(100);
  expect(count((problem) => choosePlan(problem).infeasible !== null)).toBeGreaterThan(5);
  expect(
    count(
      (problem) =>
        choosePlan(problem).infeasible !== null && choosePlan(unlimited(problem)).infeasible === null,
    ),
  ).toBeGreaterThan(2);
});
