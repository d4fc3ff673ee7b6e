import type { Database } from '../driver/database.ts';

export const version = 13;

/** What an office has said about the tables that it keeps: which column is what, by the heads of the table. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE table_layout (
      signature TEXT PRIMARY KEY CHECK (length(signature) BETWEEN 1 AND 20000),
      kind      TEXT NOT NULL CHECK (kind IN ('facts', 'clusters', 'reference')),
      -- The name of the file by which the official knows it.
      name      TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
      mapping   TEXT NOT NULL CHECK (json_valid(mapping)),
      kept_at   TEXT NOT NULL CHECK (length(kept_at) = 24)
    ) STRICT, WITHOUT ROWID;
  `);
}
