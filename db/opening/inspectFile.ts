import { closeSync, existsSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import type { Database } from '../driver/database.ts';
import { AppError } from '../../core/base/errors.ts';
import { type Identity, readIdentity } from '../identity/identity.ts';
import { connect } from './connect.ts';
import { systemCode } from '../systemFailure.ts';

/** "CLDK": stands in the header of every store, so that another program's database is never taken for one. */
export const applicationId = 0x434c444b;

const headerLength = 100;
const magic = 'SQLite format 3\0';

/**
 * What lies at the place of the store, judged by its first 100 bytes (https://www.sqlite.org/fileformat.html).
 *
 * `torn`: an empty, cut or zeroed file, as a power failure leaves it. `incomplete`: the beginning of a store without
 * anything in it, as a copy made while the program ran leaves it. `foreign`: somebody else's file.
 */
export type FileKind =
  | { readonly kind: 'absent' | 'foreign' | 'torn' | 'incomplete' }
  | { readonly kind: 'store'; readonly version: number };

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
  const version = header.readInt32BE(60);
  return version === 0 && logsOf(path).length === 0 ? { kind: 'incomplete' } : { kind: 'store', version };
}

/** What is said of a file of another program, or a folder, in the place of a store. */
export const foreignStore = (path: string): AppError =>
  new AppError('store-foreign', 'Not a store of this program.', {
    path,
    finding: statSync(path, { throwIfNoEntry: false })?.isDirectory() ? 'folder' : 'file',
  });

function readHeader(path: string): Buffer | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') {
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

/** The logs beside a file that hold something to replay: a last end that was not clean. */
export const logsOf = (path: string): string[] =>
  ['-wal', '-journal']
    .map((suffix) => path + suffix)
    .filter((log) => existsSync(log) && statSync(log).size > 0);

/** Where the header says how a file is written and read: 2 is with a write-ahead log, 1 without. */
const journalBytes = [18, 19] as const;

/** The bytes of a file, changed so that SQLite opens them in memory as they stand, without any log. */
export function unlogged(bytes: Buffer): Buffer {
  journalBytes.forEach((place) => bytes.writeUInt8(1, place));
  return bytes;
}

/**
 * The identity that a file itself holds, without what its log would replay; `null` for one from before identities.
 *
 * Throws what SQLite says of a file that it cannot read, as one in the middle of a checkpoint may be.
 */
export function identityWithoutLog(path: string): Identity | null {
  const db: Database = connect(unlogged(readFileSync(path)));
  try {
    return readIdentity(db);
  } finally {
    db.close();
  }
}
