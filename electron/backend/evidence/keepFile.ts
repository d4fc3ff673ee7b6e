import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../core/base/errors.ts';
import { evidencePath } from '../../../db/evidence/place.ts';
import { stateOfFile } from './readFile.ts';
import { isDiskFull, systemCode } from '../../../db/systemFailure.ts';

/** What is done to keep a file, in this order. Only tests ask to be told. */
export const keepSteps = ['write', 'flush', 'check', 'rename', 'flush-folder', 'row'] as const;
export type KeepStep = (typeof keepSteps)[number];

export interface KeepOptions {
  /** The folder of evidence; made where it is missing, its parent is not. */
  readonly folder: string;
  readonly onStep: (step: KeepStep) => void;
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The end of the name of a file that is still being written. */
export const unfinished = '.tmp';

/**
 * Keeps a file under its hash, whole or not at all; says whether it was written now.
 *
 * It is written beside its place, flushed, read back and compared, and only then renamed. One that lies there already
 * and is what it should be stays; one that was changed is replaced. Throws `disk-full` or `evidence-not-kept`.
 */
export async function keepFile(
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
  { folder, onStep }: KeepOptions,
): Promise<boolean> {
  const sha256 = sha256Of(bytes);
  const path = evidencePath(folder, sha256);
  if ((await stateOfFile(path, sha256)) === 'kept') {
    return false;
  }
  const temporary = join(folder, `${randomUUID()}${unfinished}`);
  try {
    await makeFolder(folder);
    await makeFolder(dirname(path));
    onStep('write');
    await writeThrough(temporary, bytes, onStep);
    onStep('check');
    if (sha256Of(await readFile(temporary)) !== sha256) {
      throw new Error('What was written is not what is read.');
    }
    onStep('rename');
    await rename(temporary, path);
    onStep('flush-folder');
    await flushFolder(dirname(path));
    return true;
  } catch (error) {
    // What keeps it from being written may keep it from being taken away.
    await rm(temporary, { force: true }).catch(() => undefined);
    throw asFailure(error, name);
  }
}

/** A data folder that is gone is not made anew: the store would not lie in it. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
    await flushFolder(dirname(folder));
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') {
      throw error;
    }
  }
}

async function writeThrough(path: string, bytes: Uint8Array, onStep: KeepOptions['onStep']): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    onStep('flush');
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new name is safe once its folder is; Windows has no way to ask for that, and needs none. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') {
    return;
  }
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

function asFailure(error: unknown, name: string): AppError {
  return isDiskFull(error)
    ? new AppError('disk-full', 'The evidence was not kept.').because(error)
    : new AppError('evidence-not-kept', 'The evidence was not kept.', {
        name,
        cause: systemCode(error) ?? 'I/O',
      }).because(error);
}
