import type { FoundPlans } from './namedPlans.ts';
import { costTolerance } from './planLimits.ts';
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

/** Plans of a budget that are known beforehand. */
export interface KnownPlans {
  readonly full?: SearchResult;
  readonly sufficient?: SearchResult;
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

/** Those of the plans of larger budgets that fit a budget. */
export function recallKnown(memory: PlanMemory, budget: number): KnownPlans {
  const larger = memory.found.filter((entry) => entry.budget >= budget);
  const fitting = (plans: readonly SearchResult[]) =>
    plans.find(({ cost }) => cost <= budget + costTolerance);
  const full = fitting(larger.map(({ plans }) => plans.full));
  const sufficient = fitting(larger.map(({ plans }) => plans.sufficient));
  return { ...(full && { full }), ...(sufficient && { sufficient }) };
}
