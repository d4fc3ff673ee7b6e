import { existsSync } from 'node:fs';
import type { Database } from '../driver/database.ts';
import { AppError } from '../../core/base/errors.ts';
import { type Identity, readIdentity } from '../identity/identity.ts';
import { belongs, latestOf, type LogNote, notePath, readLogNote, writeLogNote } from '../identity/logNote.ts';
import { latestVersion, newerStore } from '../migrations.ts';
import { isDamage, toAppError } from '../sqliteFailure.ts';
import { checkStore, DamageFound } from './checkStore.ts';
import { connect } from './connect.ts';
import { createEmpty, type NewStore } from './createEmpty.ts';
import { compareWithNote, examineLog, type Found, type LogBeside, proveTogether } from './examineLog.ts';
import { withFiles } from './fileFailure.ts';
import { finishReplacing } from './finishReplacing.ts';
import { applicationId, foreignStore, inspectFile } from './inspectFile.ts';
import { type HeldPlace, hold, takeLock } from './lock.ts';
import { copyBeside, copyForReading, isWritable } from './place.ts';
import { applyPragmas, settleJournal } from './pragmas.ts';
import { soundPlace } from './soundPlace.ts';

export interface OpenOptions extends NewStore {
  readonly log: (event: string, details?: Readonly<Record<string, unknown>>) => void;
  /** Told the text of every statement that runs, with its values. */
  readonly onStatement?: ((sql: string) => void) | undefined;
  /** Whether something beside an empty place, other than its note, says that a store was there. */
  readonly leftBehind?: ((path: string) => boolean) | undefined;
  /** The place, where the caller holds it already: the connection holds it from then on, unless opening fails. */
  readonly place?: HeldPlace | undefined;
}

/** An open connection: ours alone until it is closed. */
export interface Connection {
  readonly db: Database;
  /** The true path of the file; of the original where `db` is a private copy. */
  readonly path: string;
  /** The file cannot be written: this is a private copy, and changes are refused. */
  readonly readOnly: boolean;
  /** What the file says without its log, which is ahead of it by what a checkpoint has not brought in. */
  readonly generation: number | null;
  /** What the official is to be told about the file. */
  readonly found: Found;
  close(): void;
}

/**
 * Opens the store, or makes an empty one where none is, after everything that it holds has been checked.
 *
 * Refuses with its own code, and leaves every file as it is: `store-foreign`, `store-newer`, `store-busy`,
 * `store-read-only` (nothing there and nothing can be made), `store-incomplete`, `store-linked`, `store-drive-missing`,
 * `store-unreachable`, `store-log-foreign`, `disk-full`, and `store-damaged` with what the check found.
 */
export function openDatabase(path: string, options: OpenOptions): Connection {
  const { place } = options;
  const real = place?.path ?? soundPlace(path);
  const releases = place ? [] : [hold(real)];
  const giveBack = () => releases.reverse().forEach((undo) => undo());
  const release = () => {
    giveBack();
    place?.release();
  };
  try {
    if (!withFiles(real, () => isWritable(real))) {
      return openCopy(real, options, release);
    }
    if (!place) {
      releases.push(takeLock(real));
    }
    withFiles(real, () => finishReplacing(real));
    const log = withFiles(real, () => examine(real, options));
    if (log) {
      checkCopy(real, log);
    }
    if (inspectFile(real).kind === 'absent') {
      withFiles(real, () => createEmpty(real, options));
    }
    const opened = openInPlace(real, { options, log, release });
    return log?.isCut ? { ...opened, found: 'cut-log' } : opened;
  } catch (error) {
    giveBack();
    throw asFailure(error, real);
  }
}

/** Looks at what lies there before SQLite does; gives the log that has to be replayed. */
function examine(path: string, options: OpenOptions): LogBeside | null {
  const found = inspectFile(path);
  switch (found.kind) {
    case 'foreign':
      throw foreignStore(path);
    case 'torn':
      throw new DamageFound('structure', 'torn');
    case 'incomplete':
      throw new AppError('store-incomplete', 'The file is an incomplete copy of a store.', { path });
    case 'store':
      if (found.version > latestVersion) {
        throw newerStore(found.version);
      }
      return examineLog(path);
    case 'absent':
      refuseGone(path, options);
      return null;
  }
}

/** What was there when the program ended last says so: an empty store in its place would hide that it is gone. */
function refuseGone(path: string, { leftBehind }: OpenOptions): void {
  if (existsSync(notePath(path)) || leftBehind?.(path) === true) {
    throw new AppError('store-missing', 'The store is gone.', { path });
  }
}

interface InPlace {
  readonly options: OpenOptions;
  /** The log beside it: a copy of exactly these bytes has passed the check. */
  readonly log: LogBeside | null;
  /** A private copy says nothing of what is beside the original. */
  readonly isCopy?: boolean;
  readonly release: () => void;
}

function openInPlace(path: string, { options, log, isCopy = false, release }: InPlace): Connection {
  const db = connect(path, options);
  try {
    takeAlone(db);
    if (log === null) {
      checkStore(db);
    }
    const identity = readIdentity(db);
    const note = readLogNote(path);
    const found = compareWithNote(note, identity);
    if (identity && log === null && !isCopy) {
      // Before the first byte of a log: a program that dies with one would find it a stranger's.
      sayWhich(path, identity, note);
    }
    settle(db, options);
    return {
      db,
      path,
      readOnly: false,
      generation: log ? log.generation : (identity?.generation ?? null),
      found,
      close() {
        db.close();
        release();
      },
    };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Writes beside the file which state it is; nothing where that stands there already. */
function sayWhich(path: string, { storeId, generation }: Identity, before: LogNote | null): void {
  if (before !== null && before.to === null && belongs(before, { storeId, generation })) {
    return;
  }
  const latest = before?.storeId === storeId ? latestOf({ ...before, to: null }) : generation;
  const note = { storeId, generation, to: null, ...(latest > generation && { latest }) };
  withFiles(path, () => writeLogNote(path, note));
}

/**
 * Replays a log into a copy and checks that.
 *
 * A connection that is closed brings its log into the file: what turns out to be damaged would not stay as it was found.
 */
function checkCopy(path: string, log: LogBeside): void {
  const copy = withFiles(path, () => copyBeside(path));
  try {
    proveTogether(path, log, () => {
      const db = connect(copy.path);
      try {
        takeAlone(db);
        checkStore(db);
        return readIdentity(db);
      } finally {
        db.close();
      }
    });
  } finally {
    copy.discard();
  }
}

function openCopy(path: string, options: OpenOptions, release: () => void): Connection {
  withFiles(path, () => examine(path, options));
  const copy = withFiles(path, () => copyForReading(path));
  try {
    const opened = openInPlace(copy.path, {
      options,
      log: null,
      isCopy: true,
      release: () => {
        copy.discard();
        release();
      },
    });
    options.log('store.read-only');
    return { ...opened, path, readOnly: true };
  } catch (error) {
    copy.discard();
    throw error;
  }
}

function takeAlone(db: Database): void {
  // Before the first access to the WAL: no -shm file then, and every other process is locked out.
  db.pragma('locking_mode = EXCLUSIVE');
  db.exec('BEGIN IMMEDIATE; COMMIT');
  applyPragmas(db);
  const version = Number(db.pragma('user_version', { simple: true }));
  if (db.pragma('application_id', { simple: true }) !== applicationId) {
    throw new DamageFound('identity', 'application');
  }
  if (version > latestVersion) {
    throw newerStore(version);
  }
}

/** A file from elsewhere may be written without a log: its header is changed here. */
function settle(db: Database, { log }: OpenOptions): void {
  const journal = settleJournal(db);
  if (journal !== 'wal') {
    log('store.journal', { journal });
  }
  // Read back again: a log may come with settings of its own.
  applyPragmas(db);
}

function asFailure(error: unknown, path: string): unknown {
  if (error instanceof AppError) {
    return error;
  }
  if (error instanceof DamageFound || (isDamage(error) && toAppError(error) === null)) {
    const finding = error instanceof DamageFound ? error.kind : 'structure';
    return new AppError('store-damaged', 'The store is damaged.', { path, finding }).because(error);
  }
  return toAppError(error) ?? error;
}
