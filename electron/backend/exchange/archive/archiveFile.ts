import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** A file that is read in pieces, wherever they lie. */
export interface ArchiveFile {
  readonly bytes: number;
  /** Exactly so many bytes, or those up to the end. */
  read(position: number, length: number): Buffer;
  close(): void;
}

/**
 * Opens a file for reading. Reading is synchronous: an import reads inside its transaction, which waits for nothing.
 */
export function openArchiveFile(path: string): ArchiveFile {
  const descriptor = openSync(path, 'r');
  return {
    bytes: fstatSync(descriptor).size,
    read(position, length) {
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
    },
    close: () => closeSync(descriptor),
  };
}
