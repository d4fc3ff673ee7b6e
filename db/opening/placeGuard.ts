import { statSync } from 'node:fs';
import { AppError } from '../../core/base/errors.ts';
import { systemCode } from './fileFailure.ts';

/**
 * Notices that the file of an open store was deleted, moved or replaced: what is written then would go nowhere.
 *
 * Asks the system for the file's number only. `stat` opens nothing, so that it cannot drop SQLite's locks.
 */
export function createPlaceGuard(path: string) {
  const log = `${path}-wal`;
  const opened = numberOf(path);
  let openedLog = numberOf(log);

  return {
    /** Throws `store-gone`; a log that is made by the first write is taken for the one of this store. */
    assertThere(): void {
      const currentLog = numberOf(log);
      if (numberOf(path) !== opened || (openedLog !== null && currentLog !== openedLog)) {
        throw new AppError('store-gone', 'The store was moved or deleted while it was open.', { path });
      }
      openedLog = currentLog;
    },
    /** The length of the log in bytes. */
    logLength(): number {
      return statOf(log)?.size ?? 0;
    },
  };
}

const numberOf = (path: string): string | null => {
  const found = statOf(path);
  return found === null ? null : `${found.dev}/${found.ino}`;
};

function statOf(path: string) {
  try {
    return statSync(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') {
      return null;
    }
    throw error;
  }
}
