import type { PlanConstraint } from '../model/reports/planReport.ts';
import { omit } from '../base/omit.ts';
import { isExceeded, listLimits } from './planLimits.ts';
import type { PlanProblem } from './planProblem.ts';

/** Every hard prerequisite of the offered measures, itself offered or not, in the order of ids. */
export const listPrerequisites = (
  problem: PlanProblem,
): Extract<PlanConstraint, { kind: 'prerequisite' }>[] =>
  problem.measures.flatMap(({ id, requires }) =>
    requires.map((required) => ({ kind: 'prerequisite' as const, measure: id, requires: required })),
  );

/** The rules that are set, in the order of the settings. */
export const listSetRules = (problem: PlanProblem): PlanConstraint[] => [
  ...listLimits(problem).map(({ constraint }) => constraint),
  ...problem.must.map((measure) => ({ kind: 'must' as const, measure })),
  ...problem.mustNot.map((measure) => ({ kind: 'must-not' as const, measure })),
  ...problem.excludeTogether.map((measures) => ({ kind: 'exclusion' as const, measures })),
];

/** The problem with one rule switched off; phases stay as they are. */
export function withoutRule(problem: PlanProblem, rule: PlanConstraint): PlanProblem {
  switch (rule.kind) {
    case 'budget':
      return { ...problem, budget: null };
    case 'largest':
      return { ...problem, largest: Infinity };
    case 'phase-budget':
      return { ...problem, phaseBudgets: omit(problem.phaseBudgets, rule.phase) };
    case 'phase-capacity':
      return { ...problem, phaseCapacity: omit(problem.phaseCapacity, rule.phase) };
    case 'year-budget':
      return { ...problem, yearBudgets: omit(problem.yearBudgets, String(rule.year)) };
    case 'year-capacity':
      return { ...problem, yearCapacity: omit(problem.yearCapacity, String(rule.year)) };
    case 'actor-capacity':
      return { ...problem, actorCapacity: omit(problem.actorCapacity, rule.actor) };
    case 'must':
      return { ...problem, must: problem.must.filter((id) => id !== rule.measure) };
    case 'must-not':
      return { ...problem, mustNot: problem.mustNot.filter((id) => id !== rule.measure) };
    case 'exclusion':
      return {
        ...problem,
        excludeTogether: problem.excludeTogether.filter((group) => group !== rule.measures),
      };
    case 'prerequisite':
      return {
        ...problem,
        measures: problem.measures.map((measure) =>
          measure.id === rule.measure
            ? { ...measure, requires: measure.requires.filter((id) => id !== rule.requires) }
            : measure,
        ),
      };
  }
}

/** The rules that a hand-made plan breaks, in the order of the settings; ids that are not offered are left aside. */
export function listBrokenRules(problem: PlanProblem, ids: readonly string[]): PlanConstraint[] {
  const items = [...problem.measures.keys()].filter((item) => ids.includes(problem.measures[item]?.id ?? ''));
  const exceeded = listLimits(problem).filter((limit) => isExceeded(limit, items));
  const isBroken = (rule: PlanConstraint): boolean => {
    switch (rule.kind) {
      case 'must':
        return !ids.includes(rule.measure);
      case 'must-not':
        return ids.includes(rule.measure);
      case 'exclusion':
        return new Set(rule.measures.filter((id) => ids.includes(id))).size > 1;
      case 'prerequisite':
        return ids.includes(rule.measure) && !ids.includes(rule.requires);
      default:
        return exceeded.some(({ constraint }) => constraint === rule);
    }
  };
  const unlimited = listSetRules(problem).filter((rule) => 'measure' in rule || 'measures' in rule);
  return [
    ...exceeded.map(({ constraint }) => constraint),
    ...[...unlimited, ...listPrerequisites(problem)].filter(isBroken),
  ];
}
