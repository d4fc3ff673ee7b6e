import { fillCoverEntries } from './coverEntries.ts';
import { countLost, fillNeeds, leastCoverCost } from './coverBound.ts';
import { pricedCoverCost } from './coverPrices.ts';
import { cheaperThanBest, costLimitOf, type Hunt, mostAboveOf } from './hunt.ts';
import { costTolerance } from '../planLimits.ts';
import type { Level, Search } from './searchState.ts';

/** What plans cost comes in steps: the next one from an amount on. */
const inSteps = ({ shape: { costStep } }: Search, cost: number): number =>
  costStep > 0 ? costStep * Math.ceil(cost / costStep - 1e-6) : cost;

/** Whether the causes above the target keep every better plan out. */
export function isUncoverable(hunt: Hunt, level: Level): boolean {
  const { search, goal, found } = hunt;
  const { current } = search;
  const isFewest = found && goal.aim === 'above';
  const most = mostAboveOf(hunt);
  if (most === Infinity) {
    return false;
  }
  const lost = countLost(search, level);
  if (lost > most) {
    return true;
  }
  fillNeeds(search, level);
  const unmet = fillCoverEntries(search, level);
  const limit = costLimitOf(hunt) + costTolerance;
  const isWithin = (spared: number, cost: number, slot: 0 | 1) => {
    level.coverSlack = Infinity;
    return (
      spared >= 0 &&
      current.cost <= cost &&
      (unmet <= spared ||
        (current.cost + inSteps(search, leastCoverCost(search, spared)) <= cost &&
          current.cost +
            inSteps(search, pricedCoverCost(search, level, { spared, limit: cost - current.cost, slot })) <=
            cost))
    );
  };
  if (!isFewest) {
    return !isWithin(most - lost, limit, 0);
  }
  if (isWithin(most - lost - 1, limit, 0)) {
    // Fewer causes may still be possible, at any cost within the limit: nothing is too dear for that.
    level.coverSlack = Infinity;
    return false;
  }
  return !isWithin(most - lost, Math.min(limit, cheaperThanBest(hunt) + costTolerance), 1);
}
