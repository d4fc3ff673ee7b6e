import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanConstraint } from '../../../core/model/planReport.ts';
import { assessOwnPlan } from '../../../core/planning/assessOwnPlan.ts';
import { choosePlan } from '../../../core/planning/choosePlan.ts';
import { constraintPrices } from '../../../core/planning/constraintPrices.ts';
import { measureClass } from '../../../core/planning/measureClass.ts';
import { nextBestPlans } from '../../../core/planning/nextBestPlans.ts';
import { planReport } from '../../../core/planning/planReport.ts';
import { allPlans, bestByTrying, keepsRules, orderedPlans } from './bruteForce.ts';
import { anyProblem, idAt, problemOf } from './problems.ts';

const someIds = fc.uniqueArray(fc.integer({ min: 0, max: 13 }).map(idAt));

describe('the next best plans', () => {
  test('are those that follow the best one when every plan is tried', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const options = nextBestPlans(problem, 3);
        const [best, ...others] = orderedPlans(problem);

        expect(options.map(({ ids }) => ids)).toEqual(others.slice(0, 3).map(({ ids }) => ids));
        options.forEach((option, place) => {
          expect(option.value).toBeCloseTo(others[place]?.value ?? NaN, 8);
          expect(option.difference).toBeCloseTo((others[place]?.value ?? NaN) - (best?.value ?? NaN), 8);
        });
      }),
      { numRuns: 400 },
    );
  });

  test('name what they hold beside the best plan and what they lack', () => {
    const [option] = nextBestPlans(problemOf([{ ownValue: 30 }, { ownValue: 20 }, {}], { largest: 2 }), 1);

    expect(option).toMatchObject({ ids: ['m00', 'm02'], added: ['m02'], removed: ['m01'] });
    expect(option?.difference).toBeCloseTo(-10, 9);
  });

  test('are fewer where there are no more', () => {
    expect(nextBestPlans(problemOf([{}]), 3).map(({ ids }) => ids)).toEqual([[]]);
    expect(nextBestPlans(problemOf([{}], { must: ['m00'] }), 3)).toEqual([]);
    expect(nextBestPlans(problemOf([{}], { must: ['elsewhere'] }), 3)).toEqual([]);
  });
});

describe('the price of a rule', () => {
  test('is what the best plan found by trying gains without it', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const best = bestByTrying(problem);
        const prices = constraintPrices(problem);

        expect(best === null && prices.length > 0).toBe(false);
        for (const { constraint, gain, costChange } of prices) {
          const without = bestByTrying(leaveOut(problem, constraint));
          expect(gain).toBeCloseTo(Math.max(0, (without?.value ?? NaN) - (best?.value ?? NaN)), 8);
          expect(costChange).toBeCloseTo((without?.cost ?? NaN) - (best?.cost ?? NaN), 8);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('is listed for every rule that is set, the dearest first', () => {
    const problem = problemOf(
      [{ cost: 4 }, { cost: 3, ownValue: 40 }, { requires: ['m01'], ownValue: 90 }, { ownValue: 1 }],
      {
        budget: 4,
        largest: 3,
        phaseBudgets: { short: 50 },
        phaseCapacity: { long: 0 },
        actorCapacity: { government: 3 },
        must: ['m03'],
        mustNot: ['m00'],
        excludeTogether: [['m00', 'm03']],
      },
    );
    const prices = constraintPrices(problem);

    expect(prices[2]).toMatchObject({
      constraint: { kind: 'prerequisite', measure: 'm02', requires: 'm01' },
      added: ['m02'],
      removed: ['m01'],
    });
    expect(prices.map(({ constraint }) => constraint.kind)).toEqual([
      'budget',
      'must',
      'prerequisite',
      'largest',
      'phase-budget',
      'phase-capacity',
      'actor-capacity',
      'must-not',
      'exclusion',
    ]);
    expect(prices.every(({ gain }, place) => gain <= (prices[place - 1]?.gain ?? Infinity) + 1e-9)).toBe(
      true,
    );
  });
});

describe('an own plan', () => {
  test('loses what the best plan is worth more, and is worth more only when it breaks a rule', () => {
    fc.assert(
      fc.property(anyProblem, someIds, (problem, ids) => {
        const report = assessOwnPlan(problem, ids);
        const best = bestByTrying(problem);
        const offered = problem.measures.filter(({ id }) => ids.includes(id)).map(({ id }) => id);

        expect(report === null).toBe(best === null);
        if (report && best) {
          expect(report.ids).toEqual(offered);
          expect(report.regret).toBeCloseTo(best.value - report.value, 8);
          expect(report.regretShare).toBeCloseTo(best.value === 0 ? 0 : report.regret / best.value, 8);
          expect(report.broken.length === 0).toBe(keepsRules(problem, offered));
          expect(report.broken.length > 0 || report.regret >= -1e-8).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('is told each rule that it breaks', () => {
    const problem = problemOf([{ cost: 4 }, { cost: 3 }, { requires: ['m03'] }, {}], {
      budget: 4,
      largest: 2,
      phaseBudgets: { short: 5 },
      phaseCapacity: { short: 2 },
      actorCapacity: { government: 2, enterprise: 0 },
      must: ['m03'],
      mustNot: ['m01'],
      excludeTogether: [['m00', 'm01', 'm03']],
    });

    expect(assessOwnPlan(problem, ['m00', 'm01', 'm02'])?.broken).toEqual([
      { kind: 'budget' },
      { kind: 'largest' },
      { kind: 'phase-budget', phase: 'short' },
      { kind: 'phase-capacity', phase: 'short' },
      { kind: 'actor-capacity', actor: 'government' },
      { kind: 'must', measure: 'm03' },
      { kind: 'must-not', measure: 'm01' },
      { kind: 'exclusion', measures: ['m00', 'm01', 'm03'] },
      { kind: 'prerequisite', measure: 'm02', requires: 'm03' },
    ]);
  });
});

describe('the class of a measure', () => {
  test.for([
    [1, 'core'],
    [0.9, 'core'],
    [0.899, 'borderline'],
    [0.101, 'borderline'],
    [0.1, 'exterior'],
    [0, 'exterior'],
  ] as const)('at a share of %d is %s', ([share, expected]) => {
    expect(measureClass(share)).toBe(expected);
  });
});

describe('the report of a plan', () => {
  test('holds the best plan, what stands beside it and a progress that ends at all', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const steps: number[] = [];
        const report = planReport(problem, { shares: { m00: 0.95 }, ownPlan: ['m00'] }, (done, of) =>
          steps.push(done / of),
        );

        expect(report.best?.ids ?? []).toEqual(choosePlan(problem).ids);
        expect(report.best === null).toBe(allPlans(problem).length === 0);
        expect(report.conflict.length > 0).toBe(report.best === null);
        expect(report.next).toEqual(nextBestPlans(problem, 3));
        expect(report.sufficient?.leftAboveTarget ?? []).toEqual([]);
        expect(report.classes[0]).toEqual({ id: 'm00', share: 0.95, class: 'core' });
        expect(report.best === null || steps.at(-1) === 1).toBe(true);
        expect(structuredClone(report)).toEqual(report);
      }),
      { numRuns: 100 },
    );
  });
});

/** The problem without a rule, from the wording of the rule. */
function leaveOut(problem: Parameters<typeof allPlans>[0], rule: PlanConstraint) {
  switch (rule.kind) {
    case 'budget':
      return { ...problem, budget: null };
    case 'largest':
      return { ...problem, largest: 99 };
    case 'phase-budget':
      return { ...problem, phaseBudgets: { ...problem.phaseBudgets, [rule.phase]: undefined } };
    case 'phase-capacity':
      return { ...problem, phaseCapacity: { ...problem.phaseCapacity, [rule.phase]: undefined } };
    case 'actor-capacity':
      return { ...problem, actorCapacity: { ...problem.actorCapacity, [rule.actor]: undefined } };
    case 'must':
      return { ...problem, must: problem.must.filter((id) => id !== rule.measure) };
    case 'must-not':
      return { ...problem, mustNot: problem.mustNot.filter((id) => id !== rule.measure) };
    case 'exclusion':
      return {
        ...problem,
        excludeTogether: problem.excludeTogether.toSpliced(problem.excludeTogether.indexOf(rule.measures), 1),
      };
    case 'prerequisite':
      return {
        ...problem,
        measures: problem.measures.map((measure) =>
          measure.id === rule.measure
            ? { ...measure, requires: measure.requires.toSpliced(measure.requires.indexOf(rule.requires), 1) }
            : measure,
        ),
      };
  }
}
