import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { asUnreadable } from '../fileFaults.ts';

/** A file that is read in pieces, wherever they lie. */
export interface ArchiveFile {
  readonly bytes: number;
  /** Exactly so many bytes, or those up to the end. */
  read(position: number, length: number): Buffer;
  close(): void;
}

/**
 * Opens a file for reading. Reading is synchronous: an import reads inside its transaction, which waits for nothing. Throws
 * `invalid-file` for what cannot be read.
 */
export function openArchiveFile(path: string): ArchiveFile {
  const descriptor = reading(() => openSync(path, 'r'));
  return {
    bytes: fstatSync(descriptor).size,
    read: (position, length) => reading(() => readFrom(descriptor, { position, length })),
    close: () => closeSync(descriptor),
  };
}

function readFrom(
  descriptor: number,
  { position, length }: { readonly position: number; readonly length: number },
): Buffer {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const got = readSync(descriptor, buffer, filled, length - filled, position + filled);
    if (got === 0) {
      break;
    }
    filled += got;
  }
  return buffer.subarray(0, filled);
}

function reading<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asUnreadable(error);
  }
}
