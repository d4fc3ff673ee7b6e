import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Database } from '../driver/database.ts';
import { AppError } from '../../core/base/errors.ts';
import type { Manifest } from '../../core/model/backup/backup.ts';
import type { CopyFault } from '../../core/model/backup/copyFault.ts';
import { checkStore, DamageFound } from '../opening/checkStore.ts';
import { connect } from '../opening/connect.ts';
import { isFromSqlite } from '../sqliteFailure.ts';
import { systemCode } from '../systemFailure.ts';
import { inspectFile, unlogged } from '../opening/inspectFile.ts';
import { latestVersion, newerStore } from '../migrations.ts';
import { readStoreFacts, type StoreFacts } from './storeFacts.ts';

/** A file that was proved, with what its bytes say. */
export interface ProvedCopy extends StoreFacts, Pick<Manifest, 'file' | 'bytes'> {
  /** When the last change that it holds was recorded; `null` for a store from before there was a trail. */
  readonly changedAt: string | null;
}

/**
 * Reads a copy of a store as it lies on the disk and checks everything that it holds; the file is only read.
 *
 * Throws `backup-unusable` with what was found as its cause, or `store-newer`.
 */
export function proveCopy(path: string): ProvedCopy {
  return provingCopy(path, () => {
    const found = inspectFile(path);
    if (found.kind !== 'store') {
      const fault: CopyFault = found.kind === 'absent' ? 'unreadable' : found.kind;
      const details = { name: basename(path), cause: 'structure', fault };
      throw new AppError('backup-unusable', `The copy did not pass: ${found.kind}.`, details);
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
function proveBytes(bytes: Buffer): StoreFacts & Pick<ProvedCopy, 'changedAt'> {
  const db = connect(unlogged(bytes));
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    checkStore(db);
    const facts = readStoreFacts(db);
    return { ...facts, changedAt: facts.head === null ? null : lastChangeOf(db) };
  } finally {
    db.close();
  }
}

const lastChangeOf = (db: Database): string | null =>
  db.prepare<[], string>(`SELECT at FROM trail ORDER BY seq DESC LIMIT 1`).pluck().get() ?? null;

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
    const fault: CopyFault = systemCode(error) === null || isFromSqlite(error) ? 'damaged' : 'unreadable';
    const failure = new AppError('backup-unusable', `The copy did not pass: ${cause}.`, {
      name,
      cause,
      fault,
    });
    throw failure.because(error);
  }
}
