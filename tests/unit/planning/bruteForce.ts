import { actorIds, horizonIds } from '../../../core/knowledge/schema.ts';
import type { PlanMeasure, PlanProblem } from '../../../core/planning/planProblem.ts';

/** Every allowed plan tried one by one, straight from the wording of the rules: slow, and independent of the search. */

interface TriedPlan {
  readonly ids: readonly string[];
  readonly value: number;
  readonly cost: number;
}

const near = 1e-9;

/** A measure and all it needs, or `null` when something it needs is not offered. */
function withNeeds(problem: PlanProblem, id: string): Set<string> | null {
  const needs = new Set([id]);
  for (const need of needs) {
    const measure = problem.measures.find((entry) => entry.id === need);
    if (!measure) {
      return null;
    }
    measure.requires.forEach((required) => needs.add(required));
  }
  return needs;
}

export function keepsRules(problem: PlanProblem, ids: readonly string[]): boolean {
  const chosen = problem.measures.filter((measure) => ids.includes(measure.id));
  const cost = costOf(chosen);
  return (
    ids.length <= problem.largest &&
    (problem.budget === null || cost <= problem.budget + near) &&
    problem.must.every((id) => ids.includes(id)) &&
    !problem.mustNot.some((id) => ids.includes(id)) &&
    problem.excludeTogether.every((group) => ids.filter((id) => group.includes(id)).length <= 1) &&
    chosen.every((measure) => measure.requires.every((required) => ids.includes(required))) &&
    keepsLimits(problem, chosen)
  );
}

const costOf = (chosen: readonly PlanMeasure[]): number =>
  chosen.reduce((total, measure) => total + measure.cost, 0);

/** Budget and number of each phase, and how much each body leads. */
function keepsLimits(problem: PlanProblem, chosen: readonly PlanMeasure[]): boolean {
  const isPhaseKept = horizonIds.every((phase) => {
    const within = chosen.filter((measure) => measure.phase === phase);
    return (
      within.length <= (problem.phaseCapacity[phase] ?? Infinity) &&
      costOf(within) <= (problem.phaseBudgets[phase] ?? Infinity) + near
    );
  });
  const isBodyKept = actorIds.every(
    (actor) =>
      chosen.filter(({ lead }) => lead === actor).length <= (problem.actorCapacity[actor] ?? Infinity),
  );
  return isPhaseKept && isBodyKept;
}

/** The problem without the limits that would keep a measure out together with others. */
export const unlimited = (problem: PlanProblem): PlanProblem => ({
  ...problem,
  budget: null,
  largest: Infinity,
  phaseBudgets: {},
  phaseCapacity: {},
  actorCapacity: {},
});

const relieves = (problem: PlanProblem, { links }: PlanMeasure): boolean =>
  links.some((link) => link.reduction > 0 && (problem.causes[link.cause]?.severity ?? 0) > 0);

/** The part of its own value that a measure keeps beside the others. */
function shareKept(problem: PlanProblem, measure: PlanMeasure, chosen: readonly PlanMeasure[]): number {
  const { helpedBy } = measure;
  const met = helpedBy.filter((id) => {
    const helper = problem.measures.find((other) => other.id === id);
    return !helper || !relieves(problem, helper) || chosen.includes(helper);
  });
  const { softShare } = problem;
  return helpedBy.length === 0 ? 1 : softShare + (1 - softShare) * (met.length / helpedBy.length);
}

export function valueOf(problem: PlanProblem, chosen: readonly PlanMeasure[]): number {
  const own = chosen.reduce(
    (total, measure) => total + measure.ownValue * shareKept(problem, measure, chosen),
    0,
  );
  const relieved = problem.causes.reduce((total, cause, index) => {
    const links = chosen.flatMap((measure) => measure.links.filter((link) => link.cause === index));
    return total + cause.severity * (1 - links.reduce((left, link) => left * (1 - link.reduction), 1));
  }, 0);
  return own + problem.reliefWeight * relieved;
}

/** Measures that relieve a raised cause and could be chosen, must-haves, and what either needs. */
function candidates(problem: PlanProblem): PlanMeasure[] {
  const wanted = problem.measures.filter((measure) => {
    const needs = withNeeds(problem, measure.id);
    const alone = { ...unlimited(problem), must: [] };
    const isPossible = needs !== null && keepsRules(alone, [...needs]);
    return (relieves(problem, measure) && isPossible) || problem.must.includes(measure.id);
  });
  const ids = new Set(wanted.flatMap((measure) => [...(withNeeds(problem, measure.id) ?? [])]));
  return problem.measures.filter((measure) => ids.has(measure.id));
}

/** All plans that keep the rules. */
export function allPlans(problem: PlanProblem): TriedPlan[] {
  const pool = candidates(problem);
  const plans: TriedPlan[] = [];
  for (let mask = 0; mask < 2 ** pool.length; mask += 1) {
    const chosen = pool.filter((_, index) => Math.floor(mask / 2 ** index) % 2 === 1);
    const ids = chosen.map((measure) => measure.id);
    if (keepsRules(problem, ids)) {
      plans.push({ ids, value: valueOf(problem, chosen), cost: costOf(chosen) });
    }
  }
  return plans;
}

function compare(a: TriedPlan, b: TriedPlan): number {
  if (Math.abs(a.value - b.value) > near) {
    return b.value - a.value;
  }
  if (Math.abs(a.cost - b.cost) > near) {
    return a.cost - b.cost;
  }
  return a.ids.length - b.ids.length || (a.ids.join() < b.ids.join() ? -1 : 1);
}

/** All plans that keep the rules, the best first. */
export const orderedPlans = (problem: PlanProblem): TriedPlan[] => allPlans(problem).sort(compare);

/** Higher value, then lower cost, then fewer measures, then ids; `null` when no plan keeps the rules. */
export const bestByTrying = (problem: PlanProblem): TriedPlan | null =>
  allPlans(problem).reduce<TriedPlan | null>(
    (best, plan) => (best === null || compare(plan, best) < 0 ? plan : best),
    null,
  );
