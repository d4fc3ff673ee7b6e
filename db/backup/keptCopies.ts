import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { join } from 'node:path';
import { inspectFile } from '../opening/inspectFile.ts';
import { isHeldHere } from '../opening/lock.ts';
import { systemCode } from '../systemFailure.ts';
import { type Backup, companions, listBackups } from './backupFolder.ts';
import { readBackupName } from './backupName.ts';
import type { Shelf } from './shelves.ts';

/** A copy of a store as it lies in a folder, whoever put it there and whatever it is called. */
export interface KeptCopy extends Pick<Backup, 'path' | 'name' | 'madeAt' | 'manifest' | 'size'> {
  /** Of a backup of this program; `null` for a file that somebody copied or renamed. */
  readonly number: number | null;
  readonly reason: Backup['reason'] | null;
}

/**
 * The copies in a folder: backups, the newest first, then other files that are stores by their first bytes. Where nothing
 * but backups belongs, a file that is called like a store and is none is among them.
 *
 * Of a file without a manifest only its content can tell what it is: see `checkBackup`. No file that is open in this
 * process is touched. Throws what reading the folder fails of.
 */
export function copiesOn({ path, isOurs }: Shelf): KeptCopy[] {
  const backups = listBackups(path).filter((backup) => !isOpen(backup.path));
  return [...backups, ...strangersOn(path, isOurs)];
}

/** The same; `null` where the folder is not there or cannot be read. */
export function readShelf(shelf: Shelf): KeptCopy[] | null {
  try {
    return copiesOn(shelf);
  } catch (error) {
    if (systemCode(error) === null) {
      throw error;
    }
    return null;
  }
}

function strangersOn(folder: string, isOurs: boolean): KeptCopy[] {
  return namesIn(folder)
    .filter((name) => readBackupName(name) === null && !isPart(name) && (isOurs || /\.db/iu.test(name)))
    .flatMap((name) => {
      const path = join(folder, name);
      const found = statsOf(path);
      if (!found?.isFile() || isOpen(path) || !mayBeCopy(path, isOurs)) {
        return [];
      }
      const madeAt = found.mtime.toISOString();
      return [{ path, name, madeAt, manifest: null, size: found.size, number: null, reason: null }];
    })
    .sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}

/** What belongs to a file beside it, or is not yet finished. */
const isPart = (name: string): boolean =>
  [...companions, '-shm', '-lock', '-second', '.json', '.unfinished', '.new', '.tmp'].some((end) =>
    name.endsWith(end),
  );

function mayBeCopy(path: string, isOurs: boolean): boolean {
  try {
    const { kind } = inspectFile(path);
    return kind === 'store' || kind === 'incomplete' || (isOurs && kind !== 'absent' && isCalledStore(path));
  } catch (error) {
    if (systemCode(error) === null) {
      throw error;
    }
    // It is called like a store and cannot be read: that is said where nothing else belongs.
    return isOurs && isCalledStore(path);
  }
}

const isCalledStore = (path: string): boolean => /\.db$/iu.test(path);

function isOpen(path: string): boolean {
  try {
    return isHeldHere(realpathSync(path));
  } catch (error) {
    if (systemCode(error) === null) {
      throw error;
    }
    return false;
  }
}

const statsOf = (path: string): Stats | undefined => {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (systemCode(error) === null) {
      throw error;
    }
    return undefined;
  }
};

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') {
      return [];
    }
    throw error;
  }
}
