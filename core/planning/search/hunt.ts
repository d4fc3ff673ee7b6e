import { countAbove } from './coverBound.ts';
import type { Wanted } from './dualBound.ts';
import { costTolerance } from '../planLimits.ts';
import { type Aim, isBetterChoice, tieWidth } from './planTies.ts';
import { earnsItsPlace } from './searchGain.ts';
import { copyChoice, type Level, type Search } from './searchState.ts';

export interface SearchGoal {
  /** What is best first, see `isBetterChoice`. */
  readonly aim: Aim;
  /** Least value, percent. */
  readonly floor?: number;
  /** Most causes above the target. */
  readonly mostAbove?: number;
  /** Most that the first row may use, beside its own limit. */
  readonly costCap?: number;
  /** No plan that is an answer costs less: the first that costs no more is the cheapest. */
  readonly leastCost?: number;
  /** Plans to begin from; those that do not keep the rules are passed over. They never change the answer. */
  readonly starts?: readonly Uint8Array[];
  /** Plans that are no answer although they keep the rules. */
  readonly isRefused?: (chosen: Readonly<Uint8Array>) => boolean;
  /** The first plan that is an answer will do. */
  readonly anyWill?: boolean;
  /** Most plans to look at: past them the best so far is the answer, which may then not be the best of all. */
  readonly mostNodes?: number;
}

/** One search under way. */
export interface Hunt {
  readonly search: Search;
  readonly goal: Required<Pick<SearchGoal, 'floor' | 'mostAbove' | 'costCap'>> & SearchGoal;
  found: boolean;
  done: boolean;
}

export const capOf = ({ search, goal }: Hunt): number =>
  Math.min(goal.costCap, search.shape.budgets[0] ?? Infinity);

/** What a plan may cost at most to be cheaper than the best so far. */
export const cheaperThanBest = ({ search: { best, shape } }: Hunt): number =>
  best.cost - Math.max(shape.costStep, 2 * costTolerance);

/** What the first row may be used up to: a dearer plan is no answer, or no better one. */
export const costLimitOf = (hunt: Hunt): number =>
  hunt.found && hunt.goal.aim === 'cost' ? Math.min(capOf(hunt), cheaperThanBest(hunt)) : capOf(hunt);

/** Whether the current plan is an answer. */
function isAnswer(hunt: Hunt, { share }: Level): boolean {
  const { search, goal } = hunt;
  const { current } = search;
  return (
    current.above <= goal.mostAbove &&
    current.value >= goal.floor - tieWidth(goal.floor) &&
    current.cost <= capOf(hunt) + costTolerance &&
    earnsItsPlace(search, share) &&
    goal.isRefused?.(current.chosen) !== true
  );
}

export function offer(hunt: Hunt, level: Level): void {
  const { search, goal, found } = hunt;
  if ((!found || isBetterChoice(search.current, search.best, goal.aim)) && isAnswer(hunt, level)) {
    copyChoice(search.current, search.best);
    hunt.found = true;
    const isCheapest =
      goal.aim === 'cost' && search.best.cost <= (goal.leastCost ?? -Infinity) + costTolerance;
    hunt.done = goal.anyWill === true || isCheapest;
  }
}

/** Value and number of causes above the target follow from what is left. */
export function judgeCurrent(search: Search, level: Level): void {
  const { weight } = search.values;
  let left = 0;
  for (let cause = 0; cause < weight.length; cause += 1) {
    left += (weight[cause] ?? 0) * (level.share[cause] ?? 0);
  }
  search.current.value = search.total - left;
  search.current.above = countAbove(search, level);
}

/** Whether no plan worth at most `bound` is an answer that is better than the best so far. */
export function isWorthless({ search, goal, found }: Hunt, bound: number): boolean {
  const { best, current } = search;
  if (bound < goal.floor - tieWidth(goal.floor)) {
    return true;
  }
  if (!found || goal.aim !== 'value') {
    return false;
  }
  const width = tieWidth(best.value);
  return (
    bound < best.value - width || (bound <= best.value + width && current.cost > best.cost + costTolerance)
  );
}

/** From where on a bound says that nothing below a node is worth looking at. */
export const wantedOf = (hunt: Hunt): Wanted => ({
  isEnough: (bound) => isWorthless(hunt, bound),
  target: hunt.found && hunt.goal.aim === 'value' ? hunt.search.best.value : hunt.goal.floor,
});
