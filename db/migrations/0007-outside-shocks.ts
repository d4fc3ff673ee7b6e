import type { Database } from '../driver/database.ts';

export const version = 7;

/** What hit a cluster from outside, in the order in which it was named. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE outside_shock (
      assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
      position      INTEGER NOT NULL CHECK (position >= 1),
      shock         TEXT NOT NULL,
      PRIMARY KEY (assessment_id, position)
    ) STRICT, WITHOUT ROWID;
  `);
}
