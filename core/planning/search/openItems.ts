import { costTolerance } from '../planLimits.ts';
import { helpGain, mostKept, ownGain, roleOf } from './searchGain.ts';
import { fillOwn } from './helpShares.ts';
import { levelAt } from './searchMemory.ts';
import type { Level, Search } from './searchState.ts';

/** Whether an item uses no more of any row than is left. */
function fitsAlone({ shape }: Search, item: number, left: Float64Array): boolean {
  for (let row = 0; row < shape.costs.length; row += 1) {
    if ((shape.costs[row]?.[item] ?? 0) > (left[row] ?? 0) + costTolerance) {
      return false;
    }
  }
  return true;
}

/** Lists what may still join the current plan, with the most each can gain, and what would be left with all of it. */
export function listOpen(search: Search, depth: number): Level {
  const { shape, current, barred } = search;
  const level = levelAt(search, depth);
  level.count = 0;
  level.isOpen.fill(0);
  level.reach.set(level.share);
  for (let item = 0; item < shape.count; item += 1) {
    if (current.chosen[item] === 1) {
      boostReach(search, item, level.reach);
    } else if ((barred[item] ?? 0) === 0 && fitsAlone(search, item, level.left)) {
      addOpen(search, item, level);
    }
  }
  return level;
}

function addOpen(search: Search, item: number, level: Level): void {
  const { shape, values, scratch } = search;
  const kept = mostKept(search, item);
  const help = helpGain(search, item, level.share);
  const gain = ownGain(search, item, { kept, share: level.share }) + help;
  const role = roleOf(search, item, gain);
  if (role === 'out') {
    return;
  }
  level.items[level.count] = item;
  level.count += 1;
  level.isOpen[item] = 1;
  level.gains[item] = fillOwn(search, item, kept) * (gain - help) + help;
  level.isTried[item] = role === 'tried' ? 1 : 0;
  scratch.items[item] = help;
  const end = shape.linkStart[item + 1] ?? 0;
  for (let link = shape.linkStart[item] ?? 0; link < end; link += 1) {
    const cause = shape.linkCause[link] ?? 0;
    level.reach[cause] = (level.reach[cause] ?? 0) * (1 - (values.effect[link] ?? 0) * kept);
  }
}

/** A chosen item that still waits for something may come to its full delivery. */
function boostReach(search: Search, item: number, reach: Float64Array): void {
  const { shape, values, kept } = search;
  const now = kept[item] ?? 0;
  const most = (shape.helpers[item]?.length ?? 0) > 0 ? mostKept(search, item) : now;
  if (most > now) {
    const end = shape.linkStart[item + 1] ?? 0;
    for (let link = shape.linkStart[item] ?? 0; link < end; link += 1) {
      const cause = shape.linkCause[link] ?? 0;
      const effect = values.effect[link] ?? 0;
      reach[cause] = ((reach[cause] ?? 0) * (1 - effect * most)) / (1 - effect * now);
    }
  }
}

/** What would be left with everything that is still open. */
export function refreshReach(search: Search, level: Level): void {
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

/** What the current plan and everything that is open are worth together. */
export function reachableOf({ total, values }: Search, { reach }: Level): number {
  let reachable = total;
  for (let cause = 0; cause < reach.length; cause += 1) {
    reachable -= (values.weight[cause] ?? 0) * (reach[cause] ?? 0);
  }
  return reachable;
}
