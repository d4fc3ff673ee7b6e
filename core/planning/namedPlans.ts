import type { Infeasibility } from '../model/planResult.ts';
import type { NamedPlanId } from '../model/planSettings.ts';
import { assessPlan } from './assessPlan.ts';
import { givenValues, toSearchShape } from './planner.ts';
import { findNamedPlans } from './findNamedPlans.ts';
import type { FoundPlans } from './foundPlans.ts';
import { type PlanMemory, recallKnown, recallPlans } from './planMemory.ts';
import type { PlanProblem } from './planProblem.ts';
import { derivePlanRules } from './planRules.ts';
import { createPlanSearch } from './search/planSearch.ts';

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
