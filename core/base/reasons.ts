/** Why a file or an entry is not taken: codes, each with the values that its words name. */

/** Reasons that name no value, and that the check of a schema can give as its message. */
export const checkReasons = [
  'no-name',
  'not-one-answer',
  'same-criterion',
  'range-reversed',
  'unshowable-characters',
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
] as const;
export type CheckReason = (typeof checkReasons)[number];

/** Other reasons that name no value. */
type PlainReason =
  // The file as a whole
  | 'unreadable'
  | 'not-an-assessment'
  | 'not-a-knowledge-base'
  | 'not-pdf-or-docx'
  | 'no-fingerprint'
  | 'no-case'
  | 'other-version-inside'
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
  // A folder for backups
  | 'not-there'
  | 'not-a-folder'
  | 'not-writable'
  | 'beside-the-data';

/** The values that the words of each reason name. */
export interface ReasonValues extends Readonly<Record<CheckReason | PlainReason, object>> {
  'too-large': { readonly megabytes: number };
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
