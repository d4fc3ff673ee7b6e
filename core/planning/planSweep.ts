import { findNamedPlans } from './findNamedPlans.ts';
import { givenValues, toSearchShape } from './planner.ts';
import { createPlanMemory, type PlanMemory, recallKnown } from './planMemory.ts';
import type { PlanProblem } from './planProblem.ts';
import { derivePlanRules } from './planRules.ts';
import { createPlanSearch } from './search/planSearch.ts';

/** Small against any cost the official can enter, large against rounding. */
const justBelow = 1e-6;

/**
 * The three plans at every budget, from none down to the least that allows a plan; the problem's own budget is set
 * aside.
 *
 * Three plans stay the three down to the budget that the dearest of them needs, so that there are as many searches as
 * there are budgets at which one of them changes. `report` is called before each, with the budget.
 */
export function sweepPlans(
  problem: PlanProblem,
  report: (budget: number) => void = () => undefined,
): PlanMemory {
  const memory = createPlanMemory();
  const unlimited = { ...problem, budget: null };
  if (derivePlanRules(unlimited).infeasible) {
    return memory;
  }
  const shape = toSearchShape(unlimited);
  const search = createPlanSearch(shape);
  const values = givenValues(unlimited, shape);
  let starts: readonly Uint8Array[] = [];
  for (let budget = Infinity; budget >= 0;) {
    report(budget);
    const plans = findNamedPlans(search, {
      values,
      balancedShare: problem.balancedShare,
      starts,
      costCap: budget,
      known: recallKnown(memory, budget),
    });
    if (plans === null) {
      break;
    }
    memory.found.push({ budget, plans });
    const named = [plans.full, plans.sufficient, plans.balanced];
    starts = named.map(({ chosen }) => chosen);
    budget = Math.max(...named.map(({ cost }) => cost)) - justBelow;
  }
  return memory;
}
