import type { ErrorDetails } from '../base/errors.ts';

/** A character by its number, as `U+20BB7`. */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Characters between spaces, each with its number in brackets: a box on the screen is told by it. */
export const charactersWithCodes = (
  characters: ErrorDetails[string] | undefined,
  separator: string,
  brackets: '()' | '（）',
): string =>
  String(characters ?? '?')
    .split(' ')
    .map((character) => `${character} ${brackets[0]}${codePoint(character)}${brackets[1]}`)
    .map((named) => (brackets === '（）' ? named.replace(' ', '') : named))
    .join(separator);
