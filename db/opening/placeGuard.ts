import { type Stats, statSync } from 'node:fs';
import { AppError } from '../../core/base/errors.ts';

/**
 * Notices that the file of an open store was deleted, moved or replaced: what is written then would go nowhere.
 *
 * Asks the system for the file's number only. `stat` opens nothing, so that it cannot drop SQLite's locks.
 */
export function createPlaceGuard(path: string) {
  const log = `${path}-wal`;
  const opened = numberOf(statOf(path));
  let openedLog = numberOf(statOf(log));

  const isThere = (found: Stats | null): boolean =>
    numberOf(statOf(path)) === opened && (openedLog === null || numberOf(found) === openedLog);

  return {
    isThere: (): boolean => isThere(statOf(log)),
    /**
     * Throws `store-gone`; a log that is made by the first write is taken for the one of this store.
     *
     * Gives the length of the log in bytes.
     */
    assertThere(): number {
      const found = statOf(log);
      if (!isThere(found)) {
        throw new AppError('store-gone', 'The store was moved or deleted while it was open.', { path });
      }
      openedLog = numberOf(found);
      return found?.size ?? 0;
    },
  };
}

const numberOf = (found: Stats | null): string | null => found && `${found.dev}/${found.ino}`;

const statOf = (path: string): Stats | null => statSync(path, { throwIfNoEntry: false }) ?? null;
