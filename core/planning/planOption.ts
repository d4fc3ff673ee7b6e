import type { PlanOption } from '../model/planReport.ts';
import { assessPlan } from './assessPlan.ts';
import type { PlanProblem } from './planProblem.ts';

/** A plan, any plan, beside the best one: what it is worth, what it costs and in which measures they differ. */
export function toPlanOption(
  problem: PlanProblem,
  ids: readonly string[],
  best: readonly string[],
): PlanOption {
  const { value, cost, leftAboveTarget } = assessPlan(problem, ids);
  return {
    ids: [...ids].sort(),
    value,
    cost,
    difference: value - assessPlan(problem, best).value,
    added: ids.filter((id) => !best.includes(id)).sort(),
    removed: best.filter((id) => !ids.includes(id)).sort(),
    leftAboveTarget,
  };
}
