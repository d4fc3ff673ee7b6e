import {
  countAbove,
  countLost,
  fillNeeds,
  leastCoverCost,
  mostPressing,
  pricedCoverCost,
  tuneCover,
} from './coverBound.ts';
import { boundLevel, listOpen, tuneDuals } from './dualBound.ts';
import { listDominated } from './planDominance.ts';
import { costTolerance } from '../planLimits.ts';
import { type Aim, isBetterChoice, tieWidth } from './planTies.ts';
import { earnsItsPlace, losesItsPlace } from './searchGain.ts';
import { overlapLoss } from './overlapLoss.ts';
import type { SearchShape, SearchValues } from './searchShape.ts';
import {
  additions,
  bar,
  copyChoice,
  createSearch,
  type Level,
  levelAt,
  putIn,
  type Search,
  takeOut,
} from './searchState.ts';

export interface SearchGoal {
  /** What is best first, see `isBetterChoice`. */
  readonly aim: Aim;
  /** Least value, percent. */
  readonly floor?: number;
  /** Most causes above the target. */
  readonly mostAbove?: number;
  /** Most that the first row may use, beside its own limit. */
  readonly costCap?: number;
  /** Plans to begin from; those that do not keep the rules are passed over. They never change the answer. */
  readonly starts?: readonly Uint8Array[];
  /** Plans that are no answer although they keep the rules. */
  readonly isRefused?: (chosen: Readonly<Uint8Array>) => boolean;
  /** The first plan that is an answer will do. */
  readonly anyWill?: boolean;
}

export interface SearchResult {
  /** 1 for chosen items. */
  readonly chosen: Uint8Array;
  /** Percent of the trouble. */
  readonly value: number;
  /** In the first row. */
  readonly cost: number;
  /** Causes above the target. */
  readonly above: number;
}

export interface PlanSearch {
  /** The best choice for the goal, exactly; `null` when none keeps to it. */
  solve(values: SearchValues, goal: SearchGoal): SearchResult | null;
  /** Plans looked at in the last search: the measure of effort. */
  readonly nodes: number;
}

interface Hunt {
  readonly search: Search;
  readonly goal: Required<Pick<SearchGoal, 'floor' | 'mostAbove' | 'costCap'>> & SearchGoal;
  found: boolean;
  done: boolean;
}

const capOf = ({ search, goal }: Hunt): number => Math.min(goal.costCap, search.shape.budgets[0] ?? Infinity);

/** What a plan may cost at most to be cheaper than the best so far. */
const cheaperThanBest = ({ search: { best, shape } }: Hunt): number =>
  best.cost - Math.max(shape.costStep, 2 * costTolerance);

/** What the first row may be used up to: a dearer plan is no answer, or no better one. */
const costLimitOf = (hunt: Hunt): number =>
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

function offer(hunt: Hunt, level: Level): void {
  const { search, goal, found } = hunt;
  if ((!found || isBetterChoice(search.current, search.best, goal.aim)) && isAnswer(hunt, level)) {
    copyChoice(search.current, search.best);
    hunt.found = true;
    hunt.done = goal.anyWill === true;
  }
}

/** Value and number of causes above the target follow from what is left. */
function judgeCurrent(search: Search, level: Level): void {
  const { weight } = search.values;
  let left = 0;
  for (let cause = 0; cause < weight.length; cause += 1) {
    left += (weight[cause] ?? 0) * (level.share[cause] ?? 0);
  }
  search.current.value = search.total - left;
  search.current.above = countAbove(search, level);
}

/** Whether no plan worth at most `bound` is an answer that is better than the best so far. */
function isWorthless({ search, goal, found }: Hunt, bound: number): boolean {
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

/** What plans cost comes in steps: the next one from an amount on. */
const inSteps = ({ shape: { costStep } }: Search, cost: number): number =>
  costStep > 0 ? costStep * Math.ceil(cost / costStep - 1e-6) : cost;

/** Whether the causes above the target keep every better plan out. */
function isUncoverable(hunt: Hunt, level: Level): boolean {
  const { search, goal, found } = hunt;
  const { best, current } = search;
  const isFewest = found && goal.aim === 'above';
  const most = isFewest ? Math.min(goal.mostAbove, best.above) : goal.mostAbove;
  if (most === Infinity) {
    return false;
  }
  const lost = countLost(search, level);
  if (lost > most) {
    return true;
  }
  const unmet = fillNeeds(search, level);
  if (search.nodes === 1) {
    tuneCover(search, level);
  }
  const limit = costLimitOf(hunt) + costTolerance;
  const isWithin = (spared: number, cost: number) =>
    spared >= 0 &&
    current.cost <= cost &&
    (unmet <= spared ||
      (current.cost + inSteps(search, pricedCoverCost(search, level, spared)) <= cost &&
        current.cost + inSteps(search, leastCoverCost(search, level, spared)) <= cost));
  return isFewest
    ? !isWithin(most - lost - 1, limit) &&
        !isWithin(most - lost, Math.min(limit, cheaperThanBest(hunt) + costTolerance))
    : !isWithin(most - lost, limit);
}

/** Sorts some of the open items: helpers of the most pressing cause first where causes decide, then by worth. */
function sortOpen(
  { search, goal, found }: Hunt,
  level: Level,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  const { items, worth } = level;
  const { order } = search.scratch;
  const rank = search.scratch.items;
  for (let index = from; index < to; index += 1) {
    const item = items[index] ?? 0;
    rank[item] = worth[item] ?? 0;
  }
  if (
    goal.aim === 'above' ||
    level.isPinned ||
    (goal.mostAbove < Infinity && (!found || goal.aim === 'cost'))
  ) {
    fillNeeds(search, level);
    rankHelpers(search, mostPressing(search, level), rank);
  }
  for (let index = from; index < to; index += 1) {
    const item = items[index] ?? 0;
    const own = rank[item] ?? 0;
    let place = index;
    while (place > from && (rank[order[place - 1] ?? 0] ?? 0) < own) {
      order[place] = order[place - 1] ?? 0;
      place -= 1;
    }
    order[place] = item;
  }
  for (let index = from; index < to; index += 1) {
    items[index] = order[index] ?? 0;
  }
}

function rankHelpers({ shape, strength }: Search, cause: number, rank: Float64Array): void {
  for (let at = shape.causeStart[cause] ?? 0; at < (shape.causeStart[cause + 1] ?? 0); at += 1) {
    const item = shape.causeItem[at] ?? 0;
    rank[item] = ahead + (strength[shape.causeLink[at] ?? 0] ?? 0) / ((shape.costs[0]?.[item] ?? 0) + 1e-3);
  }
}

/** Brings what may be tried by itself before what only comes with another; returns where that begins. */
function bringTriedForward({ items, count, isTried }: Level, from: number): number {
  let last = from;
  for (let index = from; index < count; index += 1) {
    const item = items[index] ?? 0;
    if (isTried[item] === 1) {
      items[index] = items[last] ?? 0;
      items[last] = item;
      last += 1;
    }
  }
  return last;
}

/** Puts helpers of the most pressing cause before everything else. */
const ahead = 1e6;

/** Brings the items that no better plan holds to the front and bars them; returns how many there are. */
function barHopeless(hunt: Hunt, level: Level, bound: number): number {
  const { items, count, worth } = level;
  let out = 0;
  for (let index = 0; index < count; index += 1) {
    const item = items[index] ?? 0;
    if (isWorthless(hunt, bound + Math.min(0, worth[item] ?? 0))) {
      items[index] = items[out] ?? 0;
      items[out] = item;
      out += 1;
      bar(hunt.search, item, 1);
    }
  }
  return out;
}

/** Tries the plans that contain the current one and the items. */
function descend(hunt: Hunt, depth: number, added: readonly number[]): void {
  const { search } = hunt;
  const { current } = search;
  const { value, cost, size, above } = current;
  const [level, next] = [levelAt(search, depth), levelAt(search, depth + 1)];
  next.share.set(level.share);
  next.left.set(level.left);
  for (const item of added) {
    putIn(search, item, next);
  }
  explore(hunt, depth + 1);
  for (const item of added.toReversed()) {
    takeOut(search, item);
  }
  Object.assign(current, { value, cost, size, above });
}

/** Worth of the items from a place on, where positive. */
function restOf({ items, worth, count }: Level, from: number): number {
  let rest = 0;
  for (let index = from; index < count; index += 1) {
    rest += Math.max(0, worth[items[index] ?? 0] ?? 0);
  }
  return rest;
}

/** Depth first: take the most promising open item, then leave it out for good below this depth. */
function explore(hunt: Hunt, depth: number): void {
  const { search, goal } = hunt;
  search.nodes += 1;
  const level = levelAt(search, depth);
  judgeCurrent(search, level);
  offer(hunt, level);
  if (hunt.done || losesItsPlace(search, level.share)) {
    return;
  }
  level.costLimit = costLimitOf(hunt);
  level.left[0] = level.costLimit - search.current.cost;
  listOpen(search, depth);
  if (isUncoverable(hunt, level)) {
    return;
  }
  level.isPinned = goal.aim !== 'above' && goal.mostAbove <= countLost(search, level);
  if (depth === 0) {
    tuneDuals(search, level);
  }
  level.price = search.multipliers[0] ?? 0;
  let reachable = search.total;
  for (let cause = 0; cause < level.reach.length; cause += 1) {
    reachable -= (search.values.weight[cause] ?? 0) * (level.reach[cause] ?? 0);
  }
  const isEnough = (bound: number) => isWorthless(hunt, bound);
  if (isEnough(reachable) || isEnough(boundLevel(search, level, isEnough))) {
    return;
  }
  if (search.shape.smallestGain > 0 && isEnough(reachable - overlapLoss(search, level))) {
    return;
  }
  tryOpen(hunt, depth, level);
}

function tryOpen(hunt: Hunt, depth: number, level: Level): void {
  const { search } = hunt;
  const { items, worth } = level;
  let rest = restOf(level, 0);
  const first = barHopeless(hunt, level, level.base + rest);
  const last = bringTriedForward(level, first);
  sortOpen(hunt, level, { from: first, to: last });
  let from = first;
  for (; from < last && !hunt.done; from += 1) {
    const item = items[from] ?? 0;
    const fallen = level.price > 0 ? level.price * (level.costLimit - costLimitOf(hunt)) : 0;
    const bound = level.base + rest - (fallen > 0 ? fallen : 0);
    if (isWorthless(hunt, bound)) {
      break;
    }
    const own = worth[item] ?? 0;
    if (!isWorthless(hunt, bound + Math.min(0, own))) {
      const added = (search.barred[item] ?? 0) > 0 ? null : additions(search, item, level);
      if (added) {
        descend(hunt, depth, added);
      }
    }
    bar(search, item, 1);
    rest -= Math.max(0, own);
    if (isMissed(hunt, level, item)) {
      from += 1;
      break;
    }
  }
  for (let index = 0; index < from; index += 1) {
    bar(search, items[index] ?? 0, -1);
  }
}

/** Whether without the item, which has just been barred, too many causes stay above the target. */
function isMissed(hunt: Hunt, level: Level, item: number): boolean {
  const { search, goal, done } = hunt;
  if (done || (goal.mostAbove === Infinity && goal.aim !== 'above')) {
    return false;
  }
  const { shape, values } = search;
  for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
    const cause = shape.linkCause[link] ?? 0;
    if ((level.share[cause] ?? 0) > (values.allowed[cause] ?? Infinity)) {
      refreshReach(search, level);
      return isUncoverable(hunt, level);
    }
  }
  return false;
}

/** What would be left with everything that is still open. */
function refreshReach(search: Search, level: Level): void {
  const { shape, values, barred, current, kept } = search;
  level.reach.fill(1);
  for (let item = 0; item < shape.count; item += 1) {
    const isChosen = current.chosen[item] === 1;
    if (isChosen || (level.isOpen[item] === 1 && (barred[item] ?? 0) === 0)) {
      const most = isChosen && (shape.helpers[item]?.length ?? 0) === 0 ? (kept[item] ?? 0) : 1;
      for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
        const cause = shape.linkCause[link] ?? 0;
        level.reach[cause] = (level.reach[cause] ?? 0) * (1 - (values.effect[link] ?? 0) * most);
      }
    }
  }
}

/** Puts a plan in from nothing, item by item in the order of ids, so that the same plan always has the same digits. */
function beginWith(search: Search, chosen: Iterable<number>): Level {
  const { shape, current } = search;
  const level = levelAt(search, 0);
  current.chosen.fill(0);
  search.kept.fill(0);
  Object.assign(current, { value: 0, cost: 0, size: 0, above: 0 });
  search.barred.forEach((_, item) => {
    search.barred[item] = search.values.candidate[item] === 1 ? 0 : 1;
  });
  level.share.fill(1);
  level.left.set(shape.budgets);
  for (const item of chosen) {
    putIn(search, item, level);
  }
  judgeCurrent(search, level);
  return level;
}

const itemsOf = (chosen: Uint8Array): number[] => [...chosen.keys()].filter((item) => chosen[item] === 1);

/** Whether a plan holds what it must, nothing that may not be, and fits every row. */
function keepsRules({ shape, values, barred }: Search, chosen: Uint8Array, { left }: Level): boolean {
  return (
    left.every((rest) => rest >= -costTolerance) &&
    shape.required.every((item) => chosen[item] === 1) &&
    itemsOf(chosen).every(
      (item) =>
        values.candidate[item] === 1 &&
        (barred[item] ?? 0) === 0 &&
        shape.closures[item]?.every((need) => chosen[need] === 1) === true,
    )
  );
}

function beginFrom(hunt: Hunt): void {
  const { search, goal } = hunt;
  for (const start of goal.starts ?? []) {
    const level = beginWith(search, itemsOf(start));
    if (keepsRules(search, start, level)) {
      offer(hunt, level);
    }
  }
  beginWith(search, search.shape.required);
}

function prepare(search: Search, values: SearchValues, goal: SearchGoal): void {
  search.values = values;
  search.total = values.weight.reduce((sum, weight) => sum + weight, 0);
  values.effect.forEach((effect, link) => {
    search.strength[link] = effect < 1 ? -Math.log1p(-effect) : Infinity;
  });
  search.dominated = goal.isRefused ? [] : listDominated(search.shape, values);
  search.nodes = 0;
}

/**
 * Exact search for a plan: depth-first branch and bound.
 *
 * Value is submodular but for soft prerequisites, which count as met in every bound while they are open. Bounds are
 * tangents under prices (`dualBound.ts`), what all open items together leave, what the smallest gain keeps out
 * (`overlapLoss.ts`), and what it costs to bring causes to the target (`coverBound.ts`).
 */
export function createPlanSearch(shape: SearchShape): PlanSearch {
  const search = createSearch(shape);
  return {
    solve(values, goal) {
      prepare(search, values, goal);
      const hunt: Hunt = {
        search,
        goal: { floor: -Infinity, mostAbove: Infinity, costCap: Infinity, ...goal },
        found: false,
        done: false,
      };
      beginFrom(hunt);
      if (!hunt.done) {
        explore(hunt, 0);
      }
      if (!hunt.found) {
        return null;
      }
      const chosen = Uint8Array.from(search.best.chosen);
      beginWith(search, itemsOf(chosen));
      const { value, cost, above } = search.current;
      return { chosen, value, cost, above };
    },
    get nodes() {
      return search.nodes;
    },
  };
}
