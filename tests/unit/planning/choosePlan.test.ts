import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessPlan } from '../../../core/planning/assessPlan.ts';
import { choosePlan } from '../../../core/planning/choosePlan.ts';
import { createPlanner } from '../../../core/planning/planner.ts';
import { bestByTrying, keepsRules } from './bruteForce.ts';
import { anyProblem, problemOf } from './problems.ts';

describe('the best plan', () => {
  test('is the one that trying every plan finds', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const solution = choosePlan(problem);
        const best = bestByTrying(problem);

        expect(solution.infeasible === null).toBe(best !== null);
        expect(solution.ids).toEqual(best?.ids ?? []);
        expect(solution.value).toBeCloseTo(best?.value ?? 0, 8);
        expect(solution.cost).toBeCloseTo(best?.cost ?? 0, 8);
      }),
      { numRuns: 800 },
    );
  });

  test('keeps budget, number, must-haves, exclusions and prerequisites', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const { ids, infeasible } = choosePlan(problem);

        expect(infeasible !== null || keepsRules(problem, ids)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('does not depend on the order in which rules are given', () => {
    fc.assert(
      fc.property(anyProblem, (problem) => {
        const turned = {
          ...problem,
          must: [...problem.must].reverse(),
          excludeTogether: problem.excludeTogether.map((group) => [...group].reverse()).reverse(),
        };

        expect(choosePlan(turned).ids).toEqual(choosePlan(problem).ids);
      }),
      { numRuns: 100 },
    );
  });

  test('stays the same whatever plan the search starts from', () => {
    fc.assert(
      fc.property(
        anyProblem,
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }),
        (problem, others) => {
          const planner = createPlanner(problem);
          const ownValue = Float64Array.from(problem.measures, (measure) => measure.ownValue);
          const severity = Float64Array.from(problem.causes, (cause) => cause.severity);

          planner.best({ ownValue, severity: Float64Array.from(others) });
          const { chosen } = planner.best({ ownValue, severity });

          const ids = problem.measures.filter((_, item) => chosen[item] === 1).map((measure) => measure.id);
          expect(ids).toEqual(choosePlan(problem).ids);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('is worth 0 when there is nothing to relieve, and adding a measure never lowers a value', () => {
    expect(choosePlan(problemOf([{}, {}], { causes: [{ id: 'c0', severity: 0 }] }))).toMatchObject({
      ids: [],
      value: 0,
      cost: 0,
    });
    fc.assert(
      fc.property(anyProblem, fc.nat(), (problem, pick) => {
        const ids = problem.measures
          .map((measure) => measure.id)
          .filter((_, index) => pick % (index + 2) === 0);
        for (const { id } of problem.measures) {
          expect(assessPlan(problem, [...ids, id]).value).toBeGreaterThanOrEqual(
            assessPlan(problem, ids).value - 1e-9,
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  test('counts overlap on the same cause with diminishing returns', () => {
    const solution = choosePlan(problemOf([{}, {}]));

    // Own values 10 + 10; of 50 severity points 50 × (1 − 0.4²) = 42 are taken away, worth 0.4 each.
    expect(solution.value).toBeCloseTo(20 + 0.4 * 42, 10);
  });

  test('counts of an own value only the share kept while a soft prerequisite is missing', () => {
    const helped = { ownValue: 100, helpedBy: ['m01', 'm02'], links: [{ cause: 0, reduction: 0.6 }] };
    const problem = problemOf([helped, { ownValue: 1 }, { ownValue: 1 }], { largest: 1 });

    // Both missing: 0.7 of 100. One in the plan gives half of the other 0.3 back; relief is as without them.
    expect(choosePlan(problem).value).toBeCloseTo(70 + 0.4 * 30, 10);
    expect(choosePlan({ ...problem, largest: 2 }).value).toBeCloseTo(85 + 1 + 0.4 * 42, 10);
    expect(assessPlan(problem, ['m00', 'm01', 'm02']).value).toBeCloseTo(102 + 0.4 * 46.8, 10);
  });

  test('takes a measure of little value for the sake of the one that it helps', () => {
    const problem = problemOf([{ ownValue: 90, helpedBy: ['m02'] }, { ownValue: 20 }, { ownValue: 2 }], {
      largest: 2,
    });

    expect(choosePlan(problem).ids).toEqual(['m00', 'm02']);
    expect(choosePlan({ ...problem, softShare: 1 }).ids).toEqual(['m00', 'm01']);
  });

  test('waits for no soft prerequisite that has nothing to relieve', () => {
    const problem = problemOf([{ ownValue: 100, helpedBy: ['m01'] }, { links: [] }]);

    expect(choosePlan(problem)).toMatchObject({ ids: ['m00'], value: 100 + 0.4 * 30 });
  });

  test('keeps to what a phase may cost and hold and to what a body can lead', () => {
    const problem = problemOf([
      { phase: 'short', cost: 4, ownValue: 30 },
      { phase: 'short', cost: 3, ownValue: 20 },
      { phase: 'long', cost: 9, ownValue: 10, lead: 'association' },
    ]);

    expect(choosePlan({ ...problem, phaseBudgets: { short: 6 } }).ids).toEqual(['m00', 'm02']);
    expect(choosePlan({ ...problem, phaseCapacity: { short: 1 } }).ids).toEqual(['m00', 'm02']);
    expect(choosePlan({ ...problem, actorCapacity: { government: 1 } }).ids).toEqual(['m00', 'm02']);
    expect(choosePlan({ ...problem, actorCapacity: { association: 0 } }).ids).toEqual(['m00', 'm01']);
  });

  test('names the raised causes that stay above the target', () => {
    const causes = [
      { id: 'c0', severity: 100 },
      { id: 'c1', severity: 41 },
      { id: 'c2', severity: 0 },
    ];

    // 100 × 0.4 = 40 is at the target, not above it; nothing addresses c1; c2 is not raised.
    expect(choosePlan(problemOf([{}], { causes })).leftAboveTarget).toEqual(['c1']);
  });

  test('brings the prerequisite of a must-have even though it relieves nothing', () => {
    const problem = problemOf([{ links: [] }, { requires: ['m00'], links: [] }, {}], {
      must: ['m01'],
      largest: 2,
    });

    expect(choosePlan(problem).ids).toEqual(['m00', 'm01']);
  });

  test('leaves out a measure whose prerequisite is not offered', () => {
    const problem = problemOf([{ requires: ['elsewhere'], ownValue: 99 }, {}]);

    expect(choosePlan(problem).ids).toEqual(['m01']);
  });

  test('prefers the cheaper of two equal plans, then the first by id', () => {
    expect(choosePlan(problemOf([{ cost: 5 }, { cost: 0.5 }], { largest: 1 })).ids).toEqual(['m01']);
    expect(choosePlan(problemOf([{}, {}], { largest: 1 })).ids).toEqual(['m00']);
  });
});

describe('rules that cannot be met together', () => {
  test.for([
    {
      name: 'must-haves and what they need dearer than the budget',
      problem: problemOf([{ cost: 3 }, { cost: 4, requires: ['m00'] }], { must: ['m01'], budget: 6 }),
      expected: { reason: 'budget', measures: ['m00', 'm01'], needed: 7 },
    },
    {
      name: 'more must-haves than places',
      problem: problemOf([{}, {}, {}], { must: ['m00', 'm02'], largest: 1 }),
      expected: { reason: 'number', measures: ['m00', 'm02'], needed: 2 },
    },
    {
      name: 'must-haves dearer than the budget of their phase',
      problem: problemOf([{ cost: 3 }, { cost: 4 }, { phase: 'long' }], {
        must: ['m00', 'm01', 'm02'],
        phaseBudgets: { short: 6 },
      }),
      expected: { reason: 'phase-budget', phase: 'short', measures: ['m00', 'm01'], needed: 7 },
    },
    {
      name: 'more must-haves in a phase than it holds',
      problem: problemOf([{}, {}, { phase: 'long' }], {
        must: ['m00', 'm01', 'm02'],
        phaseCapacity: { short: 1 },
      }),
      expected: { reason: 'phase-capacity', phase: 'short', measures: ['m00', 'm01'], needed: 2 },
    },
    {
      name: 'more must-haves of a body than it can lead',
      problem: problemOf([{}, { lead: 'enterprise' }, { lead: null }], {
        must: ['m00', 'm01', 'm02'],
        actorCapacity: { enterprise: 0 },
      }),
      expected: { reason: 'actor-capacity', actor: 'enterprise', measures: ['m01'], needed: 1 },
    },
    {
      name: 'a must-have that is also ruled out',
      problem: problemOf([{}, {}], { must: ['m01'], mustNot: ['m01'] }),
      expected: { reason: 'exclusion', measures: ['m01'], needed: 0 },
    },
    {
      name: 'a must-have that is not offered for the type',
      problem: problemOf([{}], { must: ['elsewhere'] }),
      expected: { reason: 'exclusion', measures: ['elsewhere'], needed: 0 },
    },
    {
      name: 'must-haves that exclude each other',
      problem: problemOf([{}, {}, {}], { must: ['m00', 'm02'], excludeTogether: [['m00', 'm01', 'm02']] }),
      expected: { reason: 'exclusion', measures: ['m00', 'm02'], needed: 0 },
    },
    {
      name: 'a must-have whose prerequisite is ruled out',
      problem: problemOf([{}, { requires: ['m00'] }], { must: ['m01'], mustNot: ['m00'] }),
      expected: { reason: 'prerequisite', measures: ['m01', 'm00'], needed: 0 },
    },
    {
      name: 'a must-have whose prerequisite is not offered',
      problem: problemOf([{ requires: ['elsewhere'] }], { must: ['m00'] }),
      expected: { reason: 'prerequisite', measures: ['m00', 'elsewhere'], needed: 0 },
    },
  ])('are explained: $name', ({ problem, expected }) => {
    expect(choosePlan(problem)).toEqual({
      ids: [],
      value: 0,
      cost: 0,
      leftAboveTarget: ['c0'],
      infeasible: expected,
    });
  });
});
