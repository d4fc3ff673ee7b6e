import type { PlanMeasure, PlanProblem } from './planProblem.ts';
import { derivePlanRules } from './planRules.ts';

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

const relievesSomething = ({ causes }: PlanProblem, { links }: PlanMeasure): boolean =>
  links.some(({ cause, reduction }) => reduction > 0 && (causes[cause]?.severity ?? 0) > 0);

/** The chosen measures whose own values count: they relieve a raised cause, are must-haves, or such a one needs them. */
function listUseful(problem: PlanProblem, chosen: readonly PlanMeasure[]): readonly PlanMeasure[] {
  const isWanted = (measure: PlanMeasure) =>
    problem.must.includes(measure.id) || relievesSomething(problem, measure);
  if (chosen.every(isWanted)) {
    return chosen;
  }
  const { closures } = derivePlanRules(problem);
  const needed = new Set(
    problem.measures
      .filter((measure, item) => isWanted(measure) && (closures[item] !== null || chosen.includes(measure)))
      .map(({ id }) => id),
  );
  for (const id of needed) {
    problem.measures
      .find((measure) => measure.id === id)
      ?.requires.forEach((required) => needed.add(required));
  }
  return chosen.filter(({ id }) => needed.has(id));
}

/** What a chosen measure adds to the value of a plan beside relief. */
export interface CountedValue {
  readonly id: string;
  /** Sum of its contributions but relief. */
  readonly ownValue: number;
  /** Share of it that counts, 0–1: less while soft prerequisites are missing, 0 for one that nothing asks for. */
  readonly share: number;
}

/** Own values of the chosen measures with the share of each that counts, in the order of the problem. */
export function countOwnValues(problem: PlanProblem, ids: readonly string[]): readonly CountedValue[] {
  const chosen = problem.measures.filter((measure) => ids.includes(measure.id));
  const open = problem.measures.filter(
    (measure) => !ids.includes(measure.id) && relievesSomething(problem, measure),
  );
  const useful = listUseful(problem, chosen);
  return chosen.map((measure) => {
    const { id, ownValue, helpedBy } = measure;
    if (!useful.includes(measure)) {
      return { id, ownValue, share: 0 };
    }
    const missing = helpedBy.filter((helper) => open.some((each) => each.id === helper)).length;
    return {
      id,
      ownValue,
      share: missing === 0 ? 1 : 1 - ((1 - problem.softShare) * missing) / helpedBy.length,
    };
  });
}

/**
 * What any set of measures is worth, chosen by hand or not; ids that are not offered count for nothing, and measures
 * that relieve no raised cause count for their cost only, unless they are must-haves or others need them.
 *
 * Nothing is said about rules: a hand-made plan may break them, see `derivePlanRules`.
 */
export function assessPlan(problem: PlanProblem, ids: readonly string[]): AssessedPlan {
  const chosen = problem.measures.filter((measure) => ids.includes(measure.id));
  const left = problem.causes.map((cause) => cause.severity);
  for (const { links } of chosen) {
    for (const { cause, reduction } of links) {
      left[cause] = (left[cause] ?? 0) * (1 - reduction);
    }
  }
  const relieved = problem.causes.reduce(
    (total, cause, index) => total + cause.severity - (left[index] ?? 0),
    0,
  );
  const remaining = problem.causes.flatMap((cause, index) =>
    cause.severity > 0 ? [{ cause: cause.id, severity: left[index] ?? 0 }] : [],
  );
  const own = countOwnValues(problem, ids).reduce(
    (total, { ownValue, share }) => total + ownValue * share,
    0,
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
