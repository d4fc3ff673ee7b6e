import { costTolerance } from './planLimits.ts';
import type { SearchShape } from './searchShape.ts';

/** What must be reached by cause: the sum of the items' effects, both as logarithms. */
export interface CoverNeeds {
  readonly needs: Float64Array;
  /** −ln of what item i leaves of cause c, at `i * causeCount + c`. */
  readonly effects: Float64Array;
  /** Cost of each item, > 0. */
  readonly costs: Float64Array;
}

interface Cover {
  readonly shape: SearchShape;
  readonly goal: CoverNeeds;
  readonly barred: Int32Array;
  readonly chosen: Uint8Array;
  /** What is left of each row of the shape. */
  readonly left: Float64Array;
  best: Uint8Array | null;
  bestCost: number;
}

const tolerance = 1e-9;

const effectOf = ({ shape, goal }: Cover, item: number, cause: number): number =>
  goal.effects[item * shape.causeCount + cause] ?? 0;

const isOpen = (cover: Cover, item: number): boolean =>
  cover.chosen[item] === 0 && cover.barred[item] === 0 && cover.shape.closures[item] !== null;

/** Open items that help an unmet cause, in order of id. */
function helpers(cover: Cover, cause: number): number[] {
  const found: number[] = [];
  for (let item = 0; item < cover.shape.count; item += 1) {
    if (isOpen(cover, item) && effectOf(cover, item, cause) > tolerance) {
      found.push(item);
    }
  }
  return found;
}

interface Unmet {
  readonly cause: number;
  readonly items: readonly number[];
}

/** Unmet causes with the items that help, the fewest first; `null` when one cannot be met any more. */
function listUnmet(cover: Cover, open: Float64Array): Unmet[] | null {
  const unmet: Unmet[] = [];
  for (let cause = 0; cause < open.length; cause += 1) {
    const need = open[cause] ?? 0;
    if (need > tolerance) {
      const items = helpers(cover, cause);
      if (items.reduce((total, item) => total + effectOf(cover, item, cause), 0) < need - tolerance) {
        return null;
      }
      unmet.push({ cause, items });
    }
  }
  return unmet.sort((a, b) => a.items.length - b.items.length || a.cause - b.cause);
}

/** Dual ascent: a price for each unmet cause that no item's cost falls short of, hence a least further cost. */
function leastCost(cover: Cover, unmet: readonly Unmet[], open: Float64Array): number {
  const slack = Float64Array.from(cover.goal.costs);
  let total = 0;
  for (const { cause, items } of unmet) {
    const need = open[cause] ?? 0;
    const effect = (item: number) => Math.min(effectOf(cover, item, cause), need);
    const price = Math.min(...items.map((item) => (slack[item] ?? 0) / effect(item)));
    for (const item of items) {
      slack[item] = Math.max(0, (slack[item] ?? 0) - price * effect(item));
    }
    total += price * need;
  }
  return total;
}

/** Puts an item and what it needs in; returns the added ones, or `null` when a rule forbids it now. */
function take(cover: Cover, item: number): number[] | null {
  const added = (cover.shape.closures[item] ?? []).filter((need) => cover.chosen[need] === 0);
  if (added.some((need) => (cover.barred[need] ?? 0) > 0)) {
    return null;
  }
  added.forEach((need) => putIn(cover, need));
  if (cover.left.some((left) => left < -costTolerance)) {
    added.forEach((need) => takeOut(cover, need));
    return null;
  }
  return added;
}

function putIn(cover: Cover, item: number): void {
  cover.chosen[item] = 1;
  shiftConflicts(cover, item, 1);
  shiftLimits(cover, item, -1);
}

function takeOut(cover: Cover, item: number): void {
  cover.chosen[item] = 0;
  shiftConflicts(cover, item, -1);
  shiftLimits(cover, item, 1);
}

function shiftLimits({ shape, left }: Cover, item: number, by: 1 | -1): void {
  shape.costs.forEach((row, index) => {
    left[index] = (left[index] ?? 0) + by * (row[item] ?? 0);
  });
}

function shiftConflicts(cover: Cover, item: number, by: 1 | -1): void {
  for (const other of cover.shape.conflicts[item] ?? []) {
    cover.barred[other] = (cover.barred[other] ?? 0) + by;
  }
}

function branch(cover: Cover, open: Float64Array, cost: number): void {
  const unmet = listUnmet(cover, open);
  if (unmet === null || cost + leastCost(cover, unmet, open) >= cover.bestCost - tolerance) {
    return;
  }
  const first = unmet[0];
  if (!first) {
    cover.best = Uint8Array.from(cover.chosen);
    cover.bestCost = cost;
    return;
  }
  const worth = (item: number) =>
    unmet.reduce((sum, { cause }) => sum + Math.min(effectOf(cover, item, cause), open[cause] ?? 0), 0) /
    (cover.goal.costs[item] ?? 1);
  const order = [...first.items].sort((a, b) => worth(b) - worth(a) || a - b);
  const tried: number[] = [];
  for (const item of order) {
    const added = take(cover, item);
    if (added) {
      const rest = Float64Array.from(open, (need, cause) =>
        added.reduce((left, next) => left - effectOf(cover, next, cause), need),
      );
      branch(cover, rest, cost + added.reduce((sum, next) => sum + (cover.goal.costs[next] ?? 0), 0));
      added.forEach((next) => takeOut(cover, next));
    }
    cover.barred[item] = (cover.barred[item] ?? 0) + 1;
    tried.push(item);
  }
  for (const item of tried) {
    cover.barred[item] = (cover.barred[item] ?? 0) - 1;
  }
}

/**
 * The cheapest choice that meets every need, exactly; `null` when none does. Required items are always in.
 *
 * Depth first on the unmet cause with the fewest helpers; the order of search, hence the choice among equally cheap
 * ones, depends on the order of ids only. The limits in the rows of the shape hold, its number is set aside.
 */
export function findCheapestCover(shape: SearchShape, goal: CoverNeeds): Uint8Array | null {
  const cover: Cover = {
    shape,
    goal,
    barred: new Int32Array(shape.count),
    chosen: new Uint8Array(shape.count),
    left: Float64Array.from(shape.budgets),
    best: null,
    bestCost: Infinity,
  };
  const open = Float64Array.from(goal.needs);
  for (const item of shape.required) {
    putIn(cover, item);
    for (let cause = 0; cause < shape.causeCount; cause += 1) {
      open[cause] = (open[cause] ?? 0) - effectOf(cover, item, cause);
    }
  }
  branch(cover, open, 0);
  return cover.best;
}
