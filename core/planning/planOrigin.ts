import { assessPlan } from './assessPlan.ts';
import type { PlanProblem } from './planProblem.ts';

/** What the value of a plan is made of: Σ own values + weight of relief × Σ severity taken away. */
export interface PlanOrigin {
  /** What each measure adds whatever else is in the plan, in order of id. */
  readonly measures: readonly { readonly id: string; readonly ownValue: number; readonly cost: number }[];
  /** Each raised cause before and after the plan, in the order of the knowledge base. */
  readonly causes: readonly {
    readonly id: string;
    readonly severity: number;
    readonly remaining: number;
    readonly relieved: number;
  }[];
  readonly own: number;
  readonly relieved: number;
  readonly reliefWeight: number;
  readonly value: number;
  /** Million CNY. */
  readonly cost: number;
}

/** Where value and cost of a plan come from; ids that are not offered count for nothing. */
export function planOrigin(problem: PlanProblem, ids: readonly string[]): PlanOrigin {
  const { value, cost, remaining } = assessPlan(problem, ids);
  const measures = problem.measures
    .filter((measure) => ids.includes(measure.id))
    .map((measure) => ({ id: measure.id, ownValue: measure.ownValue, cost: measure.cost }));
  const causes = remaining.map((left) => {
    const severity = problem.causes.find(({ id }) => id === left.cause)?.severity ?? 0;
    return { id: left.cause, severity, remaining: left.severity, relieved: severity - left.severity };
  });
  return {
    measures,
    causes,
    own: measures.reduce((sum, { ownValue }) => sum + ownValue, 0),
    relieved: causes.reduce((sum, { relieved }) => sum + relieved, 0),
    reliefWeight: problem.reliefWeight,
    value,
    cost,
  };
}
