import { costTolerance } from '../planLimits.ts';
import type { SearchShape, SearchValues } from './searchShape.ts';

/** What an item does to each cause, in the order of its links. */
function effectsOf(shape: SearchShape, values: SearchValues, item: number): [number, number][] {
  const effects: [number, number][] = [];
  for (let link = shape.linkStart[item] ?? 0; link < (shape.linkStart[item + 1] ?? 0); link += 1) {
    effects.push([shape.linkCause[link] ?? 0, values.effect[link] ?? 0]);
  }
  return effects.sort(([a], [b]) => a - b);
}

/** Whether two items do the same, to the digit: then one can stand for the other without anyone losing its place. */
function doTheSame(
  first: readonly (readonly [number, number])[],
  second: readonly (readonly [number, number])[],
): boolean {
  return (
    first.length === second.length &&
    first.every(([cause, effect], place) => cause === second[place]?.[0] && effect === second[place][1])
  );
}

/** Whether a uses no more of anything than b, and a tie falls to it. */
function isNoDearer(shape: SearchShape, [a, b]: [number, number]): boolean {
  const saving = (shape.costs[0]?.[b] ?? 0) - (shape.costs[0]?.[a] ?? 0);
  return shape.costs.every((row) => (row[a] ?? 0) <= (row[b] ?? 0)) && (saving > 2 * costTolerance || a < b);
}

/** Items that stand alone: nothing needs or helps them, and they need and help nothing. */
const standsAlone = (shape: SearchShape, item: number): boolean =>
  shape.closures[item]?.length === 1 &&
  shape.helpers[item]?.length === 0 &&
  shape.helped[item]?.length === 0 &&
  shape.neededBy[item]?.length === 0;

/**
 * For each item the items that are never chosen without it in a best plan: they do the same and are no cheaper.
 *
 * Swapping such an item for it keeps every rule. So once it is left out, they are too; equal measures do not multiply
 * the search. One that does more would not do: it could cost others their place.
 */
export function listDominated(shape: SearchShape, values: SearchValues): number[][] {
  const free = Array.from({ length: shape.count }, (_, item) => item).filter(
    (item) => values.candidate[item] === 1 && standsAlone(shape, item),
  );
  const effects: (readonly [number, number])[][] = [];
  for (const item of free) {
    effects[item] = effectsOf(shape, values, item);
  }
  const dominated: number[][] = Array.from({ length: shape.count }, () => []);
  for (const a of free) {
    if (shape.conflicts[a]?.length === 0) {
      dominated[a]?.push(
        ...free.filter(
          (b) => b !== a && isNoDearer(shape, [a, b]) && doTheSame(effects[a] ?? [], effects[b] ?? []),
        ),
      );
    }
  }
  return dominated;
}
