import type { Database } from 'better-sqlite3';
import { AppError } from '../../core/base/errors.ts';
import { connect } from './connect.ts';
import { toAppError } from '../sqliteFailure.ts';

/**
 * Keeps the place of a store for this program alone, also while no connection has the file open: while it is examined,
 * copied, set aside or replaced.
 *
 * An empty database of its own beside the store: SQLite locks files on every system, and a program that dies leaves no
 * lock. Gives what releases it. Throws `store-busy` where another program holds it.
 */
export function takeLock(path: string): () => void {
  let db: Database | null = null;
  try {
    db = connect(`${path}-lock`);
    // Nothing is ever written to it: no journal either.
    db.pragma('journal_mode = MEMORY');
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db?.close();
    throw toAppError(error) ?? error;
  }
  const held = db;
  return () => {
    held.close();
  };
}

/** Places that this process holds: even looking at their headers again would drop SQLite's locks. */
const held = new Set<string>();

export function hold(path: string): () => void {
  if (held.has(path)) {
    throw new AppError('store-busy', 'This process already holds the store open.');
  }
  held.add(path);
  return () => void held.delete(path);
}
