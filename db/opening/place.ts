import {
  accessSync,
  constants,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  unlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../core/base/errors.ts';
import { copyPrivately } from './privateFile.ts';
import { takeAway } from './takeAway.ts';

/** Whether SQLite could write the file and, for its log, the folder. */
export function isWritable(path: string): boolean {
  const places = existsSync(path) ? [path, dirname(path)] : [dirname(path)];
  try {
    places.forEach((place) => accessSync(place, constants.W_OK));
    return true;
  } catch {
    // Asking is the only way to know: a refusal is the answer, not a failure.
    return false;
  }
}

/** Gives a finished file its name, unless something has that name by now: another start may have been faster. */
export function moveIntoPlace(draft: string, path: string): void {
  try {
    // A link fails where the name is taken; a rename would replace it, while it may be open.
    linkSync(draft, path);
    unlinkSync(draft);
  } catch (error) {
    if (existsSync(path)) {
      takeAway(draft);
    } else if (existsSync(draft)) {
      // A file system without links, as on memory sticks.
      renameSync(draft, path);
    } else {
      throw error;
    }
  }
}

export interface PrivateCopy {
  readonly path: string;
  discard(): void;
}

/** A copy of a store and its logs in a folder beside it, which this program alone holds by its lock. */
export function copyBeside(path: string): PrivateCopy {
  const folder = `${path}.checking`;
  takeAway(folder);
  mkdirSync(folder, { mode: 0o700 });
  return copyInto(folder, path);
}

/**
 * A private copy of a store on read-only media.
 *
 * SQLite cannot open a file in WAL mode whose folder it cannot write to. No connection of this process holds the
 * original, so copying it drops no locks.
 */
export function copyForReading(path: string): PrivateCopy {
  if (!existsSync(path)) {
    throw new AppError('store-read-only', 'No store can be made in a read-only folder.', { path });
  }
  return copyInto(mkdtempSync(join(tmpdir(), 'cluster-desk-')), path);
}

function copyInto(folder: string, path: string): PrivateCopy {
  const copy = join(folder, basename(path));
  const discard = () => takeAway(folder);
  try {
    for (const suffix of ['', '-wal', '-journal'].filter((end) => existsSync(path + end))) {
      copyPrivately(path + suffix, copy + suffix);
    }
  } catch (error) {
    // Half a copy would only take what room is left.
    discard();
    throw error;
  }
  return { path: copy, discard };
}
