import { type Closeness, closenessOf, folded, type NameKeys, queryWords } from './nameKeys.ts';

/** What a search looks through: the name itself, and what lies around it (the places that a place lies in). */
export interface Searched {
  readonly own: NameKeys;
  readonly around?: () => readonly NameKeys[];
}

interface Query {
  readonly whole: string;
  readonly words: readonly string[];
}

/**
 * How close a query comes to an entry; `null` where it does not find it.
 *
 * The whole query is the name, begins it or stands in it; else each of its words finds the entry or what lies around it,
 * and one of them at least the entry itself.
 */
function closenessTo({ whole, words }: Query, { own, around }: Searched): Closeness | null {
  const asWhole = closenessOf(whole, own);
  if (asWhole !== null || words.length < 2) {
    return asWhole;
  }
  const found = words.map((word) => closenessOf(word, own));
  const best = found.filter((each) => each !== null);
  if (best.length === 0) {
    return null;
  }
  const others = around?.() ?? [];
  const isWhole = words.every(
    (word, at) => found[at] !== null || others.some((keys) => closenessOf(word, keys) !== null),
  );
  return isWhole ? best.reduce<Closeness>((a, b) => (a < b ? a : b), 2) : null;
}

/** The closest entries first, equals by `order`; at most `limit`. Nothing for an empty query. */
export function closest<Entry>(
  entries: readonly Entry[],
  query: string,
  by: {
    readonly searched: (entry: Entry) => Searched;
    readonly order: (a: Entry, b: Entry) => number;
    readonly limit: number;
  },
): Entry[] {
  const asked = { whole: folded(query), words: queryWords(query) };
  const found: { readonly entry: Entry; readonly closeness: Closeness }[] = [];
  for (const entry of asked.words.length === 0 ? [] : entries) {
    const closeness = closenessTo(asked, by.searched(entry));
    if (closeness !== null) {
      found.push({ entry, closeness });
    }
  }
  return found
    .sort((a, b) => a.closeness - b.closeness || by.order(a.entry, b.entry))
    .slice(0, by.limit)
    .map(({ entry }) => entry);
}
