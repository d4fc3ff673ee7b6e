import type { PlanResult } from '../model/evaluation.ts';
import { createPlanner } from './planner.ts';
import { assessPlan } from './assessPlan.ts';
import type { PlanProblem } from './planProblem.ts';

export interface PlanSolution {
  /** Sorted. */
  readonly ids: readonly string[];
  /** On the scale of criterion contributions; 0 for an empty plan. */
  readonly value: number;
  /** Million CNY. */
  readonly cost: number;
  /** Raised causes whose remaining severity stays above the relief target, in the order of the knowledge base. */
  readonly leftAboveTarget: readonly string[];
  readonly infeasible: PlanResult['infeasible'];
}

/**
 * The most valuable plan that keeps every rule, exactly. Ties go to the cheaper plan, then the smaller one, then the
 * one whose ids come first. When the rules contradict each other the plan is empty and `infeasible` says why.
 */
export function choosePlan(problem: PlanProblem): PlanSolution {
  const planner = createPlanner(problem);
  const { chosen } = planner.best({
    ownValue: Float64Array.from(problem.measures, (measure) => measure.ownValue),
    severity: Float64Array.from(problem.causes, (cause) => cause.severity),
  });
  const ids = problem.measures.filter((_, item) => chosen[item] === 1).map((measure) => measure.id);
  const { value, cost, leftAboveTarget } = assessPlan(problem, ids);
  return { ids, value, cost, leftAboveTarget, infeasible: planner.infeasible };
}
