import type { Database } from '../driver/database.ts';

export const version = 5;

/** What the stage rule asks of the cluster's change: over how many years it is known, margins, and the past. */
export function up(db: Database): void {
  db.exec(`
    ALTER TABLE assessment ADD COLUMN span_years REAL CHECK (span_years BETWEEN 1 AND 100);
    ALTER TABLE assessment ADD COLUMN margin_change REAL CHECK (margin_change BETWEEN -100 AND 100);
    ALTER TABLE assessment ADD COLUMN earlier_decline TEXT
      CHECK (earlier_decline IN ('never-declined', 'declined', 'declined-new-growth'));
  `);
}
