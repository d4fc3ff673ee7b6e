import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assessPlan } from '../../../core/planning/assessPlan.ts';
import { choosePlan } from '../../../core/planning/choosePlan.ts';
import { namedPlans } from '../../../core/planning/namedPlans.ts';
import { bestByTrying, keepsRules } from './bruteForce.ts';
import { anyProblem, causesOf, problemOf } from './problems.ts';

describe('the most valuable plan', () => {
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
      fc.property(anyProblem, fc.nat(), (problem, pick) => {
        const start = problem.measures
          .map((measure) => measure.id)
          .filter((_, index) => pick % (index + 2) === 0);

        expect(namedPlans(problem, [start])).toEqual(namedPlans(problem));
      }),
      { numRuns: 200 },
    );
  });

  test('is worth 0 when there is nothing to relieve, and adding a measure never lowers a value', () => {
    expect(choosePlan(problemOf([{}, {}], { causes: causesOf([0]) }))).toMatchObject({
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
    // Of the only cause 1 − 0.4² is taken away.
    expect(choosePlan(problemOf([{}, {}])).value).toBeCloseTo(84, 10);
    expect(choosePlan(problemOf([{ delivery: 0.5 }, {}])).value).toBeCloseTo(100 * (1 - 0.7 * 0.4), 10);
  });

  test('delivers only the share kept while a soft prerequisite is missing', () => {
    const helper = { links: [{ cause: 1, share: 0.1 }] };
    const problem = problemOf([{ helpedBy: ['m01', 'm02'] }, helper, helper], {
      causes: causesOf([60, 60]),
      largest: 1,
    });

    // Both missing: 0.7 of 0.6 of half the trouble. One in the plan gives half of the other 0.3 back.
    expect(choosePlan(problem).value).toBeCloseTo(50 * 0.6 * 0.7, 10);
    expect(choosePlan({ ...problem, largest: 2 }).value).toBeCloseTo(50 * 0.6 * 0.85 + 5, 10);
    expect(assessPlan(problem, ['m00', 'm01', 'm02']).value).toBeCloseTo(50 * 0.6 + 50 * 0.19, 10);
  });

  test('takes a measure of little value for the sake of the one that it helps', () => {
    const causes = causesOf([60, 60]);
    const problem = problemOf(
      [{ helpedBy: ['m02'] }, { links: [{ cause: 1, share: 0.1 }] }, { links: [{ cause: 1, share: 0.005 }] }],
      { causes, largest: 2 },
    );

    expect(choosePlan(problem).ids).toEqual(['m00', 'm02']);
    expect(choosePlan({ ...problem, softShare: 1 }).ids).toEqual(['m00', 'm01']);
  });

  test('waits for no soft prerequisite that has nothing to relieve', () => {
    const problem = problemOf([{ helpedBy: ['m01'] }, { links: [] }]);

    expect(choosePlan(problem)).toMatchObject({ ids: ['m00'], value: expect.closeTo(60, 10) as number });
  });

  test('leaves out what gains too little in the finished plan, unless it must be there or another needs it', () => {
    const little = { links: [{ cause: 0, share: 0.02 }] };
    const problem = problemOf([
      {},
      { links: [{ cause: 0, share: 0.5 }] },
      little,
      { ...little, requires: ['m02'] },
    ]);

    // After the first two 20 are left: 2 % of that is 0.4, less than 0.5.
    expect(choosePlan(problem).ids).toEqual(['m00', 'm01']);
    expect(choosePlan({ ...problem, smallestGain: 0.3 }).ids).toEqual(['m00', 'm01', 'm02', 'm03']);
    expect(choosePlan({ ...problem, must: ['m03'] }).ids).toEqual(['m00', 'm01', 'm02', 'm03']);
    expect(choosePlan({ ...problem, must: ['m02'] }).ids).toEqual(['m00', 'm01', 'm02']);
  });

  test('keeps to what a phase may cost and hold and to what a body can lead', () => {
    const problem = problemOf([
      { phase: 'short', cost: 4, links: [{ cause: 0, share: 0.6 }] },
      { phase: 'short', cost: 3, links: [{ cause: 0, share: 0.5 }] },
      { phase: 'long', cost: 9, links: [{ cause: 0, share: 0.4 }], lead: 'association' },
    ]);

    expect(choosePlan({ ...problem, phaseBudgets: { short: 6 } }).ids).toEqual(['m00', 'm02']);
    expect(choosePlan({ ...problem, phaseCapacity: { short: 1 } }).ids).toEqual(['m00', 'm02']);
    expect(choosePlan({ ...problem, actorCapacity: { government: 1 } }).ids).toEqual(['m00', 'm02']);
    expect(choosePlan({ ...problem, actorCapacity: { association: 0 } }).ids).toEqual(['m00', 'm01']);
    expect(choosePlan({ ...problem, yearBudgets: { '1': 6 } }).ids).toEqual(['m00', 'm02']);
    // A cost of 9 over the years 4 and 5.
    expect(choosePlan({ ...problem, yearBudgets: { '5': 4.4 } }).ids).toEqual(['m00', 'm01']);
    expect(choosePlan({ ...problem, yearBudgets: { '5': 4.5 } }).ids).toHaveLength(3);
    expect(choosePlan({ ...problem, yearCapacity: { '1': 1 } }).ids).toEqual(['m00', 'm02']);
  });

  test('names the raised causes that stay above the target', () => {
    const causes = causesOf([100, 41, 0]);

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
    const problem = problemOf([{ requires: ['elsewhere'], links: [{ cause: 0, share: 0.9 }] }, {}]);

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
      name: 'must-haves dearer than the budget of a year',
      problem: problemOf([{ cost: 3 }, { cost: 8, phase: 'medium' }], {
        must: ['m00', 'm01'],
        yearBudgets: { '2': 3 },
      }),
      expected: { reason: 'year-budget', year: 2, measures: ['m01'], needed: 4 },
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
      estimatedCost: 0,
      leftAboveTarget: ['c0'],
      infeasible: expected,
    });
  });
});
