import type { Database } from '../driver/database.ts';

/** Which store a file is, and which of its states. */
export interface Identity {
  readonly storeId: string;
  /** Rises with every checkpoint of the log into the file. */
  readonly generation: number;
}

interface IdentityRow {
  readonly store_id: string;
  readonly generation: number;
  readonly closed_digest: string | null;
}

const select = `SELECT store_id, generation, closed_digest FROM store_identity WHERE id = 1`;

/** Reads the identity of a store; `null` for one from before stores had one. */
export function readIdentity(db: Database): (Identity & { readonly closedDigest: string | null }) | null {
  const hasIdentity = db
    .prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'store_identity'`)
    .get();
  const row = hasIdentity === undefined ? undefined : db.prepare<[], IdentityRow>(select).get();
  return row === undefined
    ? null
    : { storeId: row.store_id, generation: row.generation, closedDigest: row.closed_digest };
}

/** Gives a store its identity. Part of a transaction of the caller. */
export function giveIdentity(db: Database, storeId: string): void {
  db.prepare<[string, string]>(
    `INSERT INTO store_identity (id, store_id, generation, closed_digest, untold_sum) VALUES (1, ?, 0, NULL, ?)`,
  ).run(storeId, '0'.repeat(64));
}

/** The same for a store that is written again and again: the statements are made once. */
export function prepareIdentity(db: Database) {
  if (readIdentity(db) === null) {
    return { present: () => null, raiseByOne: () => undefined };
  }
  const row = db.prepare<[], IdentityRow>(select);
  const raise = db.prepare(`UPDATE store_identity SET generation = generation + 1 WHERE id = 1`);
  return {
    present(): Identity | null {
      const found = row.get();
      return found ? { storeId: found.store_id, generation: found.generation } : null;
    },
    /** The next generation; part of a transaction of the caller, or one of its own. */
    raiseByOne: (): void => void raise.run(),
  };
}

/** Makes a store a later state than it says, before it takes the place of one that had come further. */
export function setGeneration(db: Database, generation: number): void {
  db.prepare<[number]>(`UPDATE store_identity SET generation = ? WHERE id = 1`).run(generation);
}

/** Keeps the digest of a store that is being closed; `null` says that it is open. */
export function keepClosedDigest(db: Database, digest: string | null): void {
  db.prepare<[string | null]>(`UPDATE store_identity SET closed_digest = ? WHERE id = 1`).run(digest);
}
