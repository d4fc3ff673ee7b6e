import { AppError } from '../../core/base/errors.ts';
import { isDiskFull, systemCode } from '../systemFailure.ts';

/** What cannot be written; a file that cannot even be read is out of reach. */
const unwritable = new Set(['EACCES', 'EPERM', 'EROFS']);
const missing = new Set(['ENOENT', 'ENXIO', 'ENODEV', 'ENOTCONN', 'EHOSTDOWN', 'EHOSTUNREACH', 'ESTALE']);

type Failure = 'disk-full' | 'store-read-only' | 'store-drive-missing' | 'store-unreachable';

function kindOf(error: unknown, isWrite: boolean): Failure {
  if (isDiskFull(error)) {
    return 'disk-full';
  }
  const code = systemCode(error) ?? '';
  if (code === 'EROFS' || (isWrite && unwritable.has(code))) {
    return 'store-read-only';
  }
  return missing.has(code) ? 'store-drive-missing' : 'store-unreachable';
}

/**
 * Turns what the system reports about a file or a folder into a failure that the official can act on.
 *
 * `isWrite` tells a place that cannot be written from one that cannot even be read.
 */
export function fileFailure(error: unknown, path: string, isWrite = false): AppError {
  if (error instanceof AppError) {
    return error;
  }
  const code = systemCode(error) ?? '';
  const failure = new AppError(kindOf(error, isWrite), `The store cannot be reached: ${code}.`, {
    path,
    cause: code,
  });
  return failure.because(error);
}

/** Runs work on files; what it fails of becomes an `AppError` of this kind. */
export function withFiles<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw systemCode(error) === null ? error : fileFailure(error, path);
  }
}
