import { createExchange } from '../planning/exchange/exchange.ts';
import { createPlanSearch } from '../planning/search/planSearch.ts';
import { fillValues, type PlanDraw, toSearchShape, valuesFor } from '../planning/planner.ts';
import type { PlanProblem } from '../planning/planProblem.ts';
import { planValue } from '../planning/planValue.ts';
import type { SearchShape } from '../planning/search/searchShape.ts';

/** One draw as the plan sees it; costs by measure, million CNY. */
export interface DrawnPlan extends PlanDraw {
  readonly cost: Float64Array;
}

export interface PlanCounts {
  /** By measure: draws in which it is in the most valuable plan for the money of the first plan given. */
  readonly inPlan: Float64Array;
  /** By plan: draws in which no admissible plan of at most its drawn cost is worth more. */
  readonly unbeaten: Float64Array;
}

/** A plan is worth more from a millionth of a percent on: closer than that is rounding. */
const isMore = 1e-6;

/** Plans that the search of one draw looks at. Past them what it has found stands: see docs/method.md for what that costs. */
const mostNodes = 120;

/**
 * The shape of a search over drawn costs. Limits of money count what was planned: what a plan may be is decided before
 * it is known what it will have cost.
 */
function drawnShape(problem: PlanProblem): SearchShape {
  const shape = toSearchShape(problem);
  const [planned = new Float64Array(shape.count), ...rows] = shape.costs;
  const [budget = Infinity, ...limits] = shape.budgets;
  const hasBudget = budget < Infinity;
  return {
    ...shape,
    costs: [Float64Array.from(planned), ...(hasBudget ? [planned] : []), ...rows],
    budgets: Float64Array.of(Infinity, ...(hasBudget ? [budget] : []), ...limits),
    costStep: 0,
  };
}

function count(list: Float64Array, place: number, is: boolean): void {
  list[place] = (list[place] ?? 0) + (is ? 1 : 0);
}

/**
 * Asks of each plan, in draw after draw, whether one that costs no more is worth more; for the first plan the best one
 * is found.
 */
export function createPlanCounter(problem: PlanProblem, plans: readonly (readonly string[])[]) {
  const shape = drawnShape(problem);
  const search = createPlanSearch(shape);
  const exchange = createExchange(shape);
  const values = valuesFor(shape);
  const masks = plans.map((ids) => Uint8Array.from(problem.measures, ({ id }) => (ids.includes(id) ? 1 : 0)));
  const counts: PlanCounts = {
    inPlan: new Float64Array(shape.count),
    unbeaten: new Float64Array(plans.length),
  };
  let last: readonly Uint8Array[] = [];
  /** The best plan for the money of the one given, as far as a bounded search finds it. */
  const bestFor = (chosen: Uint8Array, costCap: number) => {
    const known = [chosen, ...last.filter((plan) => planValue(shape, values, plan).cost <= costCap)];
    const near = known.map((start) => exchange(start, { values, costCap }).chosen);
    return search.solve(values, { aim: 'value', costCap, mostNodes, starts: [chosen, ...near] });
  };
  const isBeaten = (chosen: Uint8Array): boolean => {
    const { value, cost: costCap } = planValue(shape, values, chosen);
    const asked = { floor: value + isMore, anyWill: true, mostNodes, starts: [chosen, ...last] };
    return (
      search.solve(values, { aim: 'value', costCap, ...asked }) !== null ||
      exchange(chosen, { values, costCap }).value > value + isMore
    );
  };
  const askFirst = (chosen: Uint8Array): void => {
    const { value, cost } = planValue(shape, values, chosen);
    const best = bestFor(chosen, cost);
    last = best === null ? [] : [best.chosen];
    (best?.chosen ?? chosen).forEach((isChosen, item) => count(counts.inPlan, item, isChosen === 1));
    count(counts.unbeaten, 0, best === null || best.value <= value + isMore);
  };
  return {
    counts,
    add(draw: DrawnPlan): void {
      if (masks.length > 0) {
        shape.costs[0]?.set(draw.cost);
        fillValues(shape, draw, { target: problem.reliefTarget, into: values });
        masks.forEach((chosen, place) =>
          place === 0 ? askFirst(chosen) : count(counts.unbeaten, place, !isBeaten(chosen)),
        );
      }
    },
  };
}
