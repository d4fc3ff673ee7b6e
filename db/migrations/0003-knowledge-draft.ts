import type { Database } from '../driver/database.ts';

export const version = 3;

/** The version that is being written: one at a time, changed with every entry, gone once it is saved or discarded. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE knowledge_draft (
      id         INTEGER PRIMARY KEY CHECK (id = 1),
      based_on   TEXT NOT NULL CHECK (length(based_on) = 64)
        REFERENCES knowledge_base (hash) ON DELETE RESTRICT,
      -- Unfinished: checked as a whole only when it becomes a version.
      content    TEXT NOT NULL CHECK (json_valid(content)),
      updated_at TEXT NOT NULL CHECK (length(updated_at) = 24)
    ) STRICT;
  `);
}
