import { rmSync } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../../../core/base/errors.ts';
import { fileRefusal } from '../../../core/base/strictJson.ts';
import { largeLimits } from '../../../core/exchange/bundleLimits.ts';
import type { NewId } from '../ports.ts';
import { isDiskFull } from '../../../db/systemFailure.ts';

/** A file that a page has sent. */
export interface ReceivedFile {
  readonly handle: string;
  readonly bytes: number;
}

export type ReceivedFiles = ReturnType<typeof createReceivedFiles>;

/** How many may lie there at once: a page works with one, and a second window with another. */
const most = 4;

const none = { bytes: 0 };

/**
 * Files that pages have sent, by handles instead of paths: in a folder of their own beside the store, readable by this
 * user only, until they are used or the program ends.
 *
 * The store is open in one program only: whatever lies there at the start was left behind.
 */
export function createReceivedFiles({ storePath, newId }: { storePath: string; newId: NewId }) {
  const folder = join(dirname(storePath), 'received');
  const held = new Map<string, { readonly path: string; readonly bytes: number }>();
  let isMade = false;

  async function discard(handle: string): Promise<void> {
    const file = held.get(handle);
    held.delete(handle);
    if (file !== undefined) {
      await rm(file.path, { force: true });
    }
  }

  /** The oldest go for a new one. */
  async function makeRoom(handle: string): Promise<void> {
    const others = [...held.keys()].filter((other) => other !== handle);
    for (const other of others.slice(0, Math.max(0, others.length - most + 1))) {
      await discard(other);
    }
    await mkdir(folder, { recursive: true, mode: 0o700 });
    isMade = true;
  }

  return {
    /**
     * Takes a file in pieces, or the next part of the one with a handle.
     *
     * Rejects with `not-found`, `invalid-file`, `disk-full` or `file-not-written`; then nothing of the file is kept.
     */
    async receive(content: AsyncIterable<Uint8Array>, to?: string): Promise<ReceivedFile> {
      const handle = to ?? newId();
      const before = to === undefined ? none : held.get(to);
      if (before === undefined) {
        throw new AppError('not-found', 'No file of that handle was received.');
      }
      const path = join(folder, handle);
      try {
        await makeRoom(handle);
        const bytes = await writePieces(path, content, before.bytes);
        held.set(handle, { path, bytes });
        return { handle, bytes };
      } catch (error) {
        held.delete(handle);
        await rm(path, { force: true }).catch(() => undefined);
        throw toAppError(error);
      }
    },
    /** Where a file lies. Throws `not-found` for a handle that is not known, or is used up. */
    path(handle: string): string {
      const file = held.get(handle);
      if (file === undefined) {
        throw new AppError('not-found', 'No file of that handle was received.');
      }
      return file.path;
    },
    /** A path beside a received file, for what is made of it; it goes with the folder. */
    besides: (handle: string): string => join(folder, `${handle}.${newId()}`),
    /**
     * A path for what no page has sent and nobody else may read; it goes with the folder, which is made. Rejects with
     * `disk-full` or `file-not-written`.
     */
    newPath(): Promise<string> {
      isMade = true;
      return newPathIn(folder, newId());
    },
    discard,
    /** Takes away what a program that died has left. */
    sweep: (): void => rmSync(folder, { recursive: true, force: true }),
    async close(): Promise<void> {
      if (isMade) {
        held.clear();
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}

async function newPathIn(folder: string, name: string): Promise<string> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return join(folder, name);
  } catch (error) {
    throw toAppError(error);
  }
}

async function writePieces(
  path: string,
  content: AsyncIterable<Uint8Array>,
  before: number,
): Promise<number> {
  const file = await open(path, before === 0 ? 'wx' : 'a', 0o600);
  let bytes = before;
  try {
    for await (const piece of content) {
      bytes += piece.length;
      if (bytes > largeLimits.bytes) {
        throw fileRefusal('', { reason: 'too-large', megabytes: largeLimits.bytes / 1_000_000 });
      }
      await file.writeFile(piece);
    }
    return bytes;
  } finally {
    await file.close();
  }
}

function toAppError(error: unknown): AppError {
  if (error instanceof AppError) {
    return error;
  }
  return new AppError(
    isDiskFull(error) ? 'disk-full' : 'file-not-written',
    'The file was not received.',
  ).because(error);
}
