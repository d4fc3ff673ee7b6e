import { findResources } from '../../electron/backend/context/resources.ts';
import { sampleWordsOf } from '../../electron/backend/reference/sampleWords.ts';

/** The words of the sample in both languages, as shipped. */
export const shippedWords = sampleWordsOf(findResources().knowledge);
