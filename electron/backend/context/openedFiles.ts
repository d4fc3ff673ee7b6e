import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { fileRefusal } from '../../../core/base/strictJson.ts';
import type { OpenedFiles } from '../ports.ts';
import type { Context } from './context.ts';

/** Whether a word of a command line is the file of a bundle. */
export const isBundlePath = (word: string): boolean => /^[^-].*\.clusterdesk$/iu.test(word);

/** A file that was opened with the program, as the page gets it: by a handle, never by its path. */
interface OpenedFile {
  readonly handle: string;
  readonly name: string;
}

/** Keeps the files that a shell offers until the page asks for them. */
export function createOpenedFiles(): OpenedFiles & { offer(path: string): void } {
  const waiting: string[] = [];
  return {
    offer: (path) => void waiting.push(path),
    isWaiting: () => waiting.length > 0,
    next: () => waiting.shift() ?? null,
  };
}

/** Takes the next one in; `null` where none waits. Rejects like `receive`, and for one that cannot be read. */
export async function takeOpened({ ports, received }: Context): Promise<OpenedFile | null> {
  const path = ports.openedFiles?.next() ?? null;
  if (path === null) {
    return null;
  }
  const name = basename(path).toWellFormed();
  const { handle } = await received.receive(piecesOf(path, name));
  return { handle, name };
}

/** A file that is gone, locked or a folder is not one that could not be written here. */
async function* piecesOf(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    // Without an encoding a stream yields buffers.
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw fileRefusal(name, { reason: 'unreadable' }).because(error);
  }
}
