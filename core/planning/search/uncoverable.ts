import { fillCoverEntries } from './coverEntries.ts';
import { countLost, fillNeeds, leastCoverCost } from './coverBound.ts';
import { pricedCoverCost } from './coverPrices.ts';
import { costLimitOf, type Hunt } from './hunt.ts';
import { costTolerance } from '../planLimits.ts';
import type { Level, Search } from './searchState.ts';

/** What plans cost comes in steps: the next one from an amount on. */
const inSteps = ({ shape: { costStep } }: Search, cost: number): number =>
  costStep > 0 ? costStep * Math.ceil(cost / costStep - 1e-6) : cost;

/** Whether the causes above the target keep every better plan out. */
export function isUncoverable(hunt: Hunt, level: Level): boolean {
  const { search, goal } = hunt;
  const { current } = search;
  if (goal.mostAbove === Infinity) {
    return false;
  }
  const spared = goal.mostAbove - countLost(search, level);
  const limit = costLimitOf(hunt) + costTolerance - current.cost;
  level.coverSlack = Infinity;
  if (spared < 0 || limit < 0) {
    return true;
  }
  fillNeeds(search, level);
  return (
    fillCoverEntries(search, level) > spared &&
    (inSteps(search, leastCoverCost(search, spared)) > limit ||
      inSteps(search, pricedCoverCost(search, level, { spared, limit })) > limit)
  );
}
