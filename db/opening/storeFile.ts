import type { Database } from 'better-sqlite3';
import { contentDigest } from '../identity/contentDigest.ts';
import { keepClosedDigest, raiseGeneration, readIdentity } from '../identity/identity.ts';
import { writeLogNote } from '../identity/logNote.ts';
import type { TrailHead } from '../trail/entries.ts';
import { createPlaceGuard } from './placeGuard.ts';

/** A log of this many bytes is emptied at once, without waiting for quiet. */
const longestLog = 1_000_000;

/** The file behind an open store: in its place, its log emptied in time, closed with a digest of what it holds. */
export function createStoreFile(db: Database, path: string) {
  const guard = createPlaceGuard(path);

  /** Brings the log into the file. What stands beside the log says so before, during and after. */
  const checkpoint = (): void => {
    const identity = readIdentity(db);
    if (identity === null) {
      db.pragma('wal_checkpoint(TRUNCATE)');
      return;
    }
    const { storeId, generation } = identity;
    raiseGeneration(db);
    writeLogNote(path, { storeId, generation, isMoving: true });
    db.pragma('wal_checkpoint(TRUNCATE)');
    writeLogNote(path, { storeId, generation: generation + 1, isMoving: false });
  };

  return {
    assertThere: () => guard.assertThere(),
    /** Says in the file that it is open: from here on its digest proves nothing. */
    beginWriting(): void {
      const identity = readIdentity(db);
      if (identity) {
        writeLogNote(path, { storeId: identity.storeId, generation: identity.generation, isMoving: false });
      }
      keepClosedDigest(db, null);
      checkpoint();
    },
    checkpoint(): void {
      if (guard.logLength() > 0) {
        checkpoint();
      }
    },
    /** After a commit. */
    emptyLongLog(): void {
      if (guard.logLength() > longestLog) {
        checkpoint();
      }
    },
    /** The last thing before the connection is closed. */
    keepDigest(head: TrailHead): void {
      const identity = readIdentity(db);
      if (identity === null) {
        return;
      }
      const { storeId, generation } = identity;
      db.transaction(() => {
        raiseGeneration(db);
        keepClosedDigest(db, contentDigest(db, head));
      }).immediate();
      writeLogNote(path, { storeId, generation, isMoving: true });
      db.pragma('wal_checkpoint(TRUNCATE)');
      writeLogNote(path, { storeId, generation: generation + 1, isMoving: false });
    },
  };
}
