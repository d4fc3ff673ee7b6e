import type { Search } from './searchState.ts';

/** What falls short of the smallest gain only by rounding reaches it. */
export const gainTolerance = 1e-9;

/** Gains below this are rounding. */
const nothing = 1e-12;

/** Whether an item could still be chosen below the current plan. */
const isPossible = ({ current, barred }: Search, item: number): boolean =>
  current.chosen[item] !== 1 && (barred[item] ?? 0) === 0;

/** Whether something in the list is chosen or could be. */
function hasAny(
  search: Search,
  items: readonly number[] | undefined,
  isWanted: 'chosen' | 'possible',
): boolean {
  for (const item of items ?? []) {
    if (isWanted === 'chosen' ? search.current.chosen[item] === 1 : isPossible(search, item)) {
      return true;
    }
  }
  return false;
}

/** The most of its delivery that an item can have: a soft prerequisite counts as met unless it is barred. */
export function mostKept({ shape, values, current, barred }: Search, item: number): number {
  let missing = 0;
  for (const helper of shape.helpers[item] ?? []) {
    const isLost = current.chosen[helper] !== 1 && values.idle[helper] !== 1 && (barred[helper] ?? 0) > 0;
    missing += isLost ? 1 : 0;
  }
  return 1 - missing * (shape.lossPerHelper[item] ?? 0);
}

/** What an open item takes away by itself, in percent, with this share of its delivery. */
export function ownGain(
  search: Search,
  item: number,
  { kept, share }: { kept: number; share: Float64Array },
): number {
  const { shape, values } = search;
  let gain = 0;
  const end = shape.linkStart[item + 1] ?? 0;
  for (let link = shape.linkStart[item] ?? 0; link < end; link += 1) {
    const cause = shape.linkCause[link] ?? 0;
    gain += (values.weight[cause] ?? 0) * (share[cause] ?? 0) * (values.effect[link] ?? 0);
  }
  return gain * kept;
}

/** What chosen items can gain at most when an item that they wait for joins them. */
export function helpGain(search: Search, item: number, share: Float64Array): number {
  const { shape, values, current, kept } = search;
  if (values.idle[item] === 1) {
    return 0;
  }
  let gain = 0;
  for (const helped of shape.helped[item] ?? []) {
    if (current.chosen[helped] === 1) {
      const end = shape.linkStart[helped + 1] ?? 0;
      for (let link = shape.linkStart[helped] ?? 0; link < end; link += 1) {
        const cause = shape.linkCause[link] ?? 0;
        const effect = values.effect[link] ?? 0;
        const others = (share[cause] ?? 0) / Math.max(nothing, 1 - effect * (kept[helped] ?? 0));
        gain += (values.weight[cause] ?? 0) * others * effect * (shape.lossPerHelper[helped] ?? 0);
      }
    }
  }
  return gain;
}

/**
 * What an open item may become below the current plan: `tried` by itself, only `brought` as the prerequisite of
 * another, or `out`.
 *
 * What an item gains only shrinks with what is chosen, unless it helps something that is not chosen yet.
 */
export function roleOf(search: Search, item: number, gain: number): 'tried' | 'brought' | 'out' {
  const { shape } = search;
  const isEnough = gain >= Math.max(nothing, shape.smallestGain - gainTolerance);
  if (isEnough || shape.must[item] === 1 || hasAny(search, shape.helped[item], 'possible')) {
    return 'tried';
  }
  return hasAny(search, shape.neededBy[item], 'possible') ? 'brought' : 'out';
}

/** The value of the current plan less that without the item, in percent. */
export function marginalOf(search: Search, item: number, share: Float64Array): number {
  const { shape, values, kept } = search;
  if (!hasAny(search, shape.helped[item], 'chosen')) {
    let gain = 0;
    let isPlain = true;
    const end = shape.linkStart[item + 1] ?? 0;
    for (let link = shape.linkStart[item] ?? 0; link < end; link += 1) {
      const cause = shape.linkCause[link] ?? 0;
      const effect = (values.effect[link] ?? 0) * (kept[item] ?? 0);
      isPlain &&= effect < 1 - nothing;
      gain += ((values.weight[cause] ?? 0) * (share[cause] ?? 0) * effect) / (1 - effect);
    }
    if (isPlain) {
      return gain;
    }
  }
  return marginalWithHelp(search, item, share);
}

/** The same where others lose what the item gives them, or where it leaves nothing of a cause. */
function marginalWithHelp(search: Search, item: number, share: Float64Array): number {
  const { shape, values, current, kept, scratch } = search;
  const without = scratch.causes;
  without.set(share);
  const change = (changed: number, to: number) => {
    const from = kept[changed] ?? 0;
    const end = shape.linkStart[changed + 1] ?? 0;
    for (let link = shape.linkStart[changed] ?? 0; link < end; link += 1) {
      const cause = shape.linkCause[link] ?? 0;
      const effect = values.effect[link] ?? 0;
      const before = 1 - effect * from;
      without[cause] =
        before > nothing
          ? ((without[cause] ?? 0) / before) * (1 - effect * to)
          : shareWithout(search, cause, changed) * (1 - effect * to);
    }
  };
  change(item, 0);
  if (values.idle[item] !== 1) {
    for (const helped of shape.helped[item] ?? []) {
      if (current.chosen[helped] === 1) {
        change(helped, (kept[helped] ?? 0) - (shape.lossPerHelper[helped] ?? 0));
      }
    }
  }
  let lost = 0;
  for (let cause = 0; cause < shape.causeCount; cause += 1) {
    lost += (values.weight[cause] ?? 0) * ((without[cause] ?? 0) - (share[cause] ?? 0));
  }
  return lost;
}

/** What the other chosen items leave of a cause: for one that leaves nothing, which cannot be divided out. */
function shareWithout({ shape, values, current, kept }: Search, cause: number, left: number): number {
  let share = 1;
  for (let item = 0; item < shape.count; item += 1) {
    if (current.chosen[item] !== 1 || item === left) {
      continue;
    }
    for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
      share *= shape.linkCause[link] === cause ? 1 - (values.effect[link] ?? 0) * (kept[item] ?? 0) : 1;
    }
  }
  return share;
}

/** Whether every chosen item earns its place: gains enough, is a must-have, or is needed by another. */
export function earnsItsPlace(search: Search, share: Float64Array): boolean {
  const { shape, current } = search;
  for (let item = 0; item < shape.count; item += 1) {
    const isJudged =
      current.chosen[item] === 1 && shape.must[item] !== 1 && !hasAny(search, shape.neededBy[item], 'chosen');
    if (isJudged && marginalOf(search, item, share) < shape.smallestGain - gainTolerance) {
      return false;
    }
  }
  return true;
}

/** Whether some chosen item gains too little already, and nothing that may join can change that. */
export function losesItsPlace(search: Search, share: Float64Array): boolean {
  const { shape, current } = search;
  for (let item = 0; item < shape.count; item += 1) {
    const isSettled =
      current.chosen[item] === 1 &&
      shape.must[item] !== 1 &&
      !hasAny(search, shape.neededBy[item], 'chosen') &&
      !hasAny(search, shape.neededBy[item], 'possible') &&
      !hasAny(search, shape.helped[item], 'possible') &&
      !hasAny(search, shape.helpers[item], 'possible');
    if (isSettled && marginalOf(search, item, share) < shape.smallestGain - gainTolerance) {
      return true;
    }
  }
  return false;
}
