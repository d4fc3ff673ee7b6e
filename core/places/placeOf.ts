import { folded } from '../names/nameKeys.ts';
import { pathOf, type Place, type PlaceLevel } from './place.ts';
import type { Places } from './places.ts';

/** A place as somebody wrote it, each part in one or more ways (both languages). */
export interface WrittenPlace {
  readonly province?: readonly string[];
  readonly city?: readonly string[];
  readonly county?: readonly string[];
}

/** Which place of the list is meant. */
export type PlaceMatch =
  /** `isExact` is false where only what the smallest part lies in is in the list. */
  | { readonly kind: 'one'; readonly place: Place; readonly isExact: boolean }
  | { readonly kind: 'several'; readonly places: readonly Place[] }
  | { readonly kind: 'none' };

const none: PlaceMatch = { kind: 'none' };
const levels = { province: 1, city: 2, county: 3 } as const satisfies Record<keyof WrittenPlace, PlaceLevel>;

/**
 * The place that is written in parts: the smallest part decides, the larger ones choose among its namesakes. Nothing is
 * guessed: namesakes that remain are all given.
 */
export function placeOf(places: Places, written: WrittenPlace): PlaceMatch {
  let known: PlaceMatch = none;
  for (const part of ['province', 'city', 'county'] as const) {
    const names = (written[part] ?? []).filter((name) => folded(name) !== '');
    if (names.length > 0) {
      const found = narrowed(known, calledAt(places, names, levels[part]));
      known = found ?? inexact(known);
    }
  }
  return known;
}

/**
 * Places with one of the names; of the level of the part where there are any: 吉林 is a province or a city. A part may
 * name what it lies in as well: 辽宁鞍山.
 */
function calledAt(places: Places, names: readonly string[], level: PlaceLevel): readonly Place[] {
  const all = [...new Set(names.flatMap((name) => places.called(name)))];
  if (all.length === 0) {
    return [...new Set(names.flatMap((name) => placesIn(placeOfText(places, name))))];
  }
  const atLevel = all.filter((place) => place.level === level);
  // A city may be one of the county level, or the municipality itself.
  return atLevel.length > 0 || level === 1
    ? atLevel
    : all.filter((place) => place.level !== 1 || level === 2);
}

const placesIn = (match: PlaceMatch): readonly Place[] =>
  match.kind === 'one' ? [match.place] : match.kind === 'several' ? match.places : [];

function narrowed(known: PlaceMatch, found: readonly Place[]): PlaceMatch | null {
  const above = placesIn(known);
  const fitting = above.length === 0 ? found : found.filter((place) => liesIn(place, above));
  return fitting.length === 0 ? null : matchOf(fitting);
}

const liesIn = (place: Place, above: readonly Place[]): boolean =>
  pathOf(place).some((each) => above.includes(each));

function matchOf(found: readonly Place[]): PlaceMatch {
  const [place, ...others] = found;
  if (place === undefined) {
    return none;
  }
  return others.length === 0 ? { kind: 'one', place, isExact: true } : { kind: 'several', places: found };
}

const inexact = (known: PlaceMatch): PlaceMatch =>
  known.kind === 'one' ? { ...known, isExact: false } : known;

/**
 * The place that one text names: 大庆, "Daqing, Heilongjiang", 黑龙江省大庆市让胡路区. A full name wins over namesakes
 * that are only called so for short.
 */
export function placeOfText(places: Places, text: string): PlaceMatch {
  const parts = text.split(/[\s,，、/]+/u).filter(Boolean);
  const whole = places.called(text);
  if (whole.length > 0) {
    const full = whole.filter(({ zh, en }) => [zh, en].map(folded).includes(folded(text)));
    return matchOf(full.length > 0 ? full : whole);
  }
  const pieces = parts.length > 1 ? partsOf(places, parts) : divided(places, folded(text));
  if (pieces === null) {
    return none;
  }
  const candidates = pieces.flatMap((piece) => [...places.called(piece)]);
  const fitting = [...new Set(candidates)].filter((place) => {
    const path = pathOf(place);
    return pieces.every((piece) => places.called(piece).some((each) => path.includes(each)));
  });
  const deepest = Math.max(...fitting.map(({ level }) => level));
  return matchOf(fitting.filter(({ level }) => level === deepest));
}

/** "Daqing City, Heilongjiang Province" has parts of several words: neighbours that name nothing alone are joined. */
function partsOf(places: Places, parts: readonly string[]): readonly string[] | null {
  if (parts.length === 0) {
    return [];
  }
  for (let length = parts.length; length > 0; length--) {
    const head = parts.slice(0, length).join(' ');
    const rest = places.called(head).length === 0 ? null : partsOf(places, parts.slice(length));
    if (rest !== null) {
      return [head, ...rest];
    }
  }
  return null;
}

/** A Chinese text without spaces, cut into names of places; `null` where it cannot be. */
function divided(places: Places, text: string): readonly string[] | null {
  if (text === '') {
    return [];
  }
  const characters = [...text];
  for (let length = characters.length; length > 1; length--) {
    const head = characters.slice(0, length).join('');
    if (places.called(head).length > 0) {
      const rest = divided(places, characters.slice(length).join(''));
      if (rest !== null) {
        return [head, ...rest];
      }
    }
  }
  return null;
}
