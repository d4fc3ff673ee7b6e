import type { Inline } from '../../document/document.ts';

/** The kinds of parts, in the words in which the screen says what was left out of them. */
export type SpokenPartName =
  'finding' | 'ask' | 'standing' | 'options' | 'left' | 'sure' | 'answers' | 'fixed';

/**
 * One part of what is said.
 *
 * `forms` are ways to say it, the fullest first. The last one has no name in it that somebody could have made long, or
 * is empty: the parts together then always fit.
 */
export interface SpokenPart {
  readonly name: SpokenPartName;
  /** Of a finding, from 1; 0 of all else. */
  readonly place: number;
  readonly forms: readonly Inline[];
}
