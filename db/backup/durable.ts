import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { AppError } from '../../core/base/errors.ts';
import { isDiskFull, systemCode } from '../systemFailure.ts';
import { takeAway } from '../opening/takeAway.ts';
import { toAppError } from '../sqliteFailure.ts';

/** What a file is called until it is whole: never the name of a backup. */
export const draftOf = (path: string): string => `${path}.unfinished`;

/** Brings a file to the disk itself. Never for a live store: closing any descriptor of it drops SQLite's locks. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Brings the names in a folder to the disk itself, where the system can. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') {
    return;
  }
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } catch (error) {
    // Shares and memory sticks may not know this; what was renamed there is as safe as they make it.
    if (!['EINVAL', 'ENOTSUP', 'EISDIR'].includes(systemCode(error) ?? '')) {
      throw error;
    }
  } finally {
    closeSync(file);
  }
}

/** Writes a file whole or not at all: under another name, to the disk, then into place. */
export function writeDurably(path: string, bytes: Uint8Array | string): void {
  writeDraft(path, bytes);
  putInPlace(path);
}

/** Writes the draft of a file to the disk. */
export function writeDraft(path: string, bytes: Uint8Array | string): void {
  const file = openSync(draftOf(path), 'w', 0o600);
  try {
    const data = typeof bytes === 'string' ? Buffer.from(bytes, 'utf8') : bytes;
    for (let done = 0; done < data.length;) {
      done += writeSync(file, data, done);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Gives a finished draft its name. */
export function putInPlace(path: string): void {
  renameSync(draftOf(path), path);
  syncFolder(dirname(path));
}

/**
 * Runs what writes a backup; what it fails of is one of two things that the official can mend. Takes the draft away.
 *
 * Throws `disk-full` or `backup-not-written`; an `AppError` of the work passes as it is.
 */
export function writingBackup<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    takeAway(draftOf(path));
    throw asBackupFailure(error, path);
  }
}

function asBackupFailure(error: unknown, path: string): AppError {
  const known = error instanceof AppError ? error : toAppError(error);
  if (known !== null && (known === error || known.code === 'disk-full')) {
    return known;
  }
  const code = isDiskFull(error) ? 'disk-full' : 'backup-not-written';
  return new AppError(code, 'The backup was not written.', { path }).because(error);
}
