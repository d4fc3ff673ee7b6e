import type { ErrorDetails } from '../base/errors.ts';
import type { RefusedEvidence } from '../model/evidence/evidence.ts';

/** What a file that is not kept turned out to be, said after its name. */
export type FoundWords = Readonly<Record<RefusedEvidence, string>>;

/** The words for what was found; for what is not known those of an unknown content. */
export const foundWords = (words: FoundWords, { found }: ErrorDetails): string =>
  typeof found === 'string' && Object.hasOwn(words, found) ? words[found as RefusedEvidence] : words.unknown;
