import { frontierBudgets, frontierSteps } from '../../../../core/planning/planFrontier.ts';
import type { PlanProblem } from '../../../../core/planning/planProblem.ts';
import type { ChartPoint } from '../../../ui/charts/frontierChart.ts';

/** The most valuable plans by what they cost, each once at its own cost; one search a step. */
export function* frontierPoints(problem: PlanProblem): Generator<undefined, readonly ChartPoint[]> {
  const all = yield* frontierSteps(problem, frontierBudgets(problem));
  const points = all.filter((point) => point.isFeasible);
  return points
    .filter((point, index) => point.cost !== points[index + 1]?.cost)
    .map((point) => ({ x: point.cost, y: point.value }));
}
