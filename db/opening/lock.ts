import type { Database } from '../driver/database.ts';
import { AppError } from '../../core/base/errors.ts';
import { connect } from './connect.ts';
import { toAppError } from '../sqliteFailure.ts';
import { soundPlace } from './soundPlace.ts';

/** The place of a store, held for this program alone while nothing is open there. */
export interface HeldPlace {
  /** The true path. */
  readonly path: string;
  /** Whether it is held still: a connection that took it over gives it back when it is closed. */
  isHeld(): boolean;
  release(): void;
}

/** Holds the place of a store. Throws as `openDatabase` does where that cannot be: it is busy, out of reach, read-only. */
export function takePlace(path: string): HeldPlace {
  const real = soundPlace(path);
  const letGo = hold(real);
  try {
    const unlock = takeLock(real);
    let isHeld = true;
    return {
      path: real,
      isHeld: () => isHeld,
      release() {
        if (isHeld) {
          isHeld = false;
          unlock();
          letGo();
        }
      },
    };
  } catch (error) {
    letGo();
    throw error;
  }
}

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

/** Whether this process holds a store open, or its place: nothing else may open its files then. */
export const isHeldHere = (path: string): boolean => held.has(path);

export function hold(path: string): () => void {
  if (held.has(path)) {
    throw new AppError('store-busy', 'This process already holds the store open.');
  }
  held.add(path);
  return () => void held.delete(path);
}
