import type { NamedPlanId } from '../model/planSettings.ts';
import { assessPlan } from './assessPlan.ts';
import type { FoundPlans, KnownPlans } from './foundPlans.ts';
import { costTolerance } from './planLimits.ts';
import type { PlanProblem } from './planProblem.ts';
import { tieWidth } from './search/planTies.ts';
import type { SearchResult } from './search/planSearch.ts';

/**
 * What has been found for a problem at other budgets.
 *
 * The best of all plans within a budget is the best within any smaller budget that it fits. One memory serves one
 * problem: nothing but the budget may differ.
 */
export interface PlanMemory {
  readonly found: { readonly budget: number; readonly plans: FoundPlans }[];
}

export const createPlanMemory = (): PlanMemory => ({ found: [] });

/** Adds plans that are known to be the three of a problem at its budget. */
export function rememberPlans(
  { found }: PlanMemory,
  problem: PlanProblem,
  named: Readonly<Record<NamedPlanId, readonly string[]>>,
): void {
  const toResult = (ids: readonly string[]): SearchResult => {
    const { value, cost, leftAboveTarget } = assessPlan(problem, ids);
    const chosen = Uint8Array.from(problem.measures, ({ id }) => (ids.includes(id) ? 1 : 0));
    return { chosen, value, cost, above: leftAboveTarget.length };
  };
  const [sufficient, balanced, full] = [named.sufficient, named.balanced, named.full].map(toResult);
  if (sufficient && balanced && full) {
    const floor = problem.balancedShare * full.value;
    const isBalanced = balanced.value >= floor - tieWidth(floor) && balanced.above <= sufficient.above;
    found.push({ budget: problem.budget ?? Infinity, plans: { sufficient, balanced, full, isBalanced } });
  }
}

/** The three plans of a budget, where those of a larger one fit it. */
export const recallPlans = ({ found }: PlanMemory, budget: number): FoundPlans | null =>
  found.find(
    (entry) =>
      entry.budget >= budget &&
      [entry.plans.full, entry.plans.sufficient, entry.plans.balanced].every(
        ({ cost }) => cost <= budget + costTolerance,
      ),
  )?.plans ?? null;

/** What the plans of larger budgets say of a budget: those that fit it, and how few causes can be left within it. */
export function recallKnown(memory: PlanMemory, budget: number): KnownPlans {
  const larger = memory.found.filter((entry) => entry.budget >= budget);
  const isFitting = ({ cost }: SearchResult) => cost <= budget + costTolerance;
  const full = larger.map(({ plans }) => plans.full).find(isFitting);
  const sufficient = larger.map(({ plans }) => plans.sufficient).find(isFitting);
  // The cheapest that leave as few cost more than there is.
  const leastAbove = Math.max(
    0,
    ...larger
      .filter(({ plans }) => !isFitting(plans.sufficient))
      .map(({ plans }) => plans.sufficient.above + 1),
  );
  return { ...(full && { full }), ...(sufficient && { sufficient }), leastAbove };
}
