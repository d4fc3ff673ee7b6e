import { assessPlan } from './assessPlan.ts';
import { findCheapestCover } from './coverSearch.ts';
import { toSearchShape } from './planner.ts';
import type { PlanProblem } from './planProblem.ts';
import { derivePlanRules } from './planRules.ts';
import type { SearchShape } from './searchShape.ts';

export interface SufficientPlan {
  /** Sorted; `null` when the rules allow no such plan. */
  readonly ids: readonly string[] | null;
  readonly value: number;
  /** Million CNY. */
  readonly cost: number;
  /** Raised causes that stay above the target even if every allowed measure is taken: they are left out of it. */
  readonly outOfReach: readonly string[];
}

/** Makes the smaller of two equally cheap plans the cheaper one: 10 yuan a measure. */
const perMeasure = 1e-5;

function listEffects(shape: SearchShape): Float64Array {
  const effects = new Float64Array(shape.count * shape.causeCount);
  for (let item = 0; item < shape.count; item += 1) {
    for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
      const place = item * shape.causeCount + (shape.linkCause[link] ?? 0);
      effects[place] = (effects[place] ?? 0) - Math.log(shape.linkKeep[link] ?? 1);
    }
  }
  return effects;
}

/**
 * The cheapest plan that leaves no raised cause above the relief target, among equally cheap ones a smallest.
 *
 * Must-haves, must-nots, exclusions, prerequisites and the limits of phases and acting bodies hold; budget and number
 * are set aside, because what they would have to be is the answer. Causes that no allowed set of measures can bring to the target are listed, not counted.
 */
export function cheapestSufficientPlan(problem: PlanProblem): SufficientPlan {
  const unlimited = { ...problem, budget: null, largest: Infinity };
  const shape = toSearchShape(unlimited);
  const effects = listEffects(shape);
  const reach = (cause: number) =>
    shape.closures.reduce(
      (total, closure, item) => total + (closure ? (effects[item * shape.causeCount + cause] ?? 0) : 0),
      0,
    );
  const needs = Float64Array.from(problem.causes, ({ severity }) =>
    severity > problem.reliefTarget ? Math.log(severity / problem.reliefTarget) : 0,
  );
  const outOfReach = problem.causes.flatMap(({ id }, cause) => {
    const isReachable = (needs[cause] ?? 0) <= reach(cause) + 1e-9;
    needs[cause] = isReachable ? (needs[cause] ?? 0) : 0;
    return isReachable ? [] : [id];
  });
  const isBlocked = derivePlanRules(unlimited).infeasible !== null;
  const costs = Float64Array.from(problem.measures, (measure) => measure.cost + perMeasure);
  const chosen = isBlocked ? null : findCheapestCover(shape, { needs, effects, costs });
  if (!chosen) {
    return { ids: null, value: 0, cost: 0, outOfReach };
  }
  const ids = problem.measures.filter((_, item) => chosen[item] === 1).map((measure) => measure.id);
  const { value, cost } = assessPlan(problem, ids);
  return { ids, value, cost, outOfReach };
}
