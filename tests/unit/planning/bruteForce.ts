import { actorIds, horizonIds } from '../../../core/knowledge/schema.ts';
import type { PlanMeasure, PlanProblem } from '../../../core/planning/planProblem.ts';

/** Every allowed plan tried one by one, straight from the wording of the rules: slow, and independent of the search. */

interface TriedPlan {
  readonly ids: readonly string[];
  readonly value: number;
  readonly cost: number;
  /** Raised causes left above the target. */
  readonly above: number;
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
  const isYearKept = Array.from({ length: 10 }, (_, index) => index + 1).every((year) => {
    const spent = chosen.reduce((total, { costByYear }) => total + (costByYear[year - 1] ?? 0), 0);
    const under = chosen.filter(({ years }) => years.includes(year)).length;
    return (
      spent <= (problem.yearBudgets[year] ?? Infinity) + near &&
      under <= (problem.yearCapacity[year] ?? Infinity)
    );
  });
  const isBodyKept = actorIds.every(
    (actor) =>
      chosen.filter(({ lead }) => lead === actor).length <= (problem.actorCapacity[actor] ?? Infinity),
  );
  return isPhaseKept && isYearKept && isBodyKept;
}

/** The problem without the limits that would keep a measure out together with others. */
export const unlimited = (problem: PlanProblem): PlanProblem => ({
  ...problem,
  budget: null,
  largest: Infinity,
  phaseBudgets: {},
  phaseCapacity: {},
  yearBudgets: {},
  yearCapacity: {},
  actorCapacity: {},
});

const relieves = (problem: PlanProblem, { links }: PlanMeasure): boolean =>
  links.some((link) => link.share > 0 && (problem.causes[link.cause]?.weight ?? 0) > 0);

/** The part of its delivery that a measure keeps beside the others. */
function shareKept(problem: PlanProblem, measure: PlanMeasure, chosen: readonly PlanMeasure[]): number {
  const { helpedBy } = measure;
  const met = helpedBy.filter((id) => {
    const helper = problem.measures.find((other) => other.id === id);
    return !helper || !relieves(problem, helper) || chosen.includes(helper);
  });
  const { softShare } = problem;
  return helpedBy.length === 0 ? 1 : softShare + (1 - softShare) * (met.length / helpedBy.length);
}

/** What is left of a cause, as a share. */
function shareLeft(problem: PlanProblem, chosen: readonly PlanMeasure[], cause: number): number {
  return chosen.reduce((left, measure) => {
    const share = measure.links.find((link) => link.cause === cause)?.share ?? 0;
    return left * (1 - share * measure.delivery * shareKept(problem, measure, chosen));
  }, 1);
}

export function valueOf(problem: PlanProblem, chosen: readonly PlanMeasure[]): number {
  return problem.causes.reduce(
    (total, { weight }, cause) => total + weight * (1 - shareLeft(problem, chosen, cause)),
    0,
  );
}

const aboveOf = (problem: PlanProblem, chosen: readonly PlanMeasure[]): number =>
  problem.causes.filter(
    ({ severity, raised }, cause) =>
      raised && severity * shareLeft(problem, chosen, cause) > problem.reliefTarget + near,
  ).length;

/** Whether every measure gains enough in the finished plan, is a must-have or is needed by another. */
export function allEarnTheirPlace(problem: PlanProblem, chosen: readonly PlanMeasure[]): boolean {
  return chosen.every((measure) => {
    const rest = chosen.filter((other) => other !== measure);
    return (
      problem.must.includes(measure.id) ||
      rest.some(({ requires }) => requires.includes(measure.id)) ||
      valueOf(problem, chosen) - valueOf(problem, rest) >= problem.smallestGain - near
    );
  });
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
    if (keepsRules(problem, ids) && allEarnTheirPlace(problem, chosen)) {
      plans.push({
        ids,
        value: valueOf(problem, chosen),
        cost: costOf(chosen),
        above: aboveOf(problem, chosen),
      });
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

const least = (plans: readonly TriedPlan[], of: (plan: TriedPlan) => number): TriedPlan[] => {
  const lowest = Math.min(...plans.map(of));
  return plans.filter((plan) => of(plan) <= lowest + near);
};
const firstOf = (plans: readonly TriedPlan[]): TriedPlan | null => [...plans].sort(compare)[0] ?? null;

/** The three named plans straight from their wording; `null` when no plan keeps the rules. */
export function namedByTrying(problem: PlanProblem) {
  const plans = allPlans(problem);
  const full = firstOf(plans);
  const sufficient = firstOf(
    least(
      least(plans, ({ above }) => above),
      ({ cost }) => cost,
    ),
  );
  if (full === null || sufficient === null) {
    return null;
  }
  const few = plans.filter(({ above }) => above <= sufficient.above);
  const both = few.filter(({ value }) => value >= problem.balancedShare * full.value - near);
  const balanced = firstOf(both.length > 0 ? least(both, ({ cost }) => cost) : few);
  return { full, sufficient, balanced: balanced ?? sufficient, isBalanced: both.length > 0 };
}
