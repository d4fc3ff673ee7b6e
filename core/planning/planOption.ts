import type { PlanOption } from '../model/reports/planReport.ts';
import { assessPlan } from './assessPlan.ts';
import type { PlanProblem } from './planProblem.ts';

/** A plan, any plan, beside the recommended one: what it is worth, what it costs and in which measures they differ. */
export function toPlanOption(
  problem: PlanProblem,
  ids: readonly string[],
  recommended: readonly string[],
): PlanOption {
  const { value, cost, estimatedCost, leftAboveTarget } = assessPlan(problem, ids);
  return {
    ids: [...ids].sort(),
    value,
    cost,
    estimatedCost,
    difference: value - assessPlan(problem, recommended).value,
    added: ids.filter((id) => !recommended.includes(id)).sort(),
    removed: recommended.filter((id) => !ids.includes(id)).sort(),
    leftAboveTarget,
  };
}
