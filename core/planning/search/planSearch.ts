import { barHopeless, isMissed, unbar } from './barring.ts';
import { beginFrom, beginWith, itemsOf } from './beginPlan.ts';
import { listPairs } from './coverEntries.ts';
import { countLost } from './coverBound.ts';
import { boundLevel } from './dualBound.ts';
import { duty } from './duty.ts';
import {
  costLimitOf,
  type Hunt,
  isWorthless,
  judgeCurrent,
  offer,
  type SearchGoal,
  wantedOf,
} from './hunt.ts';
import { earnBound } from './earnBound.ts';
import { fillEarning } from './earners.ts';
import { listForced } from './forced.ts';
import { listOpen, reachableOf } from './openItems.ts';
import { bringTriedForward, restOf, sortOpen } from './openOrder.ts';
import { listHelp } from './helpShares.ts';
import { overlapLoss } from './overlapLoss.ts';
import { listDominated } from './planDominance.ts';
import { additions, bar, putIn, takeOut } from './planMoves.ts';
import { losesItsPlace } from './searchGain.ts';
import { causeToSettle } from './settleCause.ts';
import type { SearchShape, SearchValues } from './searchShape.ts';
import { createSearch, levelAt } from './searchMemory.ts';
import type { Level, Search } from './searchState.ts';
import { tuneDuals } from './tuneDuals.ts';
import { isUncoverable } from './uncoverable.ts';

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
  readonly shape: SearchShape;
  /** The best choice for the goal, exactly; `null` when none keeps to it. */
  solve(values: SearchValues, goal: SearchGoal): SearchResult | null;
  /** Plans looked at in the last search: the measure of effort. */
  readonly nodes: number;
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
  for (let place = added.length - 1; place >= 0; place -= 1) {
    takeOut(search, added[place] ?? 0);
  }
  current.value = value;
  current.cost = cost;
  current.size = size;
  current.above = above;
}

/** Depth first: take the most promising open item, then leave it out for good below this depth. */
function explore(hunt: Hunt, depth: number): void {
  const { search, goal } = hunt;
  search.nodes += 1;
  hunt.done ||= search.nodes >= (goal.mostNodes ?? Infinity);
  const level = levelAt(search, depth);
  judgeCurrent(search, level);
  offer(hunt, level);
  if (hunt.done || losesItsPlace(search, level.share)) {
    return;
  }
  level.costLimit = costLimitOf(hunt);
  level.left[0] = level.costLimit - search.current.cost;
  listOpen(search, depth);
  level.coverSlack = Infinity;
  if (isUncoverable(hunt, level)) {
    return;
  }
  level.spare = goal.mostAbove - countLost(search, level);
  const wanted = wantedOf(hunt);
  const { isEnough } = wanted;
  if (depth === 0) {
    tuneDuals(search, level, wanted);
  }
  const reachable = reachableOf(search, level);
  if (isEnough(reachable)) {
    return;
  }
  const known = boundLevel(search, level, wanted);
  if (isEnough(known)) {
    return;
  }
  if (search.shape.smallestGain > 0) {
    if (isEnough(reachable - overlapLoss(search, level))) {
      return;
    }
    if (wanted.target > -Infinity && isEnough(earnBound(search, level, { known, wanted }))) {
      return;
    }
  }
  tryOpen(hunt, depth, level);
}

/** Looks at the plans that may leave a cause above the target, then at those that may not. */
function settle(hunt: Hunt, depth: number, cause: number): void {
  const { duties } = hunt.search;
  duties[cause] = duty.givenUp;
  descend(hunt, depth, []);
  if (!hunt.done) {
    duties[cause] = duty.due;
    descend(hunt, depth, []);
  }
  duties[cause] = duty.open;
}

function tryOpen(hunt: Hunt, depth: number, level: Level): void {
  const { search } = hunt;
  const { items, worth } = level;
  let rest = restOf(level, 0);
  const first = barHopeless(hunt, level, level.base + rest);
  const forced = listForced(hunt, level, { from: first, bound: level.base + rest });
  if (forced === null || forced.length > 0) {
    if (forced !== null) {
      descend(hunt, depth, forced);
    }
    unbar(search, level, first);
    return;
  }
  const cause = causeToSettle(hunt, level);
  if (cause >= 0) {
    settle(hunt, depth, cause);
    unbar(search, level, first);
    return;
  }
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
  unbar(search, level, from);
}

function prepare(search: Search, values: SearchValues, goal: SearchGoal): void {
  search.values = values;
  search.total = values.weight.reduce((sum, weight) => sum + weight, 0);
  values.effect.forEach((effect, link) => {
    search.strength[link] = effect < 1 ? -Math.log1p(-effect) : Infinity;
  });
  search.dominated = goal.isRefused ? [] : listDominated(search, values);
  search.help = listHelp(search);
  search.pairs = goal.mostAbove !== undefined ? listPairs(search) : [];
  fillEarning(search);
  search.nodes = 0;
  search.duties.fill(duty.open);
  for (const asked of search.cover.asked) {
    asked.prices.fill(0);
    asked.rows.fill(0);
    asked.isTuned = false;
  }
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
    shape,
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
