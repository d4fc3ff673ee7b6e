import { AppError } from '../../core/base/errors.ts';
import type { PrintReason } from '../../core/base/reasons.ts';

/** What is said when a document was not printed, in either shell. */
export const printFailure = (reason: PrintReason): AppError =>
  new AppError('print-failed', `Not printed: ${reason}.`, { reason });
