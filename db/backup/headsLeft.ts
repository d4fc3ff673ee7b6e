import { existsSync } from 'node:fs';
import type { Database } from '../driver/database.ts';
import { AppError } from '../../core/base/errors.ts';
import { readIdentity } from '../identity/identity.ts';
import { checkStore, DamageFound } from '../opening/checkStore.ts';
import { connect } from '../opening/connect.ts';
import { isFromSqlite } from '../sqliteFailure.ts';
import type { TrailHead } from '../trail/entries.ts';
import { type Fork, forksOf, isGivenUp, type PastState } from '../trail/givenUp.ts';
import { backupsOf, listBackups } from './backupFolder.ts';
import { statesOf } from './keptHeads.ts';
import { inCopy } from './proveKept.ts';

/** What takes the place of a store, before its trail tells of that. */
interface Next {
  readonly db: Database;
  /** The generation that it gets. */
  readonly generation: number;
  /** The one that it has. */
  readonly from: number;
}

/**
 * The heads that a store gives up by what takes its place, by name: its own, and those that the two generations do not
 * tell.
 *
 * No connection is open at the place. Where what takes it comes from elsewhere, these are also those that the store of now
 * leads to: a copy that went its own way on another computer counts its generations for itself.
 */
export function headsLeft(path: string, next: Next, comesFromElsewhere: boolean): TrailHead[] {
  const earlier = comesFromElsewhere ? lostBy(path, next).filter((state) => !isLater(state, next)) : [];
  const left = [...laterHeads(path, next), ...leftByNow(path, next, earlier)];
  const named = new Map(left.filter((head) => !leadsTo(next.db, head)).map((head) => [head.hash, head]));
  return [...named.values()];
}

/** The heads of later states in backups whose trail is as long as the one of what takes the place. */
export const laterHeads = (path: string, next: Next): TrailHead[] =>
  lostBy(path, next)
    .filter((state) => isLater(state, next))
    .map(({ head }) => head);

const isLater = (state: PastState, { from, generation }: Next): boolean =>
  (state.generation ?? 0) > from && (state.generation ?? 0) < generation;

/** What backups hold, and neither the trail of what takes the place leads to nor its forks tell. */
function lostBy(path: string, next: Next): PastState[] {
  const forks = [...forksOf(next.db), nextFork(next)];
  return statesOf(listBackups(backupsOf(path)), storeIdOf(next.db)).filter(
    (state) => !leadsTo(next.db, state.head) && !isGivenUp(state, forks),
  );
}

const storeIdOf = (db: Database): string | null => readIdentity(db)?.storeId ?? null;

/** As its trail will tell it. */
function nextFork({ db, generation, from }: Next): Fork {
  const last = lastEntryOf(db);
  const isOfSalvage = last?.act === 'store.salvage';
  const seq = (last?.seq ?? 0) + (isOfSalvage ? 0 : 1);
  return { seq, generation, from: isOfSalvage ? null : from, number: null, heads: [] };
}

const lastEntryOf = (db: Database) =>
  db.prepare<[], { seq: number; act: string }>(`SELECT seq, act FROM trail ORDER BY seq DESC LIMIT 1`).get();

const leadsTo = (db: Database, { seq, hash }: TrailHead): boolean =>
  db.prepare<[number], string>(`SELECT hash FROM trail WHERE seq = ?`).pluck().get(seq) === hash;

/**
 * The head of the store of now, and those of the states that it answers for; none where it does not hold, or is another
 * store.
 */
function leftByNow(path: string, next: Next, states: readonly PastState[]): TrailHead[] {
  if (!existsSync(path)) {
    return [];
  }
  try {
    return inCopy(path, (copy) => {
      const db = connect(copy);
      try {
        const head = storeIdOf(db) === storeIdOf(next.db) ? checkStore(db) : null;
        const forks = head === null ? [] : forksOf(db);
        const known = states.filter((state) => leadsTo(db, state.head) || isGivenUp(state, forks));
        return head === null ? [] : [head, ...known.map((state) => state.head)];
      } finally {
        db.close();
      }
    });
  } catch (error) {
    // A store that does not hold is what a restore is for: it proves nothing.
    if (error instanceof AppError || error instanceof DamageFound || isFromSqlite(error)) {
      return [];
    }
    throw error;
  }
}
