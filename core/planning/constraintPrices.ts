import type { ConstraintPrice } from '../model/reports/planReport.ts';
import { choosePlan, type ChosenPlan } from './choosePlan.ts';
import { listPrerequisites, listSetRules, withoutRule } from './planConstraints.ts';
import type { PlanProblem } from './planProblem.ts';
import { tieWidth } from './search/planTies.ts';

function priceOf(
  best: ChosenPlan,
  constraint: ConstraintPrice['constraint'],
  without: ChosenPlan,
): ConstraintPrice {
  return {
    constraint,
    gain: Math.max(0, without.value - best.value),
    costChange: without.cost - best.cost,
    added: without.ids.filter((id) => !best.ids.includes(id)),
    removed: best.ids.filter((id) => !without.ids.includes(id)),
  };
}

/** How many plans `constraintPrices` has to choose. */
export const countPrices = (problem: PlanProblem): number =>
  listSetRules(problem).length + listPrerequisites(problem).length;

/**
 * What each rule costs: the full plan without it, all others kept, against the full plan with it.
 *
 * Every rule that is set is listed, hard prerequisites only where they cost value. The dearest comes first; rules of
 * equal price keep the order of the settings. Empty when the rules contradict each other: there is nothing to compare
 * with. `report` is called before each plan.
 */
export function constraintPrices(
  problem: PlanProblem,
  report: () => void = () => undefined,
): ConstraintPrice[] {
  const best = choosePlan(problem);
  if (best.infeasible) {
    return [];
  }
  const price = (constraint: ConstraintPrice['constraint']) => {
    report();
    return priceOf(best, constraint, choosePlan(withoutRule(problem, constraint)));
  };
  const width = tieWidth(best.value);
  const binding = listPrerequisites(problem)
    .map(price)
    .filter(({ gain }) => gain > width);
  return [...listSetRules(problem).map(price), ...binding].sort((a, b) =>
    Math.abs(a.gain - b.gain) > width ? b.gain - a.gain : 0,
  );
}
