import type { Text } from '../knowledge/schema.ts';

/**
 * A text of an action in both languages, as long as it is still that of the measure it came from.
 *
 * An accepted plan writes titles and owners in one language; the official's own wording is never translated.
 */
export const measureWords = (written: string, text: Text | undefined): Text =>
  text && (written === text.en || written === text.zh) ? text : { en: written, zh: written };
