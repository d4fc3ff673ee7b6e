import type { FoundPlans, KnownPlans } from './foundPlans.ts';
import type { PlanSearch, SearchResult } from './search/planSearch.ts';
import { tieWidth } from './search/planTies.ts';
import { trimmer } from './search/trimPlan.ts';
import { solveFromNear } from './solveFromNear.ts';
import type { SearchValues } from './search/searchShape.ts';

interface Finding {
  readonly values: SearchValues;
  /** Of the full plan's value, 0–1. */
  readonly balancedShare: number;
  /** Plans to begin from; they never change the answer. */
  readonly starts?: readonly Uint8Array[];
  /** Plans that are known beforehand. */
  readonly known?: KnownPlans;
  /** Most that a plan may cost, beside the budget. */
  readonly costCap?: number;
}

/** The sufficient plan, from a plan that keeps the rules. */
function findSufficient(
  search: PlanSearch,
  { values, known, costCap = Infinity }: Finding,
  { from, starts }: { readonly from: SearchResult; readonly starts: readonly Uint8Array[] },
): SearchResult {
  let fewest = from;
  while (fewest.above > (known?.leastAbove ?? 0)) {
    const mostAbove = fewest.above - 1;
    const fewer = search.solve(values, { aim: 'cost', mostAbove, costCap, starts, anyWill: true });
    if (fewer === null) {
      break;
    }
    fewest = fewer;
  }
  const mostAbove = fewest.above;
  const cheapest =
    search.solve(values, { aim: 'cost', mostAbove, costCap, starts: [fewest.chosen, ...starts] }) ?? fewest;
  return (
    search.solve(values, {
      aim: 'value',
      mostAbove,
      costCap: cheapest.cost,
      starts: [cheapest.chosen, ...starts],
    }) ?? cheapest
  );
}

/**
 * The three plans, exactly; `null` when the rules leave none.
 *
 * Full: the most valuable, of equals the cheapest. Sufficient: the fewest raised causes above the target, of those the
 * cheapest, of those the most valuable. Balanced: the cheapest that gives the share of the full plan's value and leaves
 * no more causes above the target than the sufficient one, of those the most valuable. Where no plan does both, the
 * causes come first: the most valuable that leaves as few.
 */
export function findNamedPlans(search: PlanSearch, finding: Finding): FoundPlans | null {
  const { values, balancedShare, starts = [], costCap = Infinity } = finding;
  const full = finding.known?.full ?? solveFromNear(search, values, { aim: 'value', starts, costCap });
  if (full === null) {
    return null;
  }
  const known = [...starts, full.chosen];
  const trim = trimmer({ shape: search.shape, values });
  const sufficient =
    finding.known?.sufficient ??
    findSufficient(search, finding, { from: full, starts: [...known, trim(full.chosen, full.above)] });
  const floor = balancedShare * full.value;
  // No plan that leaves as few causes is cheaper, and none of its cost is worth more.
  if (sufficient.value >= floor - tieWidth(floor)) {
    return { sufficient, balanced: sufficient, full, isBalanced: true };
  }
  const within = { mostAbove: sufficient.above, floor };
  // None that costs as little as the sufficient one is worth the share: it would be that one.
  const { costStep } = search.shape;
  const cheapest = search.solve(values, {
    aim: 'cost',
    ...within,
    leastCost: costStep > 0 ? sufficient.cost + costStep : -Infinity,
    costCap,
    starts: [sufficient.chosen, ...known, ...known.map((plan) => trim(plan, sufficient.above, floor))],
  });
  const balanced = search.solve(values, {
    aim: 'value',
    mostAbove: sufficient.above,
    costCap: cheapest?.cost ?? costCap,
    starts: [cheapest?.chosen ?? sufficient.chosen, sufficient.chosen, ...known],
  });
  return { sufficient, balanced: balanced ?? sufficient, full, isBalanced: cheapest !== null };
}
