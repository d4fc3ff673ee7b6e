import { namedPlans, type NamedPlans, type PlanSolution } from './namedPlans.ts';
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
export const cheapestSufficientPlan = (problem: PlanProblem): SufficientPlan =>
  // As one of the three plans it is found from the full one, which spares the search most of its work.
  sufficientOf(
    namedPlans({ ...problem, budget: null, largest: Infinity, phaseBudgets: {}, yearBudgets: {} }),
  );

/** The same, from the named plans of a problem that is free of budgets and number. */
export function sufficientOf({ plans }: NamedPlans): SufficientPlan {
  const best = plans?.sufficient;
  return best
    ? { ...best, outOfReach: best.leftAboveTarget }
    : { ids: null, value: 0, cost: 0, estimatedCost: 0, leftAboveTarget: [], outOfReach: [] };
}

/** Whether the problem is free of what the cheapest sufficient plan sets aside. */
export const isFreeOfBudgets = ({ budget, largest, phaseBudgets, yearBudgets }: PlanProblem): boolean =>
  budget === null &&
  largest === Infinity &&
  [phaseBudgets, yearBudgets].every((limits) => Object.keys(limits).length === 0);
