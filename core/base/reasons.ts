import type { RefusedCharacter } from './textRule.ts';

/** Why a file or an entry is not taken: codes, each with the values that its words name. */

/** Reasons that the check of a schema can give as its message; the first names what `refusedIn` finds. */
export const checkReasons = [
  'refused-character',
  'no-name',
  'not-one-answer',
  'same-criterion',
  'range-reversed',
  'too-long',
  'rows-unequal',
  'not-square',
  'too-few-rated',
  'nothing-expected',
  'columns-unequal',
  'draws-unequal',
  'cutoffs-unequal',
  'cutoffs-not-rising',
  'columns-missing',
  'sizes-unequal',
  'path-characters',
] as const;
export type CheckReason = (typeof checkReasons)[number];

/** Other reasons that name no value. */
type PlainReason =
  // The file as a whole
  | 'unreadable'
  | 'is-a-folder'
  | 'not-an-assessment'
  | 'not-a-knowledge-base'
  | 'not-pdf-or-docx'
  | 'no-fingerprint'
  | 'no-case'
  | 'other-version-inside'
  // An exchange bundle and the archive that it is
  | 'not-a-bundle'
  | 'cut-off'
  | 'altered'
  | 'archive-form'
  | 'entry-name'
  | 'entry-twice'
  | 'entry-locked'
  | 'entry-link'
  | 'entries-overlap'
  | 'wrong-checksum'
  | 'entry-missing'
  | 'entry-unlisted'
  | 'run-by-name'
  | 'in-the-future'
  | 'other-type-inside'
  | 'unpacks-too-much'
  // A table, and the workbook that it stands in
  | 'no-table'
  | 'web-page'
  | 'not-a-workbook'
  | 'workbook-form'
  | 'document-type'
  // Its form
  | 'nested-too-deeply'
  | 'key-not-allowed'
  | 'key-twice'
  | 'unknown-key'
  | 'missing'
  | 'empty'
  | 'not-text'
  | 'not-a-list'
  | 'not-entries'
  | 'not-a-number'
  | 'not-finite'
  | 'not-whole'
  | 'not-true-or-false'
  | 'not-a-date'
  | 'not-a-calendar-day'
  | 'wrong-form'
  // What it says about this knowledge base
  | 'unknown-indicator'
  | 'unknown-question'
  | 'unknown-field'
  | 'value-for-level'
  | 'level-for-value'
  | 'same-type'
  // Weights
  | 'criterion-twice'
  | 'not-an-order'
  | 'pair-twice'
  | 'measure-twice'
  | 'member-twice'
  | 'no-points'
  | 'no-weights'
  | 'least-above-one'
  | 'most-below-one'
  // Numeric cases
  | 'not-known'
  | 'not-reciprocal'
  | 'diagonal-not-one'
  | 'not-connected'
  | 'matrices-unequal'
  // Entries of a screen
  | 'computed-from-profile'
  | 'not-editable'
  | 'before-start'
  | 'other-assessment'
  | 'no-indicator'
  | 'action-twice'
  | 'no-evidence'
  | 'no-explanation'
  // A folder for backups
  | 'not-there'
  | 'not-a-folder'
  | 'not-writable'
  | 'beside-the-data';

/** What a file holds in the place of a text. */
export const foundContents = [
  'pdf',
  'archive',
  'picture',
  'old-office',
  'database',
  'utf-16-unmarked',
  'utf-16-damaged',
  'utf-32',
  'binary',
  'other-encoding',
  'not-as-chosen',
] as const;
export type FoundContent = (typeof foundContents)[number];

/** The values that the words of each reason name. */
export interface ReasonValues extends Readonly<
  Record<Exclude<CheckReason, 'refused-character'> | PlainReason, object>
> {
  'refused-character': RefusedCharacter;
  /** What a file is that is no text, and the first byte that is none where nothing more is known. */
  'no-text': { readonly found: FoundContent; readonly byte?: string; readonly place?: number };
  'too-large': { readonly megabytes: number };
  'too-many-entries': { readonly most: number };
  'too-many-rows': { readonly most: number };
  'too-many-columns': { readonly most: number };
  'quote-open': { readonly line: number };
  'row-too-long': { readonly line: number };
  'no-sheet': { readonly sheet: string; readonly choices: readonly string[] };
  'not-json': { readonly line: number };
  'not-one-of': { readonly choices: readonly string[] };
  below: { readonly limit: number };
  above: { readonly limit: number };
  'not-between': { readonly min: number; readonly max: number };
  'unknown-measure': { readonly id: string };
  'not-an-answer': { readonly answer: string };
}
export type ReasonCode = keyof ReasonValues;

/** A reason with its values: `{ reason: 'above', limit: 5 }`. */
export type Reason = {
  [Code in ReasonCode]: { readonly reason: Code } & ReasonValues[Code];
}[ReasonCode];

/** A reason with the place that it is about: `ratings.cultural-integration.level`. */
export type Fault = Reason & { readonly path: string };

/** Why a print failed. */
export const printReasons = [
  'no-browser',
  'debugging-refused',
  'browser-not-unpacked',
  'browser-stopped',
  'font-missing',
  'too-slow',
] as const;
export type PrintReason = (typeof printReasons)[number];
