import type { PlanMeasure, PlanProblem } from './planProblem.ts';

export interface AssessedPlan {
  readonly value: number;
  /** Million CNY. */
  readonly cost: number;
  /** Remaining severity of each raised cause, 0–100, in the order of the knowledge base. */
  readonly remaining: readonly { readonly cause: string; readonly severity: number }[];
  /** Raised causes that stay above the relief target. */
  readonly leftAboveTarget: readonly string[];
}

const targetTolerance = 1e-9;

/**
 * What any set of measures is worth, chosen by hand or not; ids that are not offered count for nothing.
 *
 * Nothing is said about rules: a hand-made plan may break them, see `derivePlanRules`.
 */
export function assessPlan(problem: PlanProblem, ids: readonly string[]): AssessedPlan {
  const chosen: PlanMeasure[] = problem.measures.filter((measure) => ids.includes(measure.id));
  const left = problem.causes.map((cause) => cause.severity);
  for (const { links } of chosen) {
    for (const { cause, reduction } of links) {
      left[cause] = (left[cause] ?? 0) * (1 - reduction);
    }
  }
  const own = chosen.reduce((total, measure) => total + measure.ownValue, 0);
  const relieved = problem.causes.reduce(
    (total, cause, index) => total + cause.severity - (left[index] ?? 0),
    0,
  );
  const remaining = problem.causes.flatMap((cause, index) =>
    cause.severity > 0 ? [{ cause: cause.id, severity: left[index] ?? 0 }] : [],
  );
  return {
    value: own + problem.reliefWeight * relieved,
    cost: chosen.reduce((total, measure) => total + measure.cost, 0),
    remaining,
    leftAboveTarget: remaining
      .filter((entry) => entry.severity > problem.reliefTarget + targetTolerance)
      .map((entry) => entry.cause),
  };
}
