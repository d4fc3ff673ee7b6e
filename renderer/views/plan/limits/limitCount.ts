import type { PlanSettings } from '../../../../core/model/planSettings.ts';

/** How many limits are set beside budget and number: each phase, year, body and group of exclusions counts one. */
export const limitCount = ({
  phaseBudgets = {},
  phaseCapacity = {},
  actorCapacity = {},
  yearBudgets = {},
  yearCapacity = {},
  excludeTogether = [],
}: PlanSettings): number =>
  [phaseBudgets, phaseCapacity, actorCapacity, yearBudgets, yearCapacity].reduce(
    (sum, limits) => sum + Object.values(limits).filter((amount) => amount !== undefined).length,
    excludeTogether.length,
  );
