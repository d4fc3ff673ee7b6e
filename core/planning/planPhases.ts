import { horizonIds, type Horizon } from '../knowledge/schema.ts';
import type { PlanProblem } from './planProblem.ts';

/**
 * The phase of each measure of a plan: its horizon, but never earlier than the phase of anything it needs.
 *
 * Prerequisites outside the plan (possible only in a hand-made one) do not delay it.
 */
export function planPhases(problem: PlanProblem, ids: readonly string[]): Record<string, Horizon> {
  const chosen = new Map(
    problem.measures.filter((measure) => ids.includes(measure.id)).map((measure) => [measure.id, measure]),
  );
  const phaseOf = (id: string, seen: readonly string[]): number => {
    const measure = chosen.get(id);
    if (!measure || seen.includes(id)) {
      return 0;
    }
    const before = measure.requires.map((required) => phaseOf(required, [...seen, id]));
    return Math.max(horizonIds.indexOf(measure.horizon), ...before);
  };
  return Object.fromEntries([...chosen.keys()].map((id) => [id, horizonIds[phaseOf(id, [])] ?? 'short']));
}
