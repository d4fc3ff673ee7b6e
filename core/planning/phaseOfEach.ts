import { horizonIds, type Horizon } from '../knowledge/schema.ts';

interface Timed {
  readonly id: string;
  readonly horizon: Horizon;
  /** Ids of its hard prerequisites. */
  readonly requires: readonly string[];
}

/**
 * The phase of each measure: its horizon, but never before the phase of a hard prerequisite.
 *
 * A plan that keeps the rules holds every hard prerequisite, so the phase does not depend on what else is chosen, and
 * limits by phase can be counted while a plan is searched for. Prerequisites that are not in the list delay nothing.
 */
export function phaseOfEach(measures: readonly Timed[]): ReadonlyMap<string, Horizon> {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const phaseOf = (id: string, seen: readonly string[]): number => {
    const measure = byId.get(id);
    if (!measure || seen.includes(id)) {
      return 0;
    }
    const before = measure.requires.map((required) => phaseOf(required, [...seen, id]));
    return Math.max(horizonIds.indexOf(measure.horizon), ...before);
  };
  return new Map(measures.map(({ id }) => [id, horizonIds[phaseOf(id, [])] ?? 'short']));
}
