import type { PlanMeasure, PlanProblem } from './planProblem.ts';

export interface AssessedPlan {
  /** Percent of the trouble that it can be expected to take away. */
  readonly value: number;
  /** Million CNY, and how much of it nobody entered. */
  readonly cost: number;
  readonly estimatedCost: number;
  /** Expected severity left of each cause that counts, 0–100, in the order of the knowledge base. */
  readonly remaining: readonly { readonly cause: string; readonly severity: number }[];
  /** Raised causes that stay above the target. */
  readonly leftAboveTarget: readonly string[];
}

const targetTolerance = 1e-9;

const relievesSomething = ({ causes }: PlanProblem, { links }: PlanMeasure): boolean =>
  links.some(({ cause, share }) => share > 0 && (causes[cause]?.weight ?? 0) > 0);

/** What can be expected of a chosen measure. */
export interface ExpectedDelivery {
  readonly id: string;
  /** Share of the full effect by the criteria, 0–1. */
  readonly delivery: number;
  /** Share of the delivery that counts, 0–1: less while soft prerequisites are missing. */
  readonly kept: number;
}

/** Delivery of the chosen measures with what missing soft prerequisites leave of it, in the order of the problem. */
export function expectDelivery(problem: PlanProblem, ids: readonly string[]): readonly ExpectedDelivery[] {
  const open = problem.measures.filter(
    (measure) => !ids.includes(measure.id) && relievesSomething(problem, measure),
  );
  return problem.measures
    .filter(({ id }) => ids.includes(id))
    .map(({ id, delivery, helpedBy }) => {
      const missing = helpedBy.filter((helper) => open.some((each) => each.id === helper)).length;
      const kept = missing === 0 ? 1 : 1 - ((1 - problem.softShare) * missing) / helpedBy.length;
      return { id, delivery, kept };
    });
}

/** What the measures leave of each cause, as a share, in the order of the problem. */
export function sharesLeft(problem: PlanProblem, ids: readonly string[]): number[] {
  const left = problem.causes.map(() => 1);
  for (const { id, delivery, kept } of expectDelivery(problem, ids)) {
    for (const { cause, share } of problem.measures.find((measure) => measure.id === id)?.links ?? []) {
      left[cause] = (left[cause] ?? 1) * (1 - share * delivery * kept);
    }
  }
  return left;
}

/**
 * What any set of measures is worth, chosen by hand or not; ids that are not offered count for nothing.
 *
 * Nothing is said about rules: a hand-made plan may break them, see `derivePlanRules`.
 */
export function assessPlan(problem: PlanProblem, ids: readonly string[]): AssessedPlan {
  const chosen = problem.measures.filter((measure) => ids.includes(measure.id));
  const left = sharesLeft(problem, ids);
  const remaining = problem.causes.flatMap(({ id, weight, severity, raised }, index) =>
    weight > 0 || raised ? [{ cause: id, severity: severity * (left[index] ?? 1), raised }] : [],
  );
  return {
    value: problem.causes.reduce((sum, { weight }, index) => sum + weight * (1 - (left[index] ?? 1)), 0),
    cost: chosen.reduce((total, measure) => total + measure.cost, 0),
    estimatedCost: chosen.reduce((total, measure) => total + (measure.estimated ? measure.cost : 0), 0),
    remaining: remaining.map(({ cause, severity }) => ({ cause, severity })),
    leftAboveTarget: remaining
      .filter(({ severity, raised }) => raised && severity > problem.reliefTarget + targetTolerance)
      .map(({ cause }) => cause),
  };
}
