import { givenValues, toSearchShape } from './planner.ts';
import { costTolerance } from './planLimits.ts';
import { derivePlanRules } from './planRules.ts';
import type { PlanProblem } from './planProblem.ts';
import { createPlanSearch } from './search/planSearch.ts';
import { solveFromNear } from './solveFromNear.ts';
import { tieWidth } from './search/planTies.ts';

export interface FrontierPoint {
  /** Million CNY. */
  readonly budget: number;
  /** Value of the most valuable plan within the budget, percent of the trouble; 0 when there is none. */
  readonly value: number;
  /** What that plan costs, million CNY. */
  readonly cost: number;
  readonly ids: readonly string[];
  readonly isFeasible: boolean;
  /** The plan costs more than the official's budget: it is drawn, not offered. */
  readonly isBeyond: boolean;
}

/** Most valuable plans of one problem under changing budgets; its own budget is set aside, every other rule holds. */
function createBudgetSolver(problem: PlanProblem): (budget: number) => FrontierPoint {
  const unlimited = { ...problem, budget: null };
  const isBlocked = derivePlanRules(unlimited).infeasible !== null;
  const shape = toSearchShape(unlimited);
  const search = createPlanSearch(shape);
  const values = givenValues(problem, shape);
  const most = problem.budget ?? Infinity;
  let starts: readonly Uint8Array[] = [];
  return (budget) => {
    const found = isBlocked ? null : solveFromNear(search, values, { aim: 'value', costCap: budget, starts });
    if (found === null) {
      return { budget, value: 0, cost: 0, ids: [], isFeasible: false, isBeyond: false };
    }
    starts = [found.chosen];
    const { value, cost } = found;
    const ids = problem.measures.filter((_, item) => found.chosen[item] === 1).map(({ id }) => id);
    return { budget, value, cost, ids, isFeasible: true, isBeyond: cost > most + costTolerance };
  };
}

/**
 * The value of the best plan at each budget, exactly, in the order of the budgets given.
 *
 * A best plan stays best down to the budget it really needs, so only plans that differ are searched for.
 */
export function planFrontier(problem: PlanProblem, budgets: readonly number[]): FrontierPoint[] {
  const steps = frontierSteps(problem, budgets);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) {
      return value;
    }
  }
}

/** The same, one search a step: for a screen that has to stay at hand meanwhile. */
export function* frontierSteps(
  problem: PlanProblem,
  budgets: readonly number[],
): Generator<undefined, FrontierPoint[]> {
  const solve = createBudgetSolver(problem);
  const found = new Map<number, FrontierPoint>();
  let above = solve(Infinity);
  for (const budget of [...budgets].sort((a, b) => b - a)) {
    const holds = above.isFeasible && above.cost <= budget + costTolerance;
    above = holds ? { ...above, budget } : solve(budget);
    found.set(budget, above);
    if (!holds) {
      yield;
    }
  }
  return budgets.flatMap((budget) => found.get(budget) ?? []);
}

const gridStep = 0.5;

/** Evenly spaced budgets from 0 to what the best plan without a limit costs, in steps of 0.5 or its multiples. */
export function frontierBudgets(problem: PlanProblem, mostPoints = 81): number[] {
  const { cost } = createBudgetSolver(problem)(Infinity);
  const steps = Math.max(1, Math.ceil(cost / gridStep / (mostPoints - 1)));
  const step = steps * gridStep;
  const count = Math.ceil(cost / step - costTolerance) + 1;
  return Array.from({ length: Math.max(1, count) }, (_, index) => index * step);
}

/** Small against any cost the official can enter, large against rounding. */
const justBelow = 1e-6;

/**
 * The next budget at which the best plan is another one: `up` the least that allows a better plan, `down` what the
 * next cheaper plan costs. `null` when there is none.
 */
export function nextBreakpoint(
  problem: PlanProblem,
  budget: number,
  direction: 'up' | 'down',
): number | null {
  const solve = createBudgetSolver(problem);
  const present = solve(budget);
  if (direction === 'down') {
    const below = present.isFeasible ? solve(present.cost - justBelow) : present;
    return below.isFeasible ? below.cost : null;
  }
  const isBetter = (point: FrontierPoint) =>
    point.isFeasible && (!present.isFeasible || point.value > present.value + tieWidth(present.value));
  let upper = solve(Infinity);
  if (!isBetter(upper)) {
    return null;
  }
  let low = budget;
  for (;;) {
    const middle = solve((low + upper.cost) / 2);
    if (isBetter(middle)) {
      upper = middle;
    } else {
      low = middle.budget;
    }
    const below = solve(upper.cost - justBelow);
    if (!isBetter(below)) {
      return upper.cost;
    }
    upper = below;
  }
}
