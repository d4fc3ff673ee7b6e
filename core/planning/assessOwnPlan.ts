import type { OwnPlanReport } from '../model/planReport.ts';
import { choosePlan } from './choosePlan.ts';
import { listBrokenRules } from './planConstraints.ts';
import { toPlanOption } from './planOption.ts';
import type { PlanProblem } from './planProblem.ts';

/**
 * What a plan made by hand is worth beside the best one, what it gives up and which rules it breaks.
 *
 * Ids that are not offered are left out. `null` when the rules contradict each other, so that there is no best plan.
 */
export function assessOwnPlan(problem: PlanProblem, ids: readonly string[]): OwnPlanReport | null {
  const best = choosePlan(problem);
  if (best.infeasible) {
    return null;
  }
  const offered = problem.measures.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
  const option = toPlanOption(problem, offered, best.ids);
  const regret = best.value - option.value;
  return {
    ...option,
    regret,
    regretShare: best.value === 0 ? 0 : regret / best.value,
    broken: listBrokenRules(problem, offered),
  };
}
