import type { OwnPlanReport } from '../model/reports/planReport.ts';
import { bestPlan } from './choosePlan.ts';
import { namedPlans } from './namedPlans.ts';
import { listBrokenRules } from './planConstraints.ts';
import { toPlanOption } from './planOption.ts';
import type { PlanProblem } from './planProblem.ts';

/**
 * What a plan made by hand is worth beside the recommended one, what more the same money could do, and which rules it
 * breaks.
 *
 * Ids that are not offered are left out. `null` when there is no recommended plan.
 */
export function assessOwnPlan(problem: PlanProblem, ids: readonly string[]): OwnPlanReport | null {
  const recommended = namedPlans(problem).plans?.balanced;
  if (!recommended) {
    return null;
  }
  const offered = problem.measures.filter(({ id }) => ids.includes(id)).map(({ id }) => id);
  const option = toPlanOption(problem, offered, recommended.ids);
  const best = bestPlan(problem, { aim: 'value', costCap: option.cost });
  const regret = best ? best.value - option.value : 0;
  return {
    ...option,
    sameMoney: best && toPlanOption(problem, best.ids, recommended.ids),
    regret,
    regretShare: best && best.value > 0 ? regret / best.value : 0,
    broken: listBrokenRules(problem, offered),
  };
}
