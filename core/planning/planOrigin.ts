import { assessPlan, countOwnValues } from './assessPlan.ts';
import type { PlanProblem } from './planProblem.ts';

/** What the value of a plan is made of: Σ own values + weight of relief × Σ severity taken away. */
export interface PlanOrigin {
  /** What each measure adds beside relief, in order of id; what waits for soft prerequisites is not counted. */
  readonly measures: readonly {
    readonly id: string;
    readonly ownValue: number;
    /** Share of the own value that counts, 0–1. */
    readonly share: number;
    readonly counted: number;
    readonly cost: number;
  }[];
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
  const costs = new Map(problem.measures.map((measure) => [measure.id, measure.cost]));
  const measures = countOwnValues(problem, ids).map((entry) => ({
    ...entry,
    counted: entry.ownValue * entry.share,
    cost: costs.get(entry.id) ?? 0,
  }));
  const causes = remaining.map((left) => {
    const severity = problem.causes.find(({ id }) => id === left.cause)?.severity ?? 0;
    return { id: left.cause, severity, remaining: left.severity, relieved: severity - left.severity };
  });
  return {
    measures,
    causes,
    own: measures.reduce((sum, { counted }) => sum + counted, 0),
    relieved: causes.reduce((sum, { relieved }) => sum + relieved, 0),
    reliefWeight: problem.reliefWeight,
    value,
    cost,
  };
}
