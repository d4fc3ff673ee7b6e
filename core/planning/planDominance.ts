import { costTolerance } from './planLimits.ts';
import { tieWidth } from './planTies.ts';
import type { SearchShape, SearchValues } from './searchShape.ts';

/** Whether item a relieves every cause that item b relieves, at least as much. */
function relievesAsMuch(shape: SearchShape, values: SearchValues, [a, b]: [number, number]): boolean {
  for (let link = shape.linkStart[b] ?? 0; link < (shape.linkStart[b + 1] ?? 0); link += 1) {
    const cause = shape.linkCause[link] ?? 0;
    if ((values.causeWeight[cause] ?? 0) <= 0) {
      continue;
    }
    let kept = 1;
    for (let other = shape.linkStart[a] ?? 0; other < (shape.linkStart[a + 1] ?? 0); other += 1) {
      if (shape.linkCause[other] === cause) {
        kept *= shape.linkKeep[other] ?? 1;
      }
    }
    if (kept > (shape.linkKeep[link] ?? 1)) {
      return false;
    }
  }
  return true;
}

/** Even if a had none of its soft prerequisites and b all of them. */
function isAtLeastAsGood(shape: SearchShape, values: SearchValues, [a, b]: [number, number]): boolean {
  const surelyLost = (shape.helpers[a]?.length ?? 0) * (shape.lossPerHelper[a] ?? 0);
  const lead = (values.own[a] ?? 0) * (1 - surelyLost) - (values.own[b] ?? 0);
  if (lead < 0) {
    return false;
  }
  for (const row of shape.costs) {
    if ((row[a] ?? 0) > (row[b] ?? 0)) {
      return false;
    }
  }
  const saving = (shape.costs[0]?.[b] ?? 0) - (shape.costs[0]?.[a] ?? 0);
  const settled = lead > 2 * tieWidth(values.own[a] ?? 0) || saving > 2 * costTolerance || a < b;
  return settled && relievesAsMuch(shape, values, [a, b]);
}

/** Whether other items need this one or are helped by it: then it cannot be swapped for a better one. */
export function listNeeded(shape: SearchShape): Uint8Array {
  const needed = Uint8Array.from(shape.helped, (helped) => (helped.length > 0 ? 1 : 0));
  shape.closures.forEach((closure, item) => {
    for (const need of closure ?? []) {
      if (need !== item) {
        needed[need] = 1;
      }
    }
  });
  return needed;
}

/**
 * For each item the items that are never chosen without it in a best plan.
 *
 * a dominates b when swapping b for a keeps every rule, never costs more and never gains less, and ties, if any, fall
 * to a. So once a is left out, b is too. This also keeps equal measures from multiplying the search.
 */
export function listDominated(shape: SearchShape, values: SearchValues, needed: Uint8Array): number[][] {
  const dominated: number[][] = [];
  for (let a = 0; a < shape.count; a += 1) {
    const list: number[] = [];
    dominated.push(list);
    const isFree = (shape.closures[a]?.length ?? 0) === 1 && shape.conflicts[a]?.length === 0;
    if (values.candidate[a] !== 1 || !isFree) {
      continue;
    }
    for (let b = 0; b < shape.count; b += 1) {
      if (b !== a && values.candidate[b] === 1 && needed[b] === 0 && isAtLeastAsGood(shape, values, [a, b])) {
        list.push(b);
      }
    }
  }
  return dominated;
}
