import { AppError } from '../../core/base/errors.ts';
import type { PrintReason } from '../../core/base/reasons.ts';

/** What is said when a document was not printed, in either shell. */
export const printFailure = (reason: PrintReason): AppError =>
  new AppError('print-failed', `Not printed: ${reason}.`, { reason });

/** What a print that ended with an error failed of: its own words, else a browser that stopped. */
export const asPrintFailure = (error: unknown): AppError =>
  error instanceof AppError ? error : printFailure('browser-stopped').because(error);
