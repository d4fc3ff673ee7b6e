import {
  accessSync,
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  unlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../core/base/errors.ts';

/** The one true path of a store, so that its log never lies beside a link to it. Makes the folder. */
export function realPlace(path: string): string {
  if (existsSync(path)) {
    return realpathSync(path);
  }
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new AppError('store-read-only', 'The folder of the store cannot be made.', { path }).because(error);
  }
  return join(realpathSync(dirname(path)), basename(path));
}

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
      rmSync(draft, { force: true });
    } else if (existsSync(draft)) {
      // A file system without links, as on memory sticks.
      renameSync(draft, path);
    } else {
      throw error;
    }
  }
}

export interface ReadingCopy {
  readonly path: string;
  discard(): void;
}

/**
 * A private copy of a store on read-only media.
 *
 * SQLite cannot open a file in WAL mode whose folder it cannot write to. No connection of this process holds the
 * original, so copying it drops no locks.
 */
export function copyForReading(path: string): ReadingCopy {
  if (!existsSync(path)) {
    throw new AppError('store-read-only', 'No store can be made in a read-only folder.', { path });
  }
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-'));
  const copy = join(folder, basename(path));
  for (const suffix of ['', '-wal', '-journal'].filter((end) => existsSync(path + end))) {
    copyFileSync(path + suffix, copy + suffix);
    chmodSync(copy + suffix, 0o600);
  }
  return { path: copy, discard: () => rmSync(folder, { recursive: true, force: true }) };
}
