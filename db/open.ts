import Database from 'better-sqlite3';
import { AppError } from '../core/base/errors.ts';
import { applicationId, inspectFile } from './inspectFile.ts';
import { latestVersion, newerStore } from './migrations.ts';
import { copyForReading, isWritable, moveIntoPlace, realPlace } from './place.ts';
import { applyPragmas, settleJournal } from './pragmas.ts';
import { setAside } from './setAside.ts';
import { isDamage, toAppError } from './sqliteFailure.ts';

export interface OpenOptions {
  /** A plain date for the name of a damaged file that is set aside. */
  readonly today: string;
  readonly log: (event: string, details?: Readonly<Record<string, unknown>>) => void;
  /** Told the text of every statement that runs, with its values. */
  readonly onStatement?: ((sql: string) => void) | undefined;
}

/** An open connection: ours alone until it is closed. */
export interface Connection {
  readonly db: Database.Database;
  /** The file cannot be written: this is a private copy, and changes are refused. */
  readonly readOnly: boolean;
  close(): void;
}

/** Stores that this process holds open. Even looking at their headers again would drop SQLite's locks. */
const held = new Set<string>();

/**
 * Opens the store, or makes an empty one where none is.
 *
 * Refuses with its own code: `store-foreign`, `store-newer`, `store-busy`, `store-read-only` (nothing there and
 * nothing can be made) and `store-damaged`, after the file has been set aside.
 */
export function openDatabase(path: string, options: OpenOptions): Connection {
  const real = realPlace(path);
  if (held.has(real)) {
    throw new AppError('store-busy', 'This process already holds the store open.');
  }
  const found = inspectFile(real);
  if (found.kind === 'foreign') {
    throw new AppError('store-foreign', 'Not a store of this program.', { path: real });
  }
  if (found.kind === 'store' && found.version > latestVersion) {
    throw newerStore(found.version);
  }
  if (!isWritable(real)) {
    return openCopy(real, options);
  }
  if (found.kind === 'torn') {
    throw damaged(setAside(real, options.today), null);
  }
  if (found.kind === 'absent') {
    createEmpty(real);
  }
  const db = connect(real, options);
  held.add(real);
  return {
    db,
    readOnly: false,
    close() {
      db.close();
      held.delete(real);
    },
  };
}

/**
 * Makes the first page of a store under another name and moves it into place.
 *
 * A program that dies in its very first moment then leaves no half of a file, which the next start would have to
 * take for damage. What it left under the other name is simply continued.
 */
function createEmpty(path: string): void {
  const draft = `${path}.new`;
  const db = new Database(draft, { timeout: 250 });
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma(`application_id = ${applicationId}`);
  } catch (error) {
    throw toAppError(error) ?? error;
  } finally {
    db.close();
  }
  moveIntoPlace(draft, path);
}

function connect(path: string, options: OpenOptions): Database.Database {
  // Short, because a second program must be told at once; the lasting timeout is one of the pragmas.
  const { onStatement } = options;
  const db = new Database(path, {
    timeout: 250,
    ...(onStatement && { verbose: (sql) => onStatement(String(sql)) }),
  });
  try {
    prepare(db, options);
    return db;
  } catch (error) {
    db.close();
    if (isDamage(error) || error instanceof DamageFound) {
      throw damaged(setAside(path, options.today), error);
    }
    throw toAppError(error) ?? error;
  }
}

/** What the integrity check found, where SQLite itself raised no error. */
class DamageFound extends Error {}

function prepare(db: Database.Database, { log }: OpenOptions): void {
  // Before the first access to the WAL: no -shm file then, and every other process is locked out.
  db.pragma('locking_mode = EXCLUSIVE');
  const journal = settleJournal(db);
  if (journal !== 'wal') {
    log('store.journal', { journal });
  }
  db.exec('BEGIN IMMEDIATE; COMMIT');
  applyPragmas(db);
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > latestVersion) {
    throw newerStore(version);
  }
  const finding = db.pragma('integrity_check(1)', { simple: true });
  if (finding !== 'ok') {
    throw new DamageFound(String(finding));
  }
  const orphans = db.pragma('foreign_key_check');
  if (Array.isArray(orphans) && orphans.length > 0) {
    log('store.orphans', { count: orphans.length });
  }
}

function openCopy(path: string, options: OpenOptions): Connection {
  const copy = copyForReading(path);
  try {
    const db = connect(copy.path, options);
    options.log('store.read-only');
    return {
      db,
      readOnly: true,
      close() {
        db.close();
        copy.discard();
      },
    };
  } catch (error) {
    copy.discard();
    // The original stays where it is; only the copy was set aside, and that is gone.
    throw error instanceof AppError && error.code === 'store-damaged' ? damaged(path, error) : error;
  }
}

const damaged = (path: string, cause: unknown): AppError =>
  new AppError('store-damaged', 'The store is damaged and was set aside.', { path }).because(cause);
