import type { Database } from './driver/database.ts';
import { AppError } from '../core/base/errors.ts';
import { backupsOf, listBackups } from './backup/backupFolder.ts';
import { copyStore } from './backup/copyStore.ts';
import { laterHeads } from './backup/headsLeft.ts';
import type { ProvedCopy } from './backup/proveCopy.ts';
import { readSecondPlace } from './backup/secondPlace.ts';
import { technicalFacts } from './identity/technicalFacts.ts';
import { type Identity, keepClosedDigest, readIdentity, setGeneration } from './identity/identity.ts';
import { latestOf, readLogNote } from './identity/logNote.ts';
import { inTransaction } from './inTransaction.ts';
import { migrate } from './migrate.ts';
import { latestVersion, migrations } from './migrations.ts';
import { beginTrail } from './opening/createEmpty.ts';
import { firstWithTrail } from './opening/checkStore.ts';
import { withFiles } from './opening/fileFailure.ts';
import { type Connection, type OpenOptions, openDatabase } from './opening/open.ts';
import { createStoreFile } from './opening/storeFile.ts';
import { createRepositories } from './repositories/all.ts';
import { toAppError } from './sqliteFailure.ts';
import { vouchForRows } from './trail/beginTrail.ts';
import type { RowChange } from './trail/entries.ts';
import { headsText } from './trail/givenUp.ts';
import { type Recorder, recorderOf, startRecorder } from './trail/recorder.ts';
import type { LongWork } from './trail/turns.ts';

export type Store = ReturnType<typeof createStore>;

export interface StoreOptions extends OpenOptions {
  /** Called with a store of an earlier version before it is brought up to date: a backup is made there. */
  readonly beforeUpgrade?: (db: Database) => void;
}

/** Opens the store at a path, brings it up to date, and gives its repositories. Throws like `openDatabase`. */
export function openStore(path: string, options: StoreOptions): Store {
  const connection = openDatabase(path, { ...options, leftBehind: hasLeftSomething });
  try {
    bringUpToDate(connection, options);
    if (connection.readOnly) {
      connection.db.pragma('query_only = ON');
      return createStore(connection, null);
    }
    goOnFromOlder(connection, options);
    const file = createStoreFile(connection.db, connection.path, connection.generation);
    file.beginWriting();
    startRecorder(connection.db, {
      ...options,
      beforeWrite: () => {
        if (file.isLongBefore()) {
          // That the log stays long for now is no failure of the change that is to be stored.
          attempt(file.shortenLog, options);
        }
      },
      afterWrite: (rows) => {
        if (rows > manyRows && file.isLong()) {
          attempt(file.shortenLog, options);
        }
      },
    });
    return createStore(connection, file);
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** A backup that was proved outlives the data file and the note beside it, as the place of the second folder does. */
const hasLeftSomething = (path: string): boolean =>
  readSecondPlace(path) !== null || listBackups(backupsOf(path)).some(({ manifest }) => manifest !== null);

/** Only a change of many rows makes the log long at once. */
const manyRows = 50;

const isFull = (error: unknown): boolean =>
  (error instanceof AppError ? error : toAppError(error))?.code === 'disk-full';

function attempt(work: () => void, { log }: StoreOptions): void {
  try {
    work();
  } catch (error) {
    log('store.checkpoint-failed', { code: toAppError(error)?.code ?? 'internal' });
  }
}

function bringUpToDate({ db, readOnly }: Connection, options: StoreOptions): void {
  const before = Number(db.pragma('user_version', { simple: true }));
  if (before === latestVersion) {
    return;
  }
  if (!readOnly) {
    options.beforeUpgrade?.(db);
  }
  migrate(db, migrations, (_db, version) => {
    if (version === firstWithTrail) {
      beginTrail(db, options);
    } else if (version > firstWithTrail) {
      vouchForStep(db, options, version);
    }
  });
}

/** The tables were rebuilt: the trail says so, and vouches for the rows as they stand now, in the same transaction. */
function vouchForStep(db: Database, { now }: StoreOptions, version: number): void {
  keepClosedDigest(db, null);
  vouchForRows(
    db,
    { now, act: () => 'store.upgrade' },
    { table: 'schema', key: {}, before: { version: version - 1 }, after: { version } },
  );
}

/**
 * What was recorded after an older copy that somebody put back is given up: the trail says so, and the store goes on as a
 * later state than any that was here.
 */
function goOnFromOlder({ db, found, path }: Connection, { now }: StoreOptions): void {
  const note = found === 'older-copy' ? readLogNote(path) : null;
  if (note === null) {
    return;
  }
  const generation = latestOf(note) + 1;
  const from = readIdentity(db)?.generation ?? 0;
  const gaveUp = withFiles(path, () => laterHeads(path, { db, generation, from }));
  db.transaction(() => {
    setGeneration(db, generation);
    keepClosedDigest(db, null);
    vouchForRows(
      db,
      { now, act: () => 'store.older' },
      {
        table: 'store_identity',
        key: {},
        before: null,
        after: { generation, from, ...(gaveUp.length > 0 && { gaveUp: headsText(gaveUp) }) },
      },
    );
  }).immediate();
}

/** The store without an open transaction: what was begun in turns is done. */
function settled(db: Database): Database {
  recorderOf(db)?.settle();
  return db;
}

function writerOf(db: Database): Recorder {
  const recorder = recorderOf(db);
  if (recorder === undefined) {
    throw new AppError('store-read-only', 'The store is read-only.');
  }
  return recorder;
}

function createStore(connection: Connection, file: ReturnType<typeof createStoreFile> | null) {
  const { db } = connection;
  return {
    readOnly: connection.readOnly,
    path: connection.path,
    found: connection.found,
    ...createRepositories(db),
    isOpen: (): boolean => db.open,
    /** All of it or nothing: what is written inside is kept only when `work` returns. */
    transaction: <Result>(work: () => Result): Result => inTransaction(db, work),
    /** The same for long work, in steps: `between` two of them everything else has its turn. See `Recorder.inTurns`. */
    transactionInTurns: <Step, Result>(
      work: LongWork<Step, Result>,
      between: (step: Step) => Promise<void>,
    ): Promise<Result> => writerOf(db).inTurns(work, between),
    /** What work would change, as the trail would tell of it; nothing of it stays. Nothing where nothing can be written. */
    rehearse: (work: () => void): readonly RowChange[] => recorderOf(db)?.rehearse(work) ?? [],
    /** Writes a whole, proved copy of the store, also where its own file was deleted under it. */
    copyTo: (path: string): ProvedCopy => copyStore(settled(db), path),
    /** Which store it is, whatever is done to it; empty for one from before stores had a name. */
    storeId: readIdentity(db)?.storeId ?? '',
    /** Which of its states the store is in. */
    identity: (): Identity | null => readIdentity(db),
    /** What a technician asks about the file. */
    technicalFacts: () => technicalFacts(db),
    /** What the store holds now, in a word: another one means that something was changed. */
    mark(): string {
      const recorder = recorderOf(db);
      return recorder ? `${recorder.head().hash} ${recorder.untold()}` : '';
    },
    /** Brings the log into the file, for a copy of the file to be whole; a moment without work is the time for it. */
    checkpoint(): void {
      settled(db);
      file?.emptyLog();
    },
    close(): void {
      try {
        const head = recorderOf(settled(db))?.head();
        if (head && file?.isThere()) {
          file.keepDigest(head);
        }
      } catch (error) {
        // A full disk holds what was saved: it is closed as at a sudden end, and the next start checks it as after one.
        if (!isFull(error)) {
          throw error;
        }
      } finally {
        connection.close();
      }
    },
  };
}
