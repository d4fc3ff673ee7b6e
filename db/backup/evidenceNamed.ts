import type { Database } from 'better-sqlite3';

/** SHA-256 of each evidence file that the rows of a store name, in order; those in the bin as well. */
export function evidenceNamedIn(db: Database): string[] {
  const hasTable = db
    .prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'attachment'`)
    .get();
  return hasTable === undefined
    ? []
    : db.prepare<[], string>(`SELECT DISTINCT sha256 FROM attachment ORDER BY sha256`).pluck().all();
}
