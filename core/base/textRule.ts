/**
 * The one rule for every text that comes in: typed, pasted, or in a file.
 *
 * What two programs write differently and nobody sees is made one: composed characters, line ends, blanks and invisible
 * marks at the edges. What disguises a text or cannot be shown is refused by its name. A tab is a blank and stays.
 */

/**
 * Ideographs that GBK has of its own beside those that they are composed to: names are written with them, and
 * composing (NFC) would put another character in their place.
 */
const betweenOwnIdeographs = /[^\uF92C\uF979\uF995\uF9E7\uF9F1\uFA0C\uFA0D\uFA18\uFA20]+/gu;

/** Composed (NFC), except for the nine compatibility ideographs of GBK. */
export const composed = (text: string): string =>
  text.replace(betweenOwnIdeographs, (part) => part.normalize('NFC'));

/** Windows, the old Macintosh, mainframes and word processors each end their lines in another way. */
const withLineFeeds = (text: string): string => text.replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n');

/** Blanks of any width, line feeds, and marks without a width: they come along when something is copied. */
const atEdge = /[ \t\n\p{Zs}\u061c\u180e\u200b-\u200f\u2060\ufeff]/u;

/** Without blanks and invisible marks at both ends. */
export function withoutEdges(text: string): string {
  // Looked at from each end: a pattern anchored at the end would start anew at every blank inside.
  let [start, end] = [0, text.length];
  while (start < end && atEdge.test(text.charAt(start))) {
    start += 1;
  }
  while (end > start && atEdge.test(text.charAt(end - 1))) {
    end -= 1;
  }
  return text.slice(start, end);
}

/** Whether a field takes one line or several. */
export type Lines = 'one' | 'several';

/**
 * Marks without a width that only say where a line may break: zero-width space, word joiner, byte-order mark, soft
 * hyphen. One line has nothing to break, and two names that look the same would be two.
 *
 * The joiners (U+200C, U+200D), the marks of direction and the Mongolian vowel separator stay: scripts are written with
 * them. An ideographic space stays as well: it is seen, and names of two characters are spread with it.
 */
const breakMarks = /[\u00ad\u200b\u2060\ufeff]/gu;

/** Spaces at which no line breaks: no-break, figure, narrow. They look like a space and are found as one. */
const unbrokenSpaces = /[\u00a0\u2007\u202f]/gu;

const withoutBreaks = (text: string): string => text.replace(breakMarks, '').replace(unbrokenSpaces, ' ');

/**
 * A text in the form in which it is stored. The same again for what has that form already.
 *
 * Inside a text of one line marks that nobody sees go, and spaces become one kind; notes keep both where they stand.
 */
export const mendedText = (text: string, lines: Lines): string =>
  withoutEdges(composed(withLineFeeds(lines === 'one' ? withoutBreaks(text) : text)));

/** A value with every text in it in that form. */
export function withMendedTexts<Value>(value: Value, lines: Lines): Value {
  // Each part is put in the place of one of its own kind.
  return mendedValue(value, lines) as Value;
}

function mendedValue(value: unknown, lines: Lines): unknown {
  if (typeof value === 'string') {
    return mendedText(value, lines);
  }
  if (Array.isArray(value)) {
    return value.map((part) => mendedValue(part, lines));
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mendedValue(part, lines)]))
    : value;
}

/** Control characters without tab and line feed, marks that reverse the reading direction, halves of a character. */
// eslint-disable-next-line no-control-regex -- the control characters are what is being looked for
const refused = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\p{Surrogate}]/u;

/** A text with a replacement character in the place of each that is not taken, and of line ends. */
export const withoutRefused = (text: string): string =>
  withLineFeeds(text).replace(new RegExp(`${refused.source}|\n`, 'gu'), '\ufffd');

/**
 * A character that is not taken: what it is, its number and where it stands, line and character counted from 1.
 *
 * Not an interface, so that it can stand among the details of an error.
 */
export type RefusedCharacter = {
  readonly kind: 'direction' | 'control' | 'half' | 'line-end';
  readonly character: string;
  readonly line: number;
  readonly at: number;
};

/** The first character that a text may not have; `null` where it may have all. */
export function refusedIn(text: string, lines: Lines): RefusedCharacter | null {
  const given = withLineFeeds(text);
  const place = given.search(refused);
  if (place !== -1) {
    return described(given, place);
  }
  const kept = lines === 'one' ? withoutEdges(given) : '';
  return kept.includes('\n') ? described(kept, kept.indexOf('\n')) : null;
}

function described(text: string, place: number): RefusedCharacter {
  const before = text.slice(0, place).split('\n');
  const code = text.charCodeAt(place);
  return {
    kind: kindOf(code),
    character: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`,
    line: before.length,
    // A character beyond the first 65,536 is one, though it takes two places.
    at: [...(before.at(-1) ?? '')].length + 1,
  };
}

function kindOf(code: number): RefusedCharacter['kind'] {
  if (code === 0x0a) {
    return 'line-end';
  }
  if (code >= 0xd800 && code <= 0xdfff) {
    return 'half';
  }
  return code >= 0x2000 ? 'direction' : 'control';
}
