import { costTolerance } from '../planLimits.ts';
import type { SearchShape, SearchValues } from './searchShape.ts';
import type { Likeness, Search } from './searchState.ts';

/** The causes of an item with the links to them, in the order of the causes. */
function linksOf({ linkStart, linkCause }: SearchShape, item: number): { cause: number; link: number }[] {
  const links = Array.from({ length: (linkStart[item + 1] ?? 0) - (linkStart[item] ?? 0) }, (_, place) => {
    const link = (linkStart[item] ?? 0) + place;
    return { cause: linkCause[link] ?? 0, link };
  });
  return links.sort((a, b) => a.cause - b.cause);
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

/** The pairs of items that have the same causes and stand alone, `a` without conflicts. */
export function listLike(shape: SearchShape): Likeness[] {
  const free = Array.from({ length: shape.count }, (_, item) => item)
    .filter((item) => standsAlone(shape, item))
    .map((item) => ({ item, links: linksOf(shape, item) }));
  return free
    .filter(({ item }) => shape.conflicts[item]?.length === 0)
    .flatMap((a) =>
      free
        .filter(
          (b) =>
            b.item !== a.item &&
            b.links.length === a.links.length &&
            b.links.every(({ cause }, place) => cause === a.links[place]?.cause),
        )
        .map((b) => ({
          a: a.item,
          b: b.item,
          links: a.links.map(({ link }, place): [number, number] => [link, b.links[place]?.link ?? 0]),
        })),
    );
}

/**
 * For each item the items that are never chosen without it in a best plan: they do the same, to the digit, and are no
 * cheaper.
 *
 * Swapping such an item for it keeps every rule and every place. So once it is left out, they are too; equal measures do
 * not multiply the search. One that does more would not do: it could cost others their place.
 */
export function listDominated(
  { shape, like }: Pick<Search, 'shape' | 'like'>,
  values: SearchValues,
): number[][] {
  const dominated: number[][] = [];
  for (const { a, b, links } of like) {
    const doTheSame =
      values.candidate[a] === 1 &&
      values.candidate[b] === 1 &&
      links.every(([own, other]) => values.effect[own] === values.effect[other]);
    if (doTheSame && isNoDearer(shape, [a, b])) {
      (dominated[a] ??= []).push(b);
    }
  }
  return dominated;
}
