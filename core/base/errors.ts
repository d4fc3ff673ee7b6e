import { type PrintReason, type Reason, printReasons } from './reasons.ts';

/** Every failure that the program expects. A new code without words in both languages does not compile. */
export const errorCodes = [
  'invalid-input',
  'invalid-file',
  'unsupported-file-version',
  'other-knowledge-base',
  'other-cluster',
  'same-assessor',
  'too-many-assessors',
  'no-answers',
  'sample-file',
  'passphrase-needed',
  'passphrase-wrong',
  'passphrase-weak',
  'encryption-too-costly',
  'not-found',
  'changed-elsewhere',
  'changed-since-import',
  'not-ready',
  'cancelled',
  'infeasible-plan',
  'knowledge-base-invalid',
  'knowledge-base-missing',
  'store-damaged',
  'store-newer',
  'store-foreign',
  'store-busy',
  'store-read-only',
  'store-incomplete',
  'store-log-foreign',
  'store-linked',
  'store-missing',
  'store-drive-missing',
  'store-unreachable',
  'store-gone',
  'store-not-open',
  'sqlite-unavailable',
  'backup-not-written',
  'backup-unusable',
  'disk-full',
  'migration-failed',
  'file-not-written',
  'file-not-opened',
  'evidence-refused',
  'evidence-not-kept',
  'evidence-missing',
  'evidence-changed',
  'print-failed',
  'missing-glyph',
  'call-too-large',
  'unknown-channel',
  'not-allowed',
  'disconnected',
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export const isErrorCode = (code: string): code is ErrorCode => errorCodes.some((known) => known === code);

/**
 * Values that the words of a code name: a path in a file, an id, an address. Never an answer of the official.
 *
 * A `reason` is a code too, beside the values of its own.
 */
export type ErrorDetails = Readonly<Record<string, string | number | readonly string[] | undefined>> &
  ({ readonly reason?: undefined } | Reason | { readonly reason: PrintReason });

/**
 * An expected failure.
 *
 * `message` is for the log, in English; what the user reads comes from the dictionary by `code` and `details`.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }

  /** Keeps what led to the failure for the log: `throw new AppError(…).because(error)`. */
  because(cause: unknown): this {
    this.cause = cause;
    return this;
  }
}

/**
 * Any failure as one that the program can show: an `AppError` as it is, anything else as `internal` with what was
 * thrown as its cause. `message` is for the log; without one it is the message of what was thrown.
 */
export const asAppError = (error: unknown, message?: string): AppError =>
  error instanceof AppError ? error : new AppError('internal', message ?? messageOf(error)).because(error);

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The reason that an error names with its values; where it names none, the form is wrong. */
export const reasonIn = ({ details }: Pick<AppError, 'details'>): Reason =>
  isReasoned(details) ? details : { reason: 'wrong-form' };

const isReasoned = (details: ErrorDetails): details is ErrorDetails & Reason =>
  details.reason !== undefined && !printReasons.some((reason) => reason === details.reason);
