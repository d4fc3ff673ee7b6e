import { lstatSync, mkdirSync, realpathSync, type Stats, unlinkSync } from 'node:fs';
import { basename, dirname, join, parse } from 'node:path';
import { AppError } from '../../core/base/errors.ts';
import { fileFailure } from './fileFailure.ts';
import { systemCode } from '../systemFailure.ts';

/**
 * The one true path of a store, so that its log never lies beside a link to it. Makes the folder.
 *
 * Throws `store-linked` for a file with a second name, symbolic or hard: its log would be found under one name and not
 * under the other. Throws `store-drive-missing` where the drive or folder that a link names is not there, which would
 * otherwise be taken for an empty place.
 */
export function soundPlace(path: string): string {
  const found = look(path);
  if (found?.isSymbolicLink()) {
    throw isThere(path)
      ? new AppError('store-linked', 'The store is a link.', { path })
      : new AppError('store-drive-missing', 'The target of a link is not there.', { path });
  }
  if (found) {
    dropDraft(path, found);
    if (found.isFile() && (look(path)?.nlink ?? 1) > 1) {
      throw new AppError('store-linked', 'The store has a second name.', { path });
    }
    return realpathSync(path);
  }
  return join(realFolder(dirname(path)), basename(path));
}

/** What moved the store into place may have died before it took its draft away: the same file under two names. */
function dropDraft(path: string, found: Stats): void {
  const draft = `${path}.new`;
  if (found.ino !== 0 && look(draft)?.ino === found.ino) {
    unlinkSync(draft);
  }
}

function realFolder(folder: string): string {
  refuseMissingDrive(folder);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return realpathSync(folder);
  } catch (error) {
    throw fileFailure(error, folder, true);
  }
}

/** A folder that leads through a link to nowhere, or lies on a drive that is not there. */
function refuseMissingDrive(folder: string): void {
  const { root } = parse(folder);
  for (
    let current = folder;
    current !== root && current !== '' && current !== '.';
    current = dirname(current)
  ) {
    if (look(current)?.isSymbolicLink() && !isThere(current)) {
      throw new AppError('store-drive-missing', 'The target of a link is not there.', { path: current });
    }
  }
  if (root !== '' && look(root) === null) {
    throw new AppError('store-drive-missing', 'The drive is not there.', { path: root });
  }
}

/** What lies at a path, itself; `null` for nothing. */
function look(path: string): Stats | null {
  try {
    return lstatSync(path);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') {
      return null;
    }
    throw fileFailure(error, path);
  }
}

function isThere(link: string): boolean {
  try {
    realpathSync(link);
    return true;
  } catch {
    // Asking is the only way to know where a link leads.
    return false;
  }
}
