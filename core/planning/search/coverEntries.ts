import { duty } from './duty.ts';
import type { CoverPair, Level, Search } from './searchState.ts';

/*
 * What free items can still do to the causes that have to come to the target, as −ln of what each leaves: a plain sum.
 *
 * What a soft prerequisite adds to an item that waits for it counts for the dearer of the two while both are free: so
 * that, without it, the item counts for no more than it has.
 */

/** Needs and amounts below this are rounding. */
export const coverTolerance = 1e-12;

/** Whether an item may still join the current plan. */
export const isFree = ({ current, barred }: Search, { isOpen }: Level, item: number): boolean =>
  isOpen[item] === 1 && current.chosen[item] !== 1 && (barred[item] ?? 0) === 0;

/** The soft prerequisites that count, by cause. */
export function listPairs({ shape, help }: Search): CoverPair[][] {
  const costs = shape.costs[0] ?? new Float64Array(0);
  const pairs = Array.from({ length: shape.causeCount }, (): CoverPair[] => []);
  for (const { item, helper, amount } of help) {
    const isHelpers = (costs[helper] ?? 0) >= (costs[item] ?? 0);
    amount.forEach((each, place) => {
      const link = (shape.linkStart[item] ?? 0) + place;
      pairs[shape.linkCause[link] ?? 0]?.push({ item, helper, link, amount: each, isHelpers });
    });
  }
  return pairs;
}

/** What a chosen item lacks of its full strength, in equal parts for each soft prerequisite that is missing. */
function lackOf({ shape, values, strength, kept }: Search, { item, link }: CoverPair): number {
  const missing = (1 - (kept[item] ?? 0)) / (shape.lossPerHelper[item] ?? 1);
  const now = -Math.log1p(-(values.effect[link] ?? 0) * (kept[item] ?? 0));
  return missing > 0.5 ? ((strength[link] ?? 0) - now) / missing : 0;
}

/** The entry of an item in a cause; the one after the last where there is none. */
function entryOf({ cover }: Search, cause: number, item: number): number {
  let entry = cover.from[cause] ?? 0;
  while (entry < cover.entryCount && cover.entryItem[entry] !== item) {
    entry += 1;
  }
  return entry;
}

/** Adds to what an item does to a cause. */
function addTo(search: Search, cause: number, { item, amount }: Pick<CoverPair, 'item' | 'amount'>): void {
  const { cover } = search;
  if (amount > coverTolerance) {
    const entry = entryOf(search, cause, item);
    const isNew = entry === cover.entryCount;
    cover.entryItem[entry] = item;
    cover.entryAmount[entry] = amount + (isNew ? 0 : (cover.entryAmount[entry] ?? 0));
    cover.entryCount += isNew ? 1 : 0;
  }
}

/** Takes from what an item does to a cause what it only does with a soft prerequisite. */
function lessen(search: Search, cause: number, { item, amount }: CoverPair): void {
  const { cover } = search;
  const entry = entryOf(search, cause, item);
  // An item that takes all there is stays as it is: too much is never wrong here.
  if (entry < cover.entryCount && amount < Infinity) {
    cover.entryAmount[entry] = Math.max(coverTolerance, (cover.entryAmount[entry] ?? 0) - amount);
  }
}

function addEntries(search: Search, level: Level, cause: number): void {
  const { shape, strength, current } = search;
  for (let at = shape.causeStart[cause] ?? 0; at < (shape.causeStart[cause + 1] ?? 0); at += 1) {
    const item = shape.causeItem[at] ?? 0;
    if (isFree(search, level, item)) {
      addTo(search, cause, { item, amount: strength[shape.causeLink[at] ?? 0] ?? 0 });
    }
  }
  for (const pair of search.pairs[cause] ?? []) {
    const { item, helper, amount, isHelpers } = pair;
    const isHelperFree = isFree(search, level, helper);
    if (current.chosen[item] === 1) {
      addTo(search, cause, { item: helper, amount: isHelperFree ? lackOf(search, pair) : 0 });
    } else if (current.chosen[helper] !== 1 && (isHelpers || !isHelperFree) && isFree(search, level, item)) {
      lessen(search, cause, pair);
      addTo(search, cause, { item: helper, amount: isHelperFree ? amount : 0 });
    }
  }
}

/** Fills in what each cause needs now, and what the free items can do to it; returns how many are in need. */
export function fillCoverEntries(search: Search, level: Level): number {
  const { values, cover } = search;
  const { need, from } = cover;
  let unmet = 0;
  cover.entryCount = 0;
  for (let cause = 0; cause < need.length; cause += 1) {
    const allowed = values.allowed[cause] ?? Infinity;
    const share = level.share[cause] ?? 0;
    from[cause] = cover.entryCount;
    need[cause] = 0;
    if (search.duties[cause] !== duty.givenUp && share > allowed && (level.reach[cause] ?? 0) <= allowed) {
      const owed = Math.log(share / allowed);
      if (owed > coverTolerance) {
        need[cause] = owed;
        unmet += 1;
        addEntries(search, level, cause);
      }
    }
  }
  from[need.length] = cover.entryCount;
  return unmet;
}
