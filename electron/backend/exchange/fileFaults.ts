import { AppError } from '../../../core/base/errors.ts';
import { fileRefusal } from '../../../core/base/strictJson.ts';
import { isDiskFull, systemCode } from '../../../db/systemFailure.ts';

/** What the system says of a file that is read, in words; anything else as it is. */
export function asUnreadable(error: unknown): unknown {
  const code = systemCode(error);
  if (error instanceof AppError || code === null) {
    return error;
  }
  return fileRefusal('', { reason: code === 'EISDIR' ? 'is-a-folder' : 'unreadable' }).because(error);
}

/** What the system says of a file that is written, in words: `disk-full` or `file-not-written`; anything else as it is. */
export function asUnwritten(error: unknown, path: string): unknown {
  const code = systemCode(error);
  if (error instanceof AppError || code === null) {
    return error;
  }
  return new AppError(isDiskFull(error) ? 'disk-full' : 'file-not-written', 'The file was not written.', {
    path,
  }).because(error);
}
