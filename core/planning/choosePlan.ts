import type { Infeasibility } from '../model/planResult.ts';
import { assessPlan } from './assessPlan.ts';
import { toSolution, type PlanSolution } from './namedPlans.ts';
import { givenValues, toSearchShape } from './planner.ts';
import type { PlanProblem } from './planProblem.ts';
import { derivePlanRules } from './planRules.ts';
import type { SearchGoal } from './search/hunt.ts';
import { solveFromNear } from './solveFromNear.ts';
import { createPlanSearch } from './search/planSearch.ts';

export interface ChosenPlan extends PlanSolution {
  readonly infeasible: Infeasibility | null;
}

/**
 * The best plan for a goal that keeps every rule, exactly; `null` when none does.
 *
 * By value: ties go to the cheaper plan, then the smaller one, then the one whose ids come first.
 */
export function bestPlan(problem: PlanProblem, goal: SearchGoal): PlanSolution | null {
  if (derivePlanRules(problem).infeasible) {
    return null;
  }
  const shape = toSearchShape(problem);
  const found = solveFromNear(createPlanSearch(shape), givenValues(problem, shape), goal);
  return found && toSolution(problem, found.chosen);
}

/** The most valuable plan; when the rules contradict each other it is empty and `infeasible` says why. */
export function choosePlan(problem: PlanProblem): ChosenPlan {
  const { infeasible } = derivePlanRules(problem);
  const best = infeasible ? null : bestPlan(problem, { aim: 'value' });
  return best
    ? { ...best, infeasible }
    : {
        ids: [],
        value: 0,
        cost: 0,
        estimatedCost: 0,
        leftAboveTarget: assessPlan(problem, []).leftAboveTarget,
        infeasible,
      };
}
