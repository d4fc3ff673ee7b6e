import { AppError, type ErrorCode } from '../../../core/base/errors.ts';

/**
 * What becomes of a save that failed.
 *
 * `temporary`: it waits and is sent again. `overtaken`: something else is stored there by now. `permanent`: it would be
 * refused again, leaves the queue and is named. `unclear`: sent again a few times, then treated as permanent.
 */
export type FailureKind = 'temporary' | 'overtaken' | 'permanent' | 'unclear';

export const failureKinds = {
  'invalid-input': 'permanent',
  'invalid-file': 'permanent',
  'unsupported-file-version': 'permanent',
  'other-knowledge-base': 'permanent',
  'other-cluster': 'permanent',
  'same-assessor': 'permanent',
  'too-many-assessors': 'permanent',
  'no-answers': 'permanent',
  'sample-file': 'permanent',
  'passphrase-needed': 'permanent',
  'passphrase-wrong': 'permanent',
  'passphrase-weak': 'permanent',
  'encryption-too-costly': 'permanent',
  'not-found': 'permanent',
  'changed-elsewhere': 'overtaken',
  'changed-since-import': 'permanent',
  'not-ready': 'permanent',
  cancelled: 'permanent',
  'infeasible-plan': 'permanent',
  'knowledge-base-invalid': 'permanent',
  'knowledge-base-missing': 'permanent',
  'store-damaged': 'permanent',
  'sqlite-unavailable': 'permanent',
  'store-newer': 'permanent',
  'store-foreign': 'permanent',
  'store-busy': 'temporary',
  'store-read-only': 'permanent',
  'store-incomplete': 'permanent',
  'store-log-foreign': 'permanent',
  'store-linked': 'permanent',
  'store-missing': 'permanent',
  'store-drive-missing': 'temporary',
  'store-unreachable': 'temporary',
  // Put back, the file takes what waits.
  'store-gone': 'temporary',
  'store-not-open': 'temporary',
  'backup-not-written': 'permanent',
  'backup-unusable': 'permanent',
  'disk-full': 'temporary',
  'migration-failed': 'permanent',
  'file-not-written': 'permanent',
  'evidence-refused': 'permanent',
  'evidence-not-kept': 'temporary',
  'evidence-missing': 'permanent',
  'evidence-changed': 'permanent',
  'file-not-opened': 'permanent',
  'print-failed': 'permanent',
  'missing-glyph': 'permanent',
  'call-too-large': 'permanent',
  'unknown-channel': 'permanent',
  'not-allowed': 'permanent',
  disconnected: 'temporary',
  internal: 'unclear',
} as const satisfies Record<ErrorCode, FailureKind>;

/** Whether a call that stores several values may have been refused because of one of them. */
export const isAboutValues = (code: ErrorCode): boolean =>
  ['invalid-input', 'call-too-large', 'knowledge-base-invalid', 'internal'].includes(code);

/** Whether a call was refused because something else is stored by now than it was made over, or nothing any more. */
export const isOvertaken = (error: unknown): boolean =>
  error instanceof AppError && ['changed-elsewhere', 'not-found'].includes(error.code);
