import { createExchange } from './exchange/exchange.ts';
import type { SearchGoal } from './search/hunt.ts';
import type { PlanSearch, SearchResult } from './search/planSearch.ts';
import type { SearchValues } from './search/searchShape.ts';

/**
 * The best plan for a goal, exactly; `null` when none keeps to it.
 *
 * The search begins from a plan that exchanges alone have found: with a good one in hand it leaves out most of its work.
 */
export function solveFromNear(
  search: PlanSearch,
  values: SearchValues,
  goal: SearchGoal,
): SearchResult | null {
  const { shape } = search;
  const must = Uint8Array.from({ length: shape.count }, (_, item) => (shape.required.includes(item) ? 1 : 0));
  const near = createExchange(shape)(must, { values, costCap: goal.costCap ?? Infinity });
  return search.solve(values, { ...goal, starts: [near.chosen, ...(goal.starts ?? [])] });
}
