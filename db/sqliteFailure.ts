import Database from 'better-sqlite3';
import { AppError } from '../core/base/errors.ts';

/** Turns what SQLite reports about the disk or the file into a failure that the official can act on. */
export function toAppError(error: unknown): AppError | null {
  if (!(error instanceof Database.SqliteError)) {
    return null;
  }
  if (error.code === 'SQLITE_FULL') {
    return new AppError('disk-full', error.message).because(error);
  }
  if (error.code.startsWith('SQLITE_READONLY')) {
    return new AppError('store-read-only', error.message).because(error);
  }
  if (error.code.startsWith('SQLITE_BUSY') || error.code === 'SQLITE_LOCKED') {
    return new AppError('store-busy', error.message).because(error);
  }
  return null;
}

/** The file's content is not what SQLite wrote. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Database.SqliteError &&
  (error.code.startsWith('SQLITE_CORRUPT') || error.code === 'SQLITE_NOTADB');
