import { createExchange } from './exchange/exchange.ts';
import type { SearchGoal } from './search/hunt.ts';
import type { PlanSearch, SearchResult } from './search/planSearch.ts';
import type { SearchValues } from './search/searchShape.ts';

/** Plans that an easy search looks at, at most. */
const easy = 200;
/** Among more items exchanges take longer than they save. */
const mostItems = 100;

/**
 * The best plan for a goal, exactly; `null` when none keeps to it.
 *
 * A search that does not end soon begins again from a plan that exchanges have made of what it has found: with a good
 * one in hand it leaves out most of its work.
 */
export function solveFromNear(
  search: PlanSearch,
  values: SearchValues,
  goal: SearchGoal,
): SearchResult | null {
  const { shape } = search;
  if (shape.count > mostItems) {
    return search.solve(values, goal);
  }
  const first = search.solve(values, { ...goal, mostNodes: easy });
  if (search.nodes < easy) {
    return first;
  }
  const must = Uint8Array.from({ length: shape.count }, (_, item) => (shape.required.includes(item) ? 1 : 0));
  const near = createExchange(shape)(first?.chosen ?? must, { values, costCap: goal.costCap ?? Infinity });
  const starts = [near.chosen, ...(first ? [first.chosen] : []), ...(goal.starts ?? [])];
  return search.solve(values, { ...goal, starts });
}
