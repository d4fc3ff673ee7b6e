import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** "CLDK": stands in the header of every store, so that another program's database is never taken for one. */
export const applicationId = 0x434c444b;

const headerLength = 100;
const magic = 'SQLite format 3\0';

/**
 * What lies at the place of the store, judged by its first 100 bytes (https://www.sqlite.org/fileformat.html).
 *
 * `torn`: an empty, cut or zeroed file, as a power failure leaves it. `foreign`: somebody else's file.
 */
export type FileKind =
  { readonly kind: 'absent' | 'foreign' | 'torn' } | { readonly kind: 'store'; readonly version: number };

/**
 * Looks at a file that no connection of this process holds open.
 *
 * Reading a live store would silently drop SQLite's locks: closing any descriptor of a file cancels the
 * process's POSIX locks on it (https://www.sqlite.org/howtocorrupt.html, 2.2).
 */
export function inspectFile(path: string): FileKind {
  const header = readHeader(path);
  if (header === null) {
    return { kind: 'absent' };
  }
  if (header.length < headerLength || header.every((byte) => byte === 0)) {
    return { kind: 'torn' };
  }
  const isDatabase = header.subarray(0, magic.length).toString('latin1') === magic;
  if (!isDatabase || header.readUInt32BE(68) !== applicationId) {
    return { kind: 'foreign' };
  }
  return { kind: 'store', version: header.readInt32BE(60) };
}

function readHeader(path: string): Buffer | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return null;
    }
    throw error;
  }
  try {
    if (!fstatSync(file).isFile()) {
      // A folder or a device is never ours; its "header" must not look like a torn store.
      return Buffer.alloc(headerLength, 1);
    }
    const header = Buffer.alloc(headerLength);
    const length = readSync(file, header, 0, headerLength, 0);
    return header.subarray(0, length);
  } finally {
    closeSync(file);
  }
}
