import type { ReadCharacter } from './readings.ts';

/** A name as it is spoken: syllables joined, where each begins, and their first letters. */
interface Spoken {
  readonly joined: string;
  readonly starts: readonly number[];
  readonly initials: string;
}

/** What a name is found by: how it is written, and how it is spoken. */
export interface NameKeys {
  readonly written: readonly string[];
  readonly spoken: readonly Spoken[];
}

/** How close a query comes: it is the name, the name begins with it, or it stands somewhere in it. */
export type Closeness = 0 | 1 | 2;

/** Of several readings of a character no more than so many ways to speak a name are kept. */
const mostWays = 4;

/** Without case, width, apostrophes and hyphens: as a query and a name are compared. */
export const folded = (text: string): string =>
  isPlain.test(text)
    ? text
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll(/['’‘`·-]/gu, '')
        .replaceAll(/\s+/gu, ' ')
        .trim();

/** Most names are: nothing is to be folded of them. */
const isPlain = /^(?:[\u4E00-\u9FA5]+|\d+)$/u;

/** The words of a query, as they are compared. */
export const queryWords = (query: string): readonly string[] =>
  folded(query)
    .split(/[\s,，、;；/]+/u)
    .filter(Boolean);

/** What a name is found by; `read` are its characters with their readings. */
export function keysOf(written: readonly string[], read: readonly ReadCharacter[]): NameKeys {
  let ways: readonly (readonly string[])[] = [[]];
  for (const { readings } of read.filter(({ isHanzi }) => isHanzi)) {
    ways = readings.flatMap((reading) => ways.map((way) => [...way, reading])).slice(0, mostWays);
  }
  return {
    written: [...new Set(written.map(folded))].filter(Boolean),
    spoken: ways.filter((way) => way.length > 0).map(spokenOf),
  };
}

/** A name that is read in one way. */
export function spokenOf(syllables: readonly string[]): Spoken {
  let end = 0;
  const starts = syllables.map((syllable) => {
    const start = end;
    end += syllable.length;
    return start;
  });
  return { joined: syllables.join(''), starts, initials: syllables.map((each) => each[0]).join('') };
}

/** How close a folded query comes to one of the names; `null` where it is in none. */
export function closenessOf(query: string, { written, spoken }: NameKeys): Closeness | null {
  let found: Closeness | null = null;
  for (const text of written) {
    const at = text.indexOf(query);
    if (at !== -1) {
      found = closer(found, at > 0 ? 2 : text.length === query.length ? 0 : 1);
    }
  }
  return found === 0 || !isLatin(query) ? found : closer(found, closenessSpoken(query, spoken));
}

const isLatin = (query: string): boolean => query >= 'a' && query < '{' && !query.includes(' ');

function closenessSpoken(query: string, spoken: readonly Spoken[]): Closeness | null {
  let found: Closeness | null = null;
  for (const { joined, starts, initials } of spoken) {
    const [sounds, letters] = [joined.indexOf(query), initials.indexOf(query)];
    if (joined === query || initials === query) {
      return 0;
    }
    if (sounds === 0 || letters === 0) {
      found = 1;
    } else if (found === null && query.length > 1 && (letters > 0 || sounds > 0)) {
      // One letter inside would find nearly every name, and a syllable is found from its beginning.
      const isSyllable = starts.some((start) => joined.startsWith(query, start));
      found = letters > 0 || isSyllable ? 2 : null;
    }
  }
  return found;
}

function closer(a: Closeness | null, b: Closeness | null): Closeness | null {
  return a === null ? b : b === null || a <= b ? a : b;
}
