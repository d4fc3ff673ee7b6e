import type { Infeasibility } from '../model/planResult.ts';
import type { NamedPlanId } from '../model/planSettings.ts';
import { assessPlan } from './assessPlan.ts';
import { givenValues, toSearchShape } from './planner.ts';
import { type KnownPlans, type PlanMemory, recallKnown, recallPlans } from './planMemory.ts';
import type { PlanProblem } from './planProblem.ts';
import { derivePlanRules } from './planRules.ts';
import { createPlanSearch, type PlanSearch, type SearchResult } from './search/planSearch.ts';
import { tieWidth } from './search/planTies.ts';
import { trimmer } from './search/trimPlan.ts';
import type { SearchValues } from './search/searchShape.ts';

/** The three plans as the search finds them. */
export interface FoundPlans {
  readonly sufficient: SearchResult;
  readonly balanced: SearchResult;
  readonly full: SearchResult;
  /** Whether some plan gives the balanced share and leaves no more causes above the target than the sufficient one. */
  readonly isBalanced: boolean;
}

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

/** The sufficient plan; `null` when the rules leave none. */
function findSufficient(
  search: PlanSearch,
  { values, costCap = Infinity }: Finding,
  starts: readonly Uint8Array[],
): SearchResult | null {
  const fewest = search.solve(values, { aim: 'above', starts, costCap });
  return (
    fewest &&
    (search.solve(values, {
      aim: 'value',
      mostAbove: fewest.above,
      costCap: fewest.cost,
      starts: [fewest.chosen, ...starts],
    }) ??
      fewest)
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
  const full = finding.known?.full ?? search.solve(values, { aim: 'value', starts, costCap });
  if (full === null) {
    return null;
  }
  const known = [...starts, full.chosen];
  const trim = trimmer({ shape: search.shape, values });
  const sufficient =
    finding.known?.sufficient ??
    findSufficient(search, finding, [...known, trim(full.chosen, full.above)]) ??
    full;
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

/** A plan by its ids, with what it is worth and leaves. */
export interface PlanSolution {
  /** Sorted. */
  readonly ids: readonly string[];
  /** Percent of the trouble that it can be expected to take away; 0 for an empty plan. */
  readonly value: number;
  /** Million CNY, and how much of it nobody entered. */
  readonly cost: number;
  readonly estimatedCost: number;
  /** Raised causes whose remaining severity stays above the target, in the order of the knowledge base. */
  readonly leftAboveTarget: readonly string[];
}

export interface NamedPlans {
  /** `null` when the rules contradict each other. */
  readonly plans: Readonly<Record<NamedPlanId, PlanSolution>> | null;
  /** See `FoundPlans`. */
  readonly isBalanced: boolean;
  readonly infeasible: Infeasibility | null;
}

/** A plan of the search by its ids. */
export function toSolution(problem: PlanProblem, chosen: Uint8Array): PlanSolution {
  const ids = problem.measures.filter((_, item) => chosen[item] === 1).map((measure) => measure.id);
  const { value, cost, estimatedCost, leftAboveTarget } = assessPlan(problem, ids);
  return { ids, value, cost, estimatedCost, leftAboveTarget };
}

/** The three plans in the search's form, from the memory of other budgets where there is one. */
function findFrom(
  problem: PlanProblem,
  starts: readonly (readonly string[])[],
  memory?: PlanMemory,
): FoundPlans | null {
  const budget = problem.budget ?? Infinity;
  const recalled = memory && recallPlans(memory, budget);
  if (recalled) {
    return recalled;
  }
  const shape = toSearchShape(problem);
  const values = givenValues(problem, shape);
  const found = findNamedPlans(createPlanSearch(shape), {
    values,
    balancedShare: problem.balancedShare,
    starts: starts.map((ids) => Uint8Array.from(problem.measures, ({ id }) => (ids.includes(id) ? 1 : 0))),
    ...(memory && { known: recallKnown(memory, budget) }),
  });
  if (memory && found) {
    memory.found.push({ budget, plans: found });
  }
  return found;
}

/**
 * The three plans of a problem; see `findNamedPlans`. `starts` are ids of plans to begin from, `memory` what has been
 * found for the same problem at other budgets.
 */
export function namedPlans(
  problem: PlanProblem,
  starts: readonly (readonly string[])[] = [],
  memory?: PlanMemory,
): NamedPlans {
  const { infeasible } = derivePlanRules(problem);
  if (infeasible) {
    return { plans: null, isBalanced: false, infeasible };
  }
  const found = findFrom(problem, starts, memory);
  if (found === null) {
    return { plans: null, isBalanced: false, infeasible: null };
  }
  return {
    plans: {
      sufficient: toSolution(problem, found.sufficient.chosen),
      balanced: toSolution(problem, found.balanced.chosen),
      full: toSolution(problem, found.full.chosen),
    },
    isBalanced: found.isBalanced,
    infeasible: null,
  };
}
