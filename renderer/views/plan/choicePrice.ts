import { choosePlan } from '../../../core/planning/choosePlan.ts';
import type { PlanProblem } from '../../../core/planning/planProblem.ts';

/**
 * Value that the full plan loses because a measure is pinned or dropped, percent of the trouble; 0 where it is neither
 * or no plan keeps the rules. One search a step.
 */
export function* choicePrice(problem: PlanProblem, measure: string): Generator<undefined, number> {
  const { must, mustNot } = problem;
  if (!must.includes(measure) && !mustNot.includes(measure)) {
    return 0;
  }
  const bound = choosePlan(problem);
  if (bound.infeasible) {
    return 0;
  }
  yield;
  const without = (ids: readonly string[]) => ids.filter((id) => id !== measure);
  const released = choosePlan({ ...problem, must: without(must), mustNot: without(mustNot) });
  return Math.max(0, released.value - bound.value);
}
