import type { PlanSettings } from '../../../core/model/planSettings.ts';

/** How many limits are set beside budget and number: each phase, body and group of exclusions counts one. */
export const limitCount = ({
  phaseBudgets = {},
  phaseCapacity = {},
  actorCapacity = {},
  excludeTogether = [],
}: PlanSettings): number =>
  [phaseBudgets, phaseCapacity, actorCapacity].reduce(
    (sum, limits) => sum + Object.values(limits).filter((amount) => amount !== undefined).length,
    excludeTogether.length,
  );
