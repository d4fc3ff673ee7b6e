import type { Database } from 'better-sqlite3';
import { contentDigest } from '../identity/contentDigest.ts';
import { type Identity, keepClosedDigest, readIdentity, setGeneration } from '../identity/identity.ts';
import { writeLogNote } from '../identity/logNote.ts';
import type { TrailHead } from '../trail/entries.ts';
import { withFiles } from './fileFailure.ts';
import { createPlaceGuard } from './placeGuard.ts';

/** How much a log may hold before it is brought into the file without waiting for quiet. */
const longest = { bytes: 1_000_000, transactions: 40 } as const;

/** `TRUNCATE` empties the log; `RESTART` leaves its room for what comes next, which is then stored twice as fast. */
type Checkpoint = 'TRUNCATE' | 'RESTART';

/** The file behind an open store: in its place, its log emptied in time, closed with a digest of what it holds. */
export function createStoreFile(db: Database, path: string) {
  const guard = createPlaceGuard(path);
  // Since the last checkpoint: the log may keep its room.
  let transactions = 0;

  const note = (identity: Identity, isMoving: boolean): void =>
    withFiles(path, () => writeLogNote(path, { ...identity, isMoving }));

  /** Where a checkpoint began that has not come to its end: the file may be there still, or one further. */
  let begun: Identity | null = null;

  /**
   * Brings the log into the file. What stands beside the log says so first, and says the outcome last: wherever this
   * ends, on a full disk too, it fits the file and the log.
   */
  const checkpoint = (kind: Checkpoint, raise = (to: number) => setGeneration(db, to)): void => {
    const from = begun ?? readIdentity(db);
    if (from === null) {
      return;
    }
    note(from, true);
    begun = from;
    const next = { ...from, generation: from.generation + 1 };
    raise(next.generation);
    db.pragma(`wal_checkpoint(${kind})`);
    begun = null;
    note(next, false);
    transactions = 0;
  };

  return {
    /** Whether the file is still in its place: what was written since it is not was refused in words. */
    isThere: (): boolean => guard.isThere(),
    /** Before a transaction: throws `store-gone`. Says whether the log is long enough to be brought into the file. */
    isLongBefore(): boolean {
      const bytes = guard.assertThere();
      transactions++;
      return transactions > longest.transactions || bytes > longest.bytes;
    },
    /** Whether the log has grown too long by now. */
    isLong: (): boolean => guard.assertThere() > longest.bytes,
    /** Says in the file that it is open: from here on its digest proves nothing. */
    beginWriting(): void {
      const identity = readIdentity(db);
      if (identity) {
        note(identity, false);
      }
      checkpoint('TRUNCATE', (to) => setState(db, to, () => null));
    },
    shortenLog(): void {
      checkpoint(guard.assertThere() > longest.bytes ? 'TRUNCATE' : 'RESTART');
    },
    /** In a moment without work: a copy of the file is whole from then on. */
    emptyLog(): void {
      if (guard.assertThere() > 0) {
        checkpoint('TRUNCATE');
      }
    },
    /** The last thing before the connection is closed. */
    keepDigest(head: TrailHead): void {
      checkpoint('TRUNCATE', (to) => setState(db, to, () => contentDigest(db, head)));
    },
  };
}

/** Both or neither: the digest is over the generation too. */
function setState(db: Database, generation: number, digest: () => string | null): void {
  db.transaction(() => {
    setGeneration(db, generation);
    keepClosedDigest(db, digest());
  }).immediate();
}
