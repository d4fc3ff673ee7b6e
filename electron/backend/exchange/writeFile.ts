import { randomUUID } from 'node:crypto';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { AppError } from '../../../core/base/errors.ts';
import { isDiskFull } from '../../../db/systemFailure.ts';
import { toAppError } from '../../../db/sqliteFailure.ts';

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
 * Into a temporary file beside the target, flushed, then renamed: a power failure leaves the old file or the new.
 * Without leave to replace, a taken name gets a number. Throws `file-not-written` or `disk-full`, and what
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
    const target = mayReplace ? path : await freePath(path);
    await rename(temporary, target);
    return target;
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

async function freePath(path: string): Promise<string> {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? path : `${stem} (${number})${extension}`;
    if (!(await exists(candidate))) {
      return candidate;
    }
  }
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
