import type { Database } from '../driver/database.ts';

/** SHA-256 of each evidence file that the rows of a store name, in order; those in the bin as well. */
export function evidenceNamedIn(db: Database): string[] {
  const hasTable = db
    .prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'attachment'`)
    .get();
  return hasTable === undefined
    ? []
    : db.prepare<[], string>(`SELECT DISTINCT sha256 FROM attachment ORDER BY sha256`).pluck().all();
}

/** What the rows of a store that has evidence call a file, each name once. */
export const namesOfEvidence = (db: Database, sha256: string): string[] =>
  db
    .prepare<[string], string>(`SELECT DISTINCT name FROM attachment WHERE sha256 = ? ORDER BY name`)
    .pluck()
    .all(sha256);
