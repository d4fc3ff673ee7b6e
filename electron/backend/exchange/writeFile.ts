import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../core/base/errors.ts';
import { isDiskFull } from '../../../db/systemFailure.ts';
import { toAppError } from '../../../db/sqliteFailure.ts';
import { takeFreeName } from './takeName.ts';

/** Whole, or in pieces that are made while they are written. */
export type FileContent = Uint8Array | string | AsyncIterable<Uint8Array>;

export interface WriteOptions {
  /** The official has confirmed in a dialog that a file of this name may go. */
  readonly mayReplace: boolean;
  /**
   * What the store keeps of the file: done when its bytes are on the disk and before it takes its place, so that there is
   * no file where this throws.
   */
  readonly keepRecord?: (() => void) | undefined;
}

/**
 * Writes a file whole or not at all, and returns where it lies.
 *
 * Into a temporary file beside the target, flushed, then given its name: a power failure leaves the old file or the new.
 * Without leave to replace, a taken name gets a number, also where it is taken at the same moment. Throws `file-not-written` or `disk-full`, and what
 * `keepRecord` throws.
 */
export async function writeFileSafely(
  path: string,
  bytes: FileContent,
  { mayReplace, keepRecord }: WriteOptions,
): Promise<string> {
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    await writeThrough(temporary, bytes);
    keepRecord?.();
    if (!mayReplace) {
      return await takeFreeName(temporary, path);
    }
    await rename(temporary, path);
    return path;
  } catch (error) {
    // Where a folder on the way is none, there is nothing to take away either.
    await rm(temporary, { force: true }).catch(() => undefined);
    // What makes the pieces has said why there are none; the store may have refused the record.
    const said = error instanceof AppError ? error : toAppError(error);
    if (said !== null) {
      throw said;
    }
    throw new AppError(isDiskFull(error) ? 'disk-full' : 'file-not-written', 'The export was not written.', {
      path,
    }).because(error);
  }
}

async function writeThrough(path: string, bytes: FileContent): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}
