import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { AppError } from '../../../core/base/errors.ts';
import type { Reason } from '../../../core/base/reasons.ts';

type Unfit = Extract<Reason['reason'], 'not-there' | 'not-a-folder' | 'not-writable' | 'beside-the-data'>;

/**
 * The true path of a folder that is to take second copies.
 *
 * Refuses with `invalid-input` what is not there, no folder, not writable, or lies with the data itself.
 */
export function checkSecondFolder(typed: string, storePath: string): string {
  const path = typed.trim();
  const folder = checkFolder(path);
  const data = realpathSync(dirname(resolve(storePath)));
  if (isInside(folder, data)) {
    throw refuse(path, 'beside-the-data');
  }
  if (!canWrite(folder)) {
    throw refuse(path, 'not-writable');
  }
  return folder;
}

/** The true path of a folder that is there. Refuses with `invalid-input` what is not there or no folder. */
export function checkFolder(typed: string): string {
  const path = typed.trim();
  return isAbsolute(path) ? realFolder(path) : refuse(path, 'not-there');
}

/** Whether a folder is of use for second copies. */
export function isUsableSecond(folder: string, storePath: string): boolean {
  try {
    checkSecondFolder(folder, storePath);
    return true;
  } catch (error) {
    if (error instanceof AppError) {
      return false;
    }
    throw error;
  }
}

function realFolder(path: string): string {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) {
    throw refuse(path, 'not-there');
  }
  if (!found.isDirectory()) {
    throw refuse(path, 'not-a-folder');
  }
  return realpathSync(path);
}

function canWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    // Asking is the only way to know.
    return false;
  }
}

const isInside = (folder: string, data: string): boolean => {
  const path = relative(data, folder);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path));
};

function refuse(path: string, reason: Unfit): never {
  throw new AppError('invalid-input', `The folder is no use: ${reason}.`, { path, reason });
}
