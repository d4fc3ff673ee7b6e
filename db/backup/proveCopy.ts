import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../core/base/errors.ts';
import type { Manifest } from '../../core/model/backup/backup.ts';
import { checkStore, DamageFound } from '../opening/checkStore.ts';
import { connect } from '../opening/connect.ts';
import { systemCode } from '../systemFailure.ts';
import { inspectFile, unlogged } from '../opening/inspectFile.ts';
import { latestVersion, newerStore } from '../migrations.ts';
import { readStoreFacts, type StoreFacts } from './storeFacts.ts';

/** A file that was proved, with what its bytes say. */
export type ProvedCopy = StoreFacts & Pick<Manifest, 'file' | 'bytes'>;

/**
 * Reads a copy of a store as it lies on the disk and checks everything that it holds; the file is only read.
 *
 * Throws `backup-unusable` with what was found as its cause, or `store-newer`.
 */
export function proveCopy(path: string): ProvedCopy {
  return provingCopy(path, () => {
    const found = inspectFile(path);
    if (found.kind !== 'store') {
      throw new DamageFound('structure', found.kind);
    }
    if (found.version > latestVersion) {
      throw newerStore(found.version);
    }
    const bytes = readFileSync(path);
    const file = createHash('sha256').update(bytes).digest('hex');
    return { ...proveBytes(bytes), file, bytes: bytes.length };
  });
}

/** A copy may come from elsewhere: nothing that its schema calls is trusted. */
function proveBytes(bytes: Buffer): StoreFacts {
  const db = connect(unlogged(bytes));
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    checkStore(db);
    return readStoreFacts(db);
  } finally {
    db.close();
  }
}

/** Runs work on a copy; what it fails of is that the copy cannot be used. */
export function provingCopy<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof AppError) {
      throw error;
    }
    const name = basename(path);
    const cause = error instanceof DamageFound ? error.kind : (systemCode(error) ?? 'structure');
    throw new AppError('backup-unusable', `The copy did not pass: ${cause}.`, { name, cause }).because(error);
  }
}
