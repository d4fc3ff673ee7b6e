import { folded, keysOf, type NameKeys, spokenOf } from '../names/nameKeys.ts';
import { closest, type Searched } from '../names/search.ts';
import { type DivisionsFile, pathOf, type Place, readPlaces } from './place.ts';
import { shortChinese, shortEnglish } from './shortName.ts';

/** The list of places, ready to be searched. */
export interface Places {
  readonly all: readonly Place[];
  /** `undefined` for a code that the list does not have: a later one, or no code. */
  byCode(code: string): Place | undefined;
  /** Places that are called so, in Chinese or English, with the word for what they are or without, in the order of codes. */
  called(name: string): readonly Place[];
  /**
   * Places that a query finds, the closest first: by Chinese, pinyin, its first letters, English or code, alone or with
   * what they lie in ("大庆 让胡路"). Among equals larger places come first, then the order of codes.
   */
  find(query: string, limit: number): readonly Place[];
}

export function createPlaces(file: DivisionsFile): Places {
  const byCode = readPlaces(file);
  const all = [...byCode.values()];
  // Made when they are first asked for: a program that starts shows places, and searches none.
  let keys: ReadonlyMap<Place, NameKeys> | null = null;
  let named: ReadonlyMap<string, readonly Place[]> | null = null;
  const keysFor = (place: Place): NameKeys => {
    keys ??= new Map(all.map((each) => [each, keysOfPlace(each)]));
    return keys.get(place) ?? { written: [], spoken: [] };
  };
  const searched = (place: Place): Searched => ({
    own: keysFor(place),
    around: () => pathOf(place).slice(0, -1).map(keysFor),
  });

  return {
    all,
    byCode: (code) => byCode.get(code),
    called(name) {
      named ??= byName(all, keysFor);
      return named.get(folded(name)) ?? [];
    },
    find(query, limit) {
      const found = closest(all, query, { searched, order, limit });
      return found.length > 0 ? found : byPath(all, query).toSorted(order).slice(0, limit);
    },
  };
}

const order = (a: Place, b: Place): number => a.level - b.level || Number(a.code) - Number(b.code);

function byName(all: readonly Place[], keysFor: (place: Place) => NameKeys): Map<string, Place[]> {
  const named = new Map<string, Place[]>();
  for (const place of all) {
    for (const name of keysFor(place).written) {
      const others = named.get(name);
      if (others === undefined) {
        named.set(name, [place]);
      } else {
        others.push(place);
      }
    }
  }
  return named;
}

function keysOfPlace({ code, zh, en, reading }: Place): NameKeys {
  const short = shortChinese(zh);
  const { written } = keysOf([zh, short, en, shortEnglish(en), code, code.replace(/(?:00)+$/u, '')], []);
  return { written, spoken: [reading, reading.slice(0, [...short].length)].map(spokenOf) };
}

/** Places that are written in one with what they lie in, each with the word for what it is or without: 沈阳铁西. */
function byPath(all: readonly Place[], query: string): Place[] {
  const text = folded(query);
  return text === ''
    ? []
    : all.filter(
        (place) => place.parent !== null && pathsOf(place, text).some((path) => path.startsWith(text)),
      );
}

/** The ways to write a place behind one or all of what it lies in that go on as the text begins. */
function pathsOf(place: Place, text: string): readonly string[] {
  const fits = (path: string) => path.startsWith(text) || text.startsWith(path);
  let above: readonly string[] = [];
  for (const part of pathOf(place).slice(0, -1)) {
    const names = namesInChinese(part).filter((name) => text.startsWith(name) || name.startsWith(text));
    // What lies further out may be left out.
    above = [...above, ...names, ...above.flatMap((path) => namesInChinese(part).map((name) => path + name))];
    above = above.filter(fits);
  }
  return above.flatMap((path) => namesInChinese(place).map((name) => path + name)).filter(fits);
}

const namesInChinese = ({ zh }: Place): readonly string[] => [...new Set([zh, shortChinese(zh)])];
