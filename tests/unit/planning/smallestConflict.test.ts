import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanConstraint } from '../../../core/model/reports/planReport.ts';
import { choosePlan } from '../../../core/planning/choosePlan.ts';
import type { PlanProblem } from '../../../core/planning/planProblem.ts';
import { listPrerequisites, listSetRules } from '../../../core/planning/planConstraints.ts';
import { smallestConflict } from '../../../core/planning/smallestConflict.ts';
import { keepsRules, unlimited } from './bruteForce.ts';
import { anyProblem, idAt, problemOf } from './problems.ts';

/** The problem under the given rules only. */
function under(problem: PlanProblem, rules: readonly PlanConstraint[]): PlanProblem {
  const of = <Kind extends PlanConstraint['kind']>(kind: Kind) =>
    rules.filter((rule): rule is Extract<PlanConstraint, { kind: Kind }> => rule.kind === kind);
  const pick = <Limits extends object>(limits: Limits, kept: readonly string[]) =>
    Object.fromEntries(Object.entries(limits).filter(([key]) => kept.includes(key)));
  return {
    ...unlimited(problem),
    budget: of('budget').length > 0 ? problem.budget : null,
    largest: of('largest').length > 0 ? problem.largest : Infinity,
    phaseBudgets: pick(
      problem.phaseBudgets,
      of('phase-budget').map(({ phase }) => phase),
    ),
    phaseCapacity: pick(
      problem.phaseCapacity,
      of('phase-capacity').map(({ phase }) => phase),
    ),
    yearBudgets: pick(
      problem.yearBudgets,
      of('year-budget').map(({ year }) => String(year)),
    ),
    yearCapacity: pick(
      problem.yearCapacity,
      of('year-capacity').map(({ year }) => String(year)),
    ),
    actorCapacity: pick(
      problem.actorCapacity,
      of('actor-capacity').map(({ actor }) => actor),
    ),
    must: of('must').map(({ measure }) => measure),
    mustNot: of('must-not').map(({ measure }) => measure),
    excludeTogether: of('exclusion').map(({ measures }) => measures),
    measures: problem.measures.map((measure) => ({
      ...measure,
      requires: of('prerequisite')
        .filter((rule) => rule.measure === measure.id)
        .map(({ requires }) => requires),
    })),
  };
}

/** Whether any set of measures keeps the rules. */
function canBeKept(problem: PlanProblem): boolean {
  const ids = problem.measures.map(({ id }) => id);
  return Array.from({ length: 2 ** ids.length }, (_, mask) =>
    ids.filter((_id, index) => Math.floor(mask / 2 ** index) % 2 === 1),
  ).some((chosen) => keepsRules(problem, chosen));
}

/** All sets of `size` rules. */
function* subsets<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [place, item] of items.entries()) {
    for (const rest of subsets(items.slice(place + 1), size - 1)) {
      yield [item, ...rest];
    }
  }
}

/** Contradictions are frequent here: few measures, many must-haves, each needing others, low limits. */
const contraryProblem = fc
  .record({
    anything: anyProblem.filter(({ measures }) => measures.length >= 3 && measures.length <= 5),
    must: fc.uniqueArray(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 4 }),
    needs: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { maxLength: 2 }), {
      minLength: 5,
      maxLength: 5,
    }),
  })
  .map(({ anything, must, needs }) => ({
    ...anything,
    must: must.filter((index) => index < anything.measures.length).map(idAt),
    measures: anything.measures.map((measure, index) => ({
      ...measure,
      // The last index is not offered.
      requires: (needs[index] ?? []).filter((need) => need !== index).map(idAt),
    })),
  }));

describe('the smallest conflict', () => {
  test('cannot be kept, and no smaller set of rules is in conflict', () => {
    fc.assert(
      fc.property(contraryProblem, (problem) => {
        const conflict = smallestConflict(problem);
        const rules = [...listSetRules(problem), ...listPrerequisites(problem)];

        expect(conflict.length > 0).toBe(choosePlan(problem).infeasible !== null);
        if (conflict.length > 0) {
          expect(canBeKept(under(problem, conflict))).toBe(false);
          for (let size = 1; size < Math.min(conflict.length, 4); size += 1) {
            for (const fewer of subsets(rules, size)) {
              expect(canBeKept(under(problem, fewer))).toBe(true);
            }
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('names must-haves, prerequisites and the limit that they exceed, and nothing else', () => {
    const problem = problemOf(
      [{ phase: 'long', cost: 1 }, { phase: 'long', cost: 9 }, { requires: ['m01'] }, {}],
      { must: ['m00', 'm02', 'm03'], phaseBudgets: { long: 8 }, budget: 50 },
    );

    expect(smallestConflict(problem)).toEqual([
      { kind: 'must', measure: 'm02' },
      { kind: 'prerequisite', measure: 'm02', requires: 'm01' },
      { kind: 'phase-budget', phase: 'long' },
    ]);
  });

  test('is a must-have alone when that is not offered', () => {
    expect(smallestConflict(problemOf([{}], { must: ['m00', 'elsewhere'] }))).toEqual([
      { kind: 'must', measure: 'elsewhere' },
    ]);
  });

  test('is found at once among many must-haves just above a limit', () => {
    const many = Array.from({ length: 52 }, (_, index) => ({ cost: 1 + (index % 7) / 10 }));
    const problem = problemOf(many, { must: many.map((_, index) => idAt(index)), largest: 99, budget: 60 });

    expect(smallestConflict(problem)).toHaveLength(47);
  });

  test('is empty when there is a plan', () => {
    expect(smallestConflict(problemOf([{}, {}], { must: ['m00'] }))).toEqual([]);
  });
});
