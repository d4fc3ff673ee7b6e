import type { Lists } from '../lists/lists.ts';
import { sectionsOf } from '../industries/industries.ts';
import type { PortfolioRow } from '../model/portfolio/portfolio.ts';
import { queryWords } from '../names/nameKeys.ts';
import { pathOf, type Place } from '../places/place.ts';
import { hasWord, type SearchText, toSearchText } from './searchText.ts';
import type { Tile } from './tiles.ts';

/** A row with what it is found, filtered and added up by. */
export interface IndexedRow {
  readonly row: PortfolioRow;
  /** Its place in the order in which the clusters came in: the last of all ties. */
  readonly at: number;
  /** Code of the province, or its name where it has none; empty where none is known. */
  readonly province: string;
  /** Code of the prefecture, of the tiles also by its name; empty where none is known. */
  readonly prefecture: string;
  /** The division of GB/T 4754 of the industry, else its section; empty where none is known. */
  readonly industry: string;
}

/** A part of a row that is searched: many rows share places and industries. */
interface Searched {
  readonly text: SearchText;
  /** Of the last word asked for. */
  word: string;
  isFound: boolean;
}

export interface PortfolioIndex {
  readonly rows: readonly IndexedRow[];
  /**
   * By the place of a row, 1 where each word of the query stands in its names, place or industry, as written or as pinyin;
   * `null` for an empty query.
   */
  search(query: string): Uint8Array | null;
  /** Makes so many rows ready to be searched; false when all are. The first search makes the rest. */
  prepare(count: number): boolean;
}

/** A search over the same rows for every key that is typed: what was made for one row is kept. */
export function createPortfolioIndex(
  rows: readonly PortfolioRow[],
  lists: Lists,
  tiles: readonly Tile[],
): PortfolioIndex {
  const placed = createPlacing(lists, tiles);
  const indexed = rows.map((row, at): IndexedRow => ({ row, at, ...placed(row) }));
  const searched = createSearched(lists);
  const ready: Searched[][] = [];
  let last: { readonly query: string; readonly found: Uint8Array } | null = null;

  function prepare(count: number): boolean {
    const end = Math.min(rows.length, ready.length + count);
    for (let at = ready.length; at < end; at += 1) {
      const row = rows[at];
      ready.push(row ? searched(row) : []);
    }
    return ready.length < rows.length;
  }

  return {
    rows: indexed,
    prepare,
    search(query) {
      const words = queryWords(query);
      if (words.length === 0 || last?.query === query) {
        return words.length === 0 ? null : (last?.found ?? null);
      }
      prepare(rows.length);
      const among = last !== null && goesOn(last.query, query) ? last.found : null;
      const found = new Uint8Array(rows.length);
      for (let at = 0; at < rows.length; at += 1) {
        if (among === null || among[at] === 1) {
          found[at] = words.every((word) => (ready[at] ?? []).some((part) => isFoundIn(part, word))) ? 1 : 0;
        }
      }
      last = { query, found };
      return found;
    },
  };
}

/** What a longer query finds, the shorter one had found, but for a single letter, which is not looked for inside names. */
const goesOn = (before: string, query: string): boolean =>
  query.startsWith(before) && (queryWords(before).at(-1)?.length ?? 0) > 1;

function isFoundIn(part: Searched, word: string): boolean {
  if (part.word !== word) {
    part.word = word;
    part.isFound = hasWord(part.text, word);
  }
  return part.isFound;
}

function createSearched({ names, places, industries }: Lists): (row: PortfolioRow) => Searched[] {
  const known = new Map<string, Searched>();
  const of = (texts: readonly string[]): Searched => {
    const key = texts.join('\n');
    const before = known.get(key);
    if (before !== undefined) {
      return before;
    }
    const made = { text: toSearchText(names.keys(...texts.filter(Boolean))), word: '', isFound: false };
    known.set(key, made);
    return made;
  };
  const nameOf = new Map<string, readonly string[]>();
  const cached = (code: string, make: () => readonly string[]) => {
    const made = nameOf.get(code) ?? make();
    nameOf.set(code, made);
    return made;
  };
  return (row) => {
    const path = cached(row.divisionCode, () => {
      const place = places.byCode(row.divisionCode);
      return place ? pathOf(place).flatMap(({ en, zh }) => [zh, en]) : [];
    });
    const industry = cached(`i${row.industryCode}`, () => {
      const each = industries.byCode(row.industryCode);
      return each ? sectionsOf(each).flatMap(({ en, zh }) => [zh, en ?? '']) : [];
    });
    const { province, city } = row;
    return [
      of([row.name.zh, row.name.en]),
      of([...path, province.zh, province.en, city.zh, city.en, row.divisionCode]),
      of([...industry, row.industry, row.industryCode]),
      ...(row.labels.length > 0 ? [of(row.labels)] : []),
    ];
  };
}

/** Codes of places by the names that were typed, for rows without a code; each row of a kind is looked up once. */
function createPlacing({ places, industries }: Lists, tiles: readonly Tile[]) {
  const prefectures = new Set(tiles.map(({ code }) => code));
  const known = new Map<string, Omit<IndexedRow, 'row' | 'at'>>();
  const called = (level: Place['level'], { zh, en }: PortfolioRow['city']) =>
    [zh, en].filter(Boolean).flatMap((name) => places.called(name).filter((place) => place.level === level));
  const place = ({ divisionCode, province, city }: PortfolioRow) => {
    const found = places.byCode(divisionCode) ?? called(2, city).find(({ code }) => prefectures.has(code));
    const [top, next] = pathOf(found ?? called(1, province)[0] ?? noPlace);
    return {
      province: top?.code || province.en || province.zh,
      prefecture: next?.level === 2 ? next.code : '',
    };
  };
  return (row: PortfolioRow): Omit<IndexedRow, 'row' | 'at'> => {
    const { divisionCode, province, city, industryCode } = row;
    const key = [divisionCode, province.zh, province.en, city.zh, city.en, industryCode].join('\n');
    const before = known.get(key);
    if (before !== undefined) {
      return before;
    }
    const industry = industries.byCode(industryCode);
    const [section, division] = industry ? sectionsOf(industry) : [];
    const made = { ...place(row), industry: division?.code ?? section?.code ?? '' };
    known.set(key, made);
    return made;
  };
}

const noPlace: Place = {
  code: '',
  zh: '',
  en: '',
  level: 1,
  parent: null,
  reading: [],
  isStatistical: false,
};
