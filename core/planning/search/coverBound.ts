import { coverTolerance, isFree } from './coverEntries.ts';
import { duty } from './duty.ts';
import { mostKept } from './searchGain.ts';
import type { Level, Search } from './searchState.ts';

/*
 * What it takes to bring causes to the target.
 *
 * A cause is at the target when what its items do, as −ln of what each leaves, adds up to its need: linear, so that a
 * price for each cause that no item's cost falls short of bounds what a plan costs (duality of linear programmes).
 */

/** How many causes stay above the target whatever joins the current plan; Infinity where one of them must not. */
export function countLost({ values, duties }: Search, { reach }: Level): number {
  let lost = 0;
  for (let cause = 0; cause < reach.length; cause += 1) {
    if (duties[cause] === duty.givenUp) {
      lost += 1;
    } else if ((reach[cause] ?? 0) > (values.allowed[cause] ?? Infinity)) {
      lost += duties[cause] === duty.due ? Infinity : 1;
    }
  }
  return lost;
}

/** How many causes the current plan leaves above the target. */
export function countAbove({ values }: Search, { share }: Level): number {
  let above = 0;
  for (let cause = 0; cause < share.length; cause += 1) {
    above += (share[cause] ?? 0) > (values.allowed[cause] ?? Infinity) ? 1 : 0;
  }
  return above;
}

/** What the chosen items could still do to a cause once what they wait for joins: a factor of what is left, ≤ 1. */
function boostOn(search: Search, cause: number): number {
  const { shape, values, current, kept } = search;
  let factor = 1;
  for (const item of shape.waiting) {
    const now = kept[item] ?? 0;
    const most = current.chosen[item] === 1 ? mostKept(search, item) : now;
    if (most > now) {
      for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
        const effect = shape.linkCause[link] === cause ? (values.effect[link] ?? 0) : 0;
        factor *= (1 - effect * most) / (1 - effect * now);
      }
    }
  }
  return factor;
}

/** Fills in what each cause that can still be brought to the target needs, as −ln; returns how many need something. */
export function fillNeeds(search: Search, level: Level): number {
  const { values } = search;
  let unmet = 0;
  for (let cause = 0; cause < level.need.length; cause += 1) {
    const allowed = values.allowed[cause] ?? Infinity;
    const share = level.share[cause] ?? 0;
    level.need[cause] = 0;
    if (search.duties[cause] !== duty.givenUp && share > allowed && (level.reach[cause] ?? 0) <= allowed) {
      const need = Math.log((share * boostOn(search, cause)) / allowed);
      level.need[cause] = need > coverTolerance ? need : 0;
      unmet += need > coverTolerance ? 1 : 0;
    }
  }
  return unmet;
}

/** The cause in need with the fewest items that can help; -1 when none is in need. */
export function mostPressing(search: Search, level: Level): number {
  let pressing = -1;
  let fewest = Infinity;
  for (let cause = 0; cause < level.need.length; cause += 1) {
    if ((level.need[cause] ?? 0) > 0) {
      let count = 0;
      for (const item of search.shape.helpersOf[cause] ?? []) {
        count += isFree(search, level, item) ? 1 : 0;
      }
      if (count < fewest) {
        fewest = count;
        pressing = cause;
      }
    }
  }
  return pressing;
}

/** What the causes in need cost, without the dearest `spared` of those that may be left. */
function sumWithout({ cover: { parts }, duties }: Search, spared: number): number {
  for (let round = 0; round < spared; round += 1) {
    let largest = 0;
    let place = -1;
    parts.forEach((part, index) => {
      if (part > largest && duties[index] !== duty.due) {
        largest = part;
        place = index;
      }
    });
    if (place < 0) {
      break;
    }
    parts[place] = 0;
  }
  // Added up last: a part that nothing can pay is so large that taking it off again would cost the others their digits.
  let sum = 0;
  for (const part of parts) {
    sum += part;
  }
  return sum;
}

/** What the entries of a cause that are not given allow as its price: none of their items may fall short of its cost. */
function highestPrice({ cover }: Search, cause: number, rest: number): number {
  const { slack, from, entryItem, entryAmount, isGiven } = cover;
  let price = Infinity;
  for (let at = from[cause] ?? 0; at < (from[cause + 1] ?? 0); at += 1) {
    if (isGiven[at] === 0) {
      price = Math.min(price, (slack[entryItem[at] ?? 0] ?? 0) / Math.min(entryAmount[at] ?? 0, rest));
    }
  }
  return price;
}

/** Charges the items of a cause a price for each unit that they do of what is left of its need. */
function charge({ cover }: Search, cause: number, { price, rest }: { price: number; rest: number }): void {
  const { slack, from, entryItem, entryAmount, isGiven } = cover;
  for (let at = from[cause] ?? 0; at < (from[cause + 1] ?? 0); at += 1) {
    if (isGiven[at] === 0) {
      const item = entryItem[at] ?? 0;
      slack[item] = Math.max(0, (slack[item] ?? 0) - price * Math.min(entryAmount[at] ?? 0, rest));
    }
  }
}

/** Takes what is paid for in full as given; returns what is left of the need. */
function giveTheFree({ cover }: Search, cause: number, need: number): number {
  const { slack, from, entryItem, entryAmount, isGiven } = cover;
  let rest = need;
  for (let at = from[cause] ?? 0; at < (from[cause + 1] ?? 0); at += 1) {
    if (isGiven[at] === 0 && (slack[entryItem[at] ?? 0] ?? 0) <= coverTolerance) {
      isGiven[at] = 1;
      rest -= entryAmount[at] ?? 0;
    }
  }
  return rest;
}

/**
 * What it takes of a row at least to bring all but `spared` of the causes in need to the target, by dual ascent: each cause in
 * turn, the one with the fewest helpers first, gets the highest price that leaves no item's cost short. What is paid
 * for in full then counts as given, whatever it costs, and the others have to do the rest: nobody does more than that
 * (knapsack cover inequalities, Carr, Fleischer, Leung & Phillips 2000; ascent of Carnes & Shmoys 2015).
 *
 * Without some of the causes the prices of the others still hold, so that the dearest are left out.
 */
export function leastCoverCost(search: Search, { spared, row }: { spared: number; row: number }): number {
  const { shape, cover } = search;
  const { slack, parts, order, need, isGiven } = cover;
  slack.set(shape.costs[row] ?? []);
  parts.fill(0);
  isGiven.fill(0);
  const count = orderByHelpers(search, order);
  for (let place = 0; place < count; place += 1) {
    const cause = order[place] ?? 0;
    let rest = giveTheFree(search, cause, need[cause] ?? 0);
    while (rest > coverTolerance) {
      const price = highestPrice(search, cause, rest);
      if (price === Infinity) {
        break;
      }
      charge(search, cause, { price, rest });
      parts[cause] = (parts[cause] ?? 0) + price * rest;
      rest = giveTheFree(search, cause, rest);
    }
  }
  return sumWithout(search, spared);
}

/** Lists the causes in need, those with the fewest free helpers first; returns how many there are. */
function orderByHelpers({ cover }: Search, order: Int32Array): number {
  let count = 0;
  for (let cause = 0; cause < cover.need.length; cause += 1) {
    if ((cover.need[cause] ?? 0) > 0) {
      const helpers = (cover.from[cause + 1] ?? 0) - (cover.from[cause] ?? 0);
      cover.helpers[cause] = helpers;
      let place = count;
      while (place > 0 && (cover.helpers[order[place - 1] ?? 0] ?? 0) > helpers) {
        order[place] = order[place - 1] ?? 0;
        place -= 1;
      }
      order[place] = cause;
      count += 1;
    }
  }
  return count;
}
