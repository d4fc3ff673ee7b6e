import fc from 'fast-check';
import { actorIds, horizonIds } from '../../../core/knowledge/schema.ts';
import type { PlanProblem } from '../../../core/planning/planProblem.ts';

export const idAt = (index: number): string => `m${String(index).padStart(2, '0')}`;

const causeCount = 4;

/** Coarse figures on purpose: they make ties frequent. */
const anyMeasure = fc.record({
  cost: fc.constantFrom(0, 0.5, 0.5, 5, 5, 20),
  estimated: fc.boolean(),
  delivery: fc.constantFrom(0.4, 0.6, 0.75, 1),
  links: fc.uniqueArray(
    fc.record({
      cause: fc.integer({ min: 0, max: causeCount - 1 }),
      share: fc.constantFrom(0.6, 0.25, 0.42, 0.175, 0.02),
    }),
    { maxLength: 3, selector: (link) => link.cause },
  ),
  requires: fc.array(fc.nat(), { maxLength: 1 }),
  needsSomething: fc.integer({ min: 0, max: 3 }),
  helpedBy: fc.uniqueArray(fc.nat({ max: 11 }), { maxLength: 2 }),
  phase: fc.constantFrom(...horizonIds),
  lead: fc.constantFrom(...actorIds),
});

/** Often none, sometimes some. */
const anyLimits = <Id extends string>(ids: readonly Id[], amount: fc.Arbitrary<number>) =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...ids), amount, { noNullPrototype: true }) },
  );

const rules = (count: number) => {
  const someIds = (maxLength: number) =>
    fc.uniqueArray(fc.integer({ min: 0, max: count - 1 }).map(idAt), { maxLength });
  return fc.record({
    softShare: fc.constantFrom(0, 0.5, 0.7, 1),
    phaseBudgets: anyLimits(horizonIds, fc.constantFrom(0.5, 5, 10, 20, 25)),
    phaseCapacity: anyLimits(horizonIds, fc.integer({ min: 0, max: 4 })),
    actorCapacity: anyLimits(actorIds, fc.integer({ min: 0, max: 4 })),
    yearBudgets: anyLimits(['1', '2'], fc.constantFrom(0.5, 5, 10, 20)),
    yearCapacity: anyLimits(['1', '3'], fc.integer({ min: 0, max: 4 })),
    smallestGain: fc.constantFrom(0, 0.5, 3),
    severities: fc.array(fc.constantFrom(0, 35, 40, 55, 55, 70, 100), {
      minLength: causeCount,
      maxLength: causeCount,
    }),
    budget: fc.option(fc.integer({ min: 0, max: 90 }).map((half) => half / 2)),
    largest: fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: count })),
    must: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: someIds(2) }),
    mustNot: someIds(1),
    excludeTogether: fc.array(someIds(3), { maxLength: 2 }),
  });
};

/** Causes with the percent of the trouble that each is; none where nothing is severe. */
export function causesOf(severities: readonly number[]): PlanProblem['causes'] {
  const trouble = severities.map((severity) => severity * Math.min(1, Math.max(0, (severity - 30) / 20)));
  const total = trouble.reduce((sum, part) => sum + part, 0);
  return severities.map((severity, index) => ({
    id: `c${index}`,
    severity,
    weight: total > 0 ? (100 * (trouble[index] ?? 0)) / total : 0,
    raised: severity >= 40,
  }));
}

const yearsOf = { short: [1], medium: [2, 3], long: [4, 5] };

/** What a cost is by year, spread over the years of its phase. */
export const spread = (cost: number, phase: 'short' | 'medium' | 'long') => ({
  years: yearsOf[phase],
  costByYear: Array.from({ length: yearsOf[phase].at(-1) ?? 1 }, (_, index) =>
    yearsOf[phase].includes(index + 1) ? cost / yearsOf[phase].length : 0,
  ),
});

/** Small plan problems with prerequisites (without cycles), exclusions, must-haves and must-nots. */
export const anyProblem: fc.Arbitrary<PlanProblem> = fc
  .array(anyMeasure, { minLength: 1, maxLength: 12 })
  .chain((measures) => fc.tuple(fc.constant(measures), rules(measures.length)))
  .map(([measures, { severities, ...rest }]) => ({
    ...rest,
    reliefTarget: 40,
    balancedShare: 0.75,
    causes: causesOf(severities),
    measures: measures.map(({ requires, needsSomething, helpedBy, ...measure }, index) => ({
      id: idAt(index),
      ...measure,
      ...spread(measure.cost, measure.phase),
      // One measure in four needs an earlier one.
      requires: index > 0 && needsSomething === 0 ? requires.map((pick) => idAt(pick % index)) : [],
      helpedBy: helpedBy.filter((other) => other !== index && other < measures.length).map(idAt),
    })),
  }));

/** A plain problem to vary: no rules but what is given. */
export const problemOf = (
  measures: readonly Partial<PlanProblem['measures'][number]>[],
  rest: Partial<PlanProblem> = {},
): PlanProblem => ({
  measures: measures.map((measure, index) => ({
    id: idAt(index),
    cost: 1,
    estimated: false,
    phase: 'short',
    lead: 'government',
    delivery: 1,
    links: [{ cause: 0, share: 0.6 }],
    requires: [],
    helpedBy: [],
    ...spread(measure.cost ?? 1, measure.phase ?? 'short'),
    ...measure,
  })),
  causes: causesOf([50]),
  reliefTarget: 40,
  softShare: 0.7,
  smallestGain: 0.5,
  balancedShare: 0.75,
  budget: null,
  phaseBudgets: {},
  yearBudgets: {},
  phaseCapacity: {},
  yearCapacity: {},
  actorCapacity: {},
  largest: Infinity,
  must: [],
  mustNot: [],
  excludeTogether: [],
  ...rest,
});
