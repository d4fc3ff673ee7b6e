import type { Language } from '../base/settings.ts';
import { passphraseWords } from './passphraseWords.ts';

/** A passphrase of one's own has at least so many characters, or so many words of the list. */
export const leastCharacters = 12;
export const leastWords = 4;

const separator = { en: '-', zh: '·' } as const;

/**
 * Words of the list, one for each number from 0 (with) to 1 (without), which must be drawn by a generator for secrets.
 *
 * Four of them are 36 bits, and the work that each guess costs is worth another 18.
 */
export const generatedPassphrase = (draws: readonly number[], language: Language): string =>
  draws
    .map((draw) => passphraseWords[language][Math.floor(draw * passphraseWords[language].length)])
    .join(separator[language]);

export interface PassphraseStrength {
  readonly isAccepted: boolean;
  /** About how many times a guess would have to be doubled, at most: nobody knows how it was thought of. */
  readonly bits: number;
  readonly level: 'too-short' | 'weak' | 'fair' | 'strong';
}

/** The form in which a passphrase is used: the same characters from every keyboard and system. */
export const normalPassphrase = (passphrase: string): string => passphrase.normalize('NFC').trim();

/** How strong a passphrase can be at most, and whether a bundle takes it. */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const text = normalPassphrase(passphrase);
  const words = listedWords(text);
  const isAccepted = [...text].length >= leastCharacters || words.length >= leastWords;
  const bits = Math.round(words.length > 0 ? wordBits(words) : characterBits(text));
  return { isAccepted, bits, level: isAccepted ? levelOf(bits) : 'too-short' };
}

const levelOf = (bits: number): PassphraseStrength['level'] =>
  bits < 36 ? 'weak' : bits < 55 ? 'fair' : 'strong';

/** The words of a passphrase that is made of words of the list only; none otherwise. */
function listedWords(text: string): readonly string[] {
  const words = text.toLowerCase().split(/[\s·\-_,，、]+/u);
  const known = new Set<string>([...passphraseWords.en, ...passphraseWords.zh]);
  return words.every((word) => known.has(word)) ? words : [];
}

const wordBits = (words: readonly string[]): number =>
  new Set(words).size * Math.log2(passphraseWords.en.length);

const kinds: readonly (readonly [RegExp, number])[] = [
  [/[a-z]/u, 26],
  [/[A-Z]/u, 26],
  [/\d/u, 10],
  [/\p{Script=Han}/u, 2500],
  [/[^a-zA-Z\d\p{Script=Han}]/u, 30],
];

/** Characters that repeat or continue the one before count nothing. */
function characterBits(text: string): number {
  const characters = [...text].map((character) => character.codePointAt(0) ?? 0);
  const counted = characters.filter((code, at) => {
    const step = code - (characters[at - 1] ?? Number.NaN);
    return !(Math.abs(step) <= 1);
  });
  const alphabet = kinds.reduce((sum, [kind, size]) => sum + (kind.test(text) ? size : 0), 0);
  // Words and dates of people are far from random: half of what random characters would give.
  return (new Set(counted).size + counted.length) * 0.25 * Math.log2(Math.max(2, alphabet));
}
