import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanConstraint } from '../../../core/model/reports/planReport.ts';
import { assessOwnPlan } from '../../../core/planning/assessOwnPlan.ts';
import { constraintPrices } from '../../../core/planning/constraintPrices.ts';
import { measureClass } from '../../../core/planning/measureClass.ts';
import { namedPlans } from '../../../core/planning/namedPlans.ts';
import { nextBestPlans } from '../../../core/planning/nextBestPlans.ts';
import { planReport } from '../../../core/planning/planReport.ts';
import { allPlans, bestByTrying, keepsRules, namedByTrying, orderedPlans } from './bruteForce.ts';
import { anyProblem, idAt, problemOf } from './problems.ts';

const someIds = fc.uniqueArray(fc.integer({ min: 0, max: 13 }).map(idAt));

/** Whether two plans differ in more than one measure. */
const isApart = (a: readonly string[], b: readonly string[]): boolean =>
  Math.max(a.filter((id) => !b.includes(id)).length, b.filter((id) => !a.includes(id)).length) > 1;

describe('the next best plans', () => {
  test('are the most valuable for the money that differ in more than one measure, when every plan is tried', () => {
    fc.assert(
      fc.property(anyProblem, (anything) => {
        // Without a smallest gain, measures that add nothing would make other plans.
        const problem = { ...anything, smallestGain: Math.max(0.1, anything.smallestGain) };
        const options = nextBestPlans(problem, 3);
        const recommended = namedByTrying(problem)?.balanced;
        const known = recommended ? [recommended.ids] : [];
        for (const plan of orderedPlans(problem)) {
          const isOther = known.every((ids) => isApart(plan.ids, ids));
          if (recommended && plan.cost <= recommended.cost + 1e-9 && isOther && known.length < 4) {
            known.push(plan.ids);
          }
        }

        expect(options.map(({ ids }) => ids)).toEqual(known.slice(1));
        options.forEach(({ value, difference }) => {
          expect(difference).toBeCloseTo(value - (recommended?.value ?? NaN), 8);
        });
      }),
      { numRuns: 400 },
    );
  });

  test('name what they hold beside the recommended plan and what they lack', () => {
    const link = (share: number) => ({ links: [{ cause: 0, share }] });
    const [option] = nextBestPlans(
      problemOf([link(0.6), link(0.5), link(0.1), link(0.1)], { largest: 2, balancedShare: 1 }),
      1,
    );

    expect(option).toMatchObject({ ids: ['m02', 'm03'], added: ['m02', 'm03'], removed: ['m00', 'm01'] });
    expect(option?.difference).toBeCloseTo(19 - 80, 9);
  });

  test('are fewer where there are no more', () => {
    expect(nextBestPlans(problemOf([{}]), 3)).toEqual([]);
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
      [
        { cost: 4, links: [{ cause: 0, share: 0.3 }] },
        { cost: 3, links: [{ cause: 0, share: 0.4 }] },
        { requires: ['m01'], links: [{ cause: 0, share: 0.9 }] },
        { links: [{ cause: 0, share: 0.02 }] },
      ],
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
  test('loses what the best plan for its money is worth more', () => {
    fc.assert(
      fc.property(anyProblem, someIds, (problem, ids) => {
        const report = assessOwnPlan(problem, ids);
        const offered = problem.measures.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
        const [best = null] = orderedPlans(problem).filter(({ cost }) => cost <= (report?.cost ?? 0) + 1e-9);

        expect(report === null).toBe(allPlans(problem).length === 0);
        if (report) {
          expect(report.ids).toEqual(offered);
          expect(report.sameMoney?.ids ?? null).toEqual(best?.ids ?? null);
          expect(report.regret).toBeCloseTo(best ? best.value - report.value : 0, 8);
          expect(report.broken.length === 0).toBe(keepsRules(problem, offered));
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

        expect(report.best?.ids ?? []).toEqual(namedPlans(problem).plans?.balanced.ids ?? []);
        expect(report.plans.map(({ name }) => name)).toEqual(
          report.best === null ? [] : ['sufficient', 'balanced', 'full'],
        );
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
    case 'year-budget':
      return { ...problem, yearBudgets: { ...problem.yearBudgets, [rule.year]: Infinity } };
    case 'year-capacity':
      return { ...problem, yearCapacity: { ...problem.yearCapacity, [rule.year]: Infinity } };
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
