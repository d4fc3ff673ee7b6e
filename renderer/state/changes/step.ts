import type { FieldChange } from '../../../core/change/shape.ts';
import type { AppError } from '../../../core/base/errors.ts';

/**
 * What is done and taken back by calls of its own: deleting, moving to another knowledge base. Both say what they
 * replace, and are refused with `changed-elsewhere` or `not-found` where that is no longer there.
 */
export interface Act {
  undo(): Promise<void>;
  redo(): Promise<void>;
}

/** What the page keeps beside the fields of a change and the store does not: it goes and comes with them. */
export interface Beside {
  readonly back: () => void;
  readonly again: () => void;
}

/** One change that can be taken back. */
export interface Step {
  readonly id: number;
  /** When it was made, taken back or brought again: later is more. */
  readonly moved: number;
  /** The page it was made on; `null` for a change by another window or program. */
  readonly page: string | null;
  readonly subject: string;
  readonly changes: readonly FieldChange[];
  /** What it is called where its fields would say less. */
  readonly label?: () => string;
  /** One call for all its fields, where they are stored together. */
  readonly slot?: string;
  readonly act?: Act;
  readonly beside?: Beside;
  /** The visit of a text field in which it was typed. */
  readonly visit: number | null;
  /** The values that its one field had in between while it was typed. */
  readonly passed?: readonly unknown[];
  /** Stands for good: what came after it keeps it from being taken back. */
  readonly isFinal?: boolean;
}

/** A change as it is put on the log. */
export type NewStep = Omit<Step, 'id' | 'moved' | 'page' | 'visit' | 'passed' | 'isFinal'>;

/** A change that is made and shown at once; what is stored first has been begun before: `ChangeLog.begin`. */
export type ShownStep = Omit<NewStep, 'act'> & { readonly act?: never };

/** Puts what was begun on one page on the log of that page, whichever is shown once it has been stored. */
export interface Recorder {
  record(change: NewStep): Step;
  /** The same of a change that cannot be taken back, and with it none of the older ones of its fields. */
  recordFinal(change: NewStep): void;
}

export type Outcome =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'undone' | 'redone'; readonly step: Step }
  /** Something later has changed the same; `by` says what, where it is known. */
  | { readonly kind: 'overtaken'; readonly step: Step; readonly by: Step | null }
  | { readonly kind: 'failed'; readonly step: Step; readonly error: AppError };
