import { AppError } from '../core/base/errors.ts';
import { isSqliteError } from './driver/sqliteError.ts';

/** Turns what SQLite reports about the disk or the file into a failure that the official can act on. */
export function toAppError(error: unknown): AppError | null {
  if (!isSqliteError(error)) {
    return null;
  }
  const { code, message } = error;
  const failure = (kind: 'disk-full' | 'store-read-only' | 'store-busy' | 'store-unreachable') =>
    new AppError(kind, message, { cause: code }).because(error);
  if (code === 'SQLITE_FULL') {
    return failure('disk-full');
  }
  if (code.startsWith('SQLITE_READONLY')) {
    return failure('store-read-only');
  }
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED') {
    return failure('store-busy');
  }
  return isUnreachable(code) ? failure('store-unreachable') : null;
}

/** The disk or the system fails, not the content of the file. */
const isUnreachable = (code: string): boolean =>
  code.startsWith('SQLITE_IOERR') ||
  code.startsWith('SQLITE_CANTOPEN') ||
  ['SQLITE_NOLFS', 'SQLITE_PERM', 'SQLITE_AUTH', 'SQLITE_PROTOCOL', 'SQLITE_NOMEM'].includes(code);

/** Whatever SQLite fails of: bytes in memory know no disk, so that each of its failures is damage there. */
export const isFromSqlite = (error: unknown): boolean => isSqliteError(error);

/** The file's content is not what SQLite wrote; while it is being opened, everything else too that is no disk failure. */
export const isDamage = (error: unknown): boolean => isSqliteError(error) && toAppError(error) === null;
