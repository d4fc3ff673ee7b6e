import type { PlanOption } from '../model/reports/planReport.ts';
import { namedPlans, toSolution } from './namedPlans.ts';
import { toPlanOption } from './planOption.ts';
import { givenValues, toSearchShape } from './planner.ts';
import type { PlanProblem } from './planProblem.ts';
import { solveFromNear } from './solveFromNear.ts';
import { createPlanSearch } from './search/planSearch.ts';

/** Whether two plans differ in more than one measure: at least two come in or at least two go. */
function isApart(a: Uint8Array, b: Uint8Array): boolean {
  let added = 0;
  let removed = 0;
  for (let item = 0; item < a.length; item += 1) {
    added += a[item] === 1 && b[item] !== 1 ? 1 : 0;
    removed += a[item] !== 1 && b[item] === 1 ? 1 : 0;
  }
  return Math.max(added, removed) > 1;
}

/**
 * The best `count` plans beside the recommended one, the best first, exactly; fewer where there are no more.
 *
 * The most valuable plans that keep every rule and cost no more than it, each differing in more than one measure from
 * it and from those before: one exchanged measure is no other plan.
 */
export function nextBestPlans(problem: PlanProblem, count: number): PlanOption[] {
  const recommended = namedPlans(problem).plans?.balanced;
  if (!recommended) {
    return [];
  }
  const shape = toSearchShape(problem);
  const values = givenValues(problem, shape);
  const search = createPlanSearch(shape);
  const known: Uint8Array[] = [
    Uint8Array.from(problem.measures, ({ id }) => (recommended.ids.includes(id) ? 1 : 0)),
  ];
  const options: PlanOption[] = [];
  while (options.length < count) {
    const next = solveFromNear(search, values, {
      aim: 'value',
      costCap: recommended.cost,
      isRefused: (chosen) => !known.every((plan) => isApart(chosen, plan)),
    });
    if (next === null) {
      break;
    }
    known.push(next.chosen);
    options.push(toPlanOption(problem, toSolution(problem, next.chosen).ids, recommended.ids));
  }
  return options;
}
