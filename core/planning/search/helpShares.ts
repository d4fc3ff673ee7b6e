import type { HelpPair, Level, Search, Tangent } from './searchState.ts';

/*
 * What a soft prerequisite would add to an item that waits for it, while neither is chosen.
 *
 * It is there only when both are, so that in a bound it may count for either, or in parts for both: it goes where it
 * makes the bound least, first to what the two fall short of being worth their price.
 */

/** The soft prerequisites that count, pair by pair; fills in the strengths without them. */
export function listHelp({ shape, values, strength, ownStrength, leastStrength }: Search): HelpPair[] {
  ownStrength.set(strength);
  return shape.waiting.flatMap((item) => {
    const helpers = (shape.helpers[item] ?? []).filter((helper) => values.idle[helper] !== 1);
    const least = 1 - helpers.length * (shape.lossPerHelper[item] ?? 0);
    const [from, to] = [shape.linkStart[item] ?? 0, shape.linkStart[item + 1] ?? 0];
    for (let link = from; link < to; link += 1) {
      leastStrength[link] = -Math.log1p(-(values.effect[link] ?? 0) * least);
    }
    // What an item does grows faster than its delivery, so that an equal part for each is never too little.
    const amount = Float64Array.from(
      { length: to - from },
      (_, place) => ((strength[from + place] ?? 0) - (leastStrength[from + place] ?? 0)) / helpers.length,
    );
    return helpers.map((helper) => ({ item, helper, amount }));
  });
}

/** Fills in the strength an open item has without help that is still to come; returns that as a share of `kept`. */
export function fillOwn(search: Search, item: number, kept: number): number {
  const { shape, values, current, strength, ownStrength, leastStrength } = search;
  const helpers = shape.helpers[item] ?? [];
  if (helpers.length === 0) {
    return 1;
  }
  let missing = 0;
  let real = 0;
  for (const helper of helpers) {
    if (values.idle[helper] !== 1) {
      real += 1;
      missing += current.chosen[helper] === 1 ? 0 : 1;
    }
  }
  const part = real === 0 ? 1 : (real - missing) / real;
  for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
    const least = leastStrength[link] ?? 0;
    ownStrength[link] = part === 1 ? (strength[link] ?? 0) : least + part * ((strength[link] ?? 0) - least);
  }
  return kept > 0 ? (1 - missing * (shape.lossPerHelper[item] ?? 0)) / kept : 0;
}

/** What a pair adds along the tangents. */
function addedAlong({ shape }: Search, { item, amount }: HelpPair, tangent: Tangent): number {
  const from = shape.linkStart[item] ?? 0;
  let sum = 0;
  for (let place = 0; place < amount.length; place += 1) {
    const cause = shape.linkCause[from + place] ?? 0;
    sum += (tangent.slope[cause] ?? 0) * Math.min(amount[place] ?? 0, tangent.most[cause] ?? 1);
  }
  return sum;
}

/** What a pair adds to what is left now. */
function addedNow({ shape, values }: Search, { item }: HelpPair, { share }: Level): number {
  let sum = 0;
  for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
    const cause = shape.linkCause[link] ?? 0;
    sum += (values.weight[cause] ?? 0) * (share[cause] ?? 0) * (values.effect[link] ?? 0);
  }
  return sum * (shape.lossPerHelper[item] ?? 0);
}

/**
 * Adds to the worth of open items what they would add to each other: to that of the level without tangents, else to
 * that of the bound that is under way.
 */
export function shareHelp(search: Search, level: Level, tangent: Tangent | null): void {
  const worth = tangent === null ? level.worth : search.dual.worth;
  for (const pair of search.help) {
    const { item, helper } = pair;
    if (level.isOpen[item] === 1 && level.isOpen[helper] === 1) {
      const added = tangent === null ? addedNow(search, pair, level) : addedAlong(search, pair, tangent);
      const forHelper = Math.min(added, Math.max(0, -(worth[helper] ?? 0)));
      worth[helper] = (worth[helper] ?? 0) + forHelper;
      worth[item] = (worth[item] ?? 0) + added - forHelper;
    }
  }
}
