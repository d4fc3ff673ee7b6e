import { namedPlans, type PlanSolution } from './namedPlans.ts';
import type { PlanProblem } from './planProblem.ts';

export interface SufficientPlan extends Omit<PlanSolution, 'ids'> {
  /** Sorted; `null` when the rules allow no plan. */
  readonly ids: readonly string[] | null;
  /** Raised causes that stay above the target whatever it may cost: they are left out of it. */
  readonly outOfReach: readonly string[];
}

/**
 * What it would take: the plan that leaves the fewest raised causes above the target, of those the cheapest, of those
 * the most valuable, with budgets and number set aside, because what they would have to be is the answer.
 *
 * Must-haves, must-nots, exclusions, prerequisites, capacities and the smallest gain hold.
 */
export function cheapestSufficientPlan(problem: PlanProblem): SufficientPlan {
  const unlimited = { ...problem, budget: null, largest: Infinity, phaseBudgets: {}, yearBudgets: {} };
  // As one of the three plans it is found from the full one, which spares the search most of its work.
  const best = namedPlans(unlimited).plans?.sufficient;
  return best
    ? { ...best, outOfReach: best.leftAboveTarget }
    : { ids: null, value: 0, cost: 0, estimatedCost: 0, leftAboveTarget: [], outOfReach: [] };
}
