import { rmSync } from 'node:fs';
import type { Database } from '../driver/database.ts';
import { AppError } from '../../core/base/errors.ts';
import { keepClosedDigest } from '../identity/identity.ts';
import { connect } from '../opening/connect.ts';
import { makePrivate } from '../opening/privateFile.ts';
import { draftOf, putInPlace, syncFile, writingBackup } from './durable.ts';
import { proveCopy, type ProvedCopy } from './proveCopy.ts';
import { readStoreFacts, type StoreFacts } from './storeFacts.ts';

/**
 * Writes a whole, cleanly closed copy of an open store, and gives what it was proved to hold.
 *
 * SQLite itself writes it, from what the connection sees: no file of the store is touched, and it works where that file
 * was deleted under the program. Only what was read back from the disk and holds the same as the store gets the name.
 * Throws `backup-not-written` or `disk-full`; nothing of that name is there then unless it was before.
 */
export const copyStore = (db: Database, path: string): ProvedCopy =>
  writingBackup(path, () => {
    const copy = makeDraft(db, path);
    putInPlace(path);
    return copy;
  });

/** The copy under the name of a draft, proved but not yet in place. */
function makeDraft(db: Database, path: string): ProvedCopy {
  const draft = draftOf(path);
  // What an earlier end left behind.
  rmSync(draft, { force: true });
  const store = readStoreFacts(db);
  makePrivate(draft);
  vacuumInto(db, draft);
  seal(draft, store);
  syncFile(draft);
  const copy = proveCopy(draft);
  if (copy.content !== store.content || JSON.stringify(copy.counts) !== JSON.stringify(store.counts)) {
    throw new AppError('backup-not-written', 'The copy holds something else than the store.', { path });
  }
  return copy;
}

/** A store that may only be read is read for this too, by a statement that SQLite takes for a write. */
function vacuumInto(db: Database, path: string): void {
  const isReading = db.pragma('query_only', { simple: true }) === 1;
  if (isReading) {
    db.pragma('query_only = OFF');
  }
  try {
    db.prepare<[string]>('VACUUM INTO ?').run(path);
  } finally {
    if (isReading) {
      db.pragma('query_only = ON');
    }
  }
}

/** Leaves a copy as a clean close leaves a store: whoever opens it compares all of it with its digest. */
function seal(path: string, { head, content }: StoreFacts): void {
  const db = connect(path);
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    // The copy has no name yet: where this is cut off, it is written anew.
    db.pragma('journal_mode = MEMORY');
    if (head !== null) {
      keepClosedDigest(db, content);
    }
  } finally {
    db.close();
  }
}
