import { fillCoverEntries } from './coverEntries.ts';
import { countLost, fillNeeds, leastCoverCost } from './coverBound.ts';
import { type CoverQuestion, pricedCoverCost } from './coverPrices.ts';
import { costLimitOf, type Hunt } from './hunt.ts';
import { costTolerance } from '../planLimits.ts';
import type { Level, Search } from './searchState.ts';

/** What is taken of a row comes in steps: the next one from an amount on. */
const inSteps = (step: number, amount: number): number =>
  step > 0 ? step * Math.ceil(amount / step - 1e-6) : amount;

/**
 * Whether bringing all but `spared` causes to the target takes more of a row than there is. Prices are moved for cost,
 * and for another row where cost has no limit.
 */
function isShort(search: Search, level: Level, { asked, spared, limit }: CoverQuestion): boolean {
  const { row, step } = asked;
  if (inSteps(step, leastCoverCost(search, { spared, row })) > limit) {
    return true;
  }
  const isMoved = row === 0 || level.left[0] === Infinity;
  return isMoved && inSteps(step, pricedCoverCost(search, level, { spared, limit, asked })) > limit;
}

/** Whether the causes above the target keep every better plan out. */
export function isUncoverable(hunt: Hunt, level: Level): boolean {
  const { search, goal } = hunt;
  const { current, cover } = search;
  if (goal.mostAbove === Infinity) {
    return false;
  }
  const spared = goal.mostAbove - countLost(search, level);
  const ofCost = costLimitOf(hunt) - current.cost;
  level.coverSlack = Infinity;
  if (spared < 0 || ofCost < -costTolerance) {
    return true;
  }
  fillNeeds(search, level);
  if (fillCoverEntries(search, level) <= spared) {
    return false;
  }
  for (const asked of cover.asked) {
    const limit = (asked.row === 0 ? ofCost : (level.left[asked.row] ?? 0)) + costTolerance;
    if (limit < Infinity && isShort(search, level, { asked, spared, limit })) {
      return true;
    }
  }
  return false;
}
