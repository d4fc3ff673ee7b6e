import type { Database } from '../driver/database.ts';
import { contentDigest } from '../identity/contentDigest.ts';
import { keepClosedDigest, prepareIdentity } from '../identity/identity.ts';
import { type LogNote, writeLogNote } from '../identity/logNote.ts';
import type { TrailHead } from '../trail/entries.ts';
import { withFiles } from './fileFailure.ts';
import { createPlaceGuard } from './placeGuard.ts';

/**
 * How much a log may hold before it is brought into the file without waiting for quiet. A save of one answer writes four
 * pages: so many of them stay below the length.
 */
const longest = { bytes: 1_000_000, transactions: 50 } as const;

/** `TRUNCATE` empties the log; `RESTART` leaves its room for what comes next, which is then stored twice as fast. */
type Checkpoint = 'TRUNCATE' | 'RESTART';

/**
 * The file behind an open store: in its place, its log emptied in time, closed with a digest of what it holds.
 *
 * `fileGeneration` is what the file says without its log; `null` where it does not say.
 */
export function createStoreFile(db: Database, path: string, fileGeneration: number | null) {
  const guard = createPlaceGuard(path);
  const { present, raiseByOne } = prepareIdentity(db);
  // The log may be ahead of the file by a checkpoint that was begun and not ended.
  let reached = fileGeneration;
  // Since the last checkpoint: the log may keep its room.
  let transactions = 0;

  const note = (state: LogNote): void => withFiles(path, () => writeLogNote(path, state));

  /**
   * Brings the log into the file. What stands beside the log says so first, and says the outcome last: wherever this
   * ends, on a full disk too, it fits the file and the log.
   */
  const checkpoint = (kind: Checkpoint, sealing?: () => void): void => {
    const identity = present();
    if (identity === null) {
      return;
    }
    const { storeId } = identity;
    const generation = reached ?? identity.generation;
    const isRaised = identity.generation !== generation;
    const to = isRaised ? identity.generation : generation + 1;
    note({ storeId, generation, to });
    // Both or neither: the digest is over the generation too.
    db.transaction(() => {
      if (!isRaised) {
        raiseByOne();
      }
      sealing?.();
    }).immediate();
    db.pragma(`wal_checkpoint(${kind})`);
    reached = to;
    note({ storeId, generation: to, to: null });
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
      checkpoint('TRUNCATE', () => keepClosedDigest(db, null));
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
      checkpoint('TRUNCATE', () => keepClosedDigest(db, contentDigest(db, head)));
    },
  };
}
