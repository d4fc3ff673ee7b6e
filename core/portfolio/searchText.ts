import type { NameKeys } from '../names/nameKeys.ts';

/**
 * What a name is found by, laid out in a few texts, so that a search looks into each once instead of at every syllable.
 *
 * Finds what `closenessOf` finds, without saying how close it comes.
 */
export interface SearchText {
  readonly written: string;
  /** Every way to speak it, from every syllable on; the whole begins with another mark. */
  readonly spoken: string;
  readonly initials: string;
}

const whole = '\u0001';
const within = '\u0002';
const between = '\n';

export function toSearchText({ written, spoken }: NameKeys): SearchText {
  return {
    written: written.join(between),
    spoken: spoken
      .map(({ joined, starts }) =>
        starts.map((start) => (start === 0 ? whole : within) + joined.slice(start)).join(''),
      )
      .join(''),
    initials: spoken.map(({ initials }) => whole + initials).join(''),
  };
}

const isLatin = (word: string): boolean => word >= 'a' && word < '{';

/** Whether a folded word stands in the name: a single letter only where its reading begins. */
export function hasWord({ written, spoken, initials }: SearchText, word: string): boolean {
  if (written.includes(word)) {
    return true;
  }
  if (!isLatin(word)) {
    return false;
  }
  return word.length === 1
    ? spoken.includes(whole + word)
    : initials.includes(word) || spoken.includes(whole + word) || spoken.includes(within + word);
}
