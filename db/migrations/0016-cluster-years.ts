import type { Database } from '../driver/database.ts';

export const version = 16;

/**
 * A headline keeps what the years of a cluster show of a result, so that it stays as it was found. Empty in rows from
 * before, until they are evaluated again. An assessment that starts from the last says what it took over.
 */
export function up(db: Database): void {
  db.exec(`
    ALTER TABLE headline ADD COLUMN stage_share REAL CHECK (stage_share BETWEEN 0 AND 1);
    ALTER TABLE headline ADD COLUMN severity REAL CHECK (severity BETWEEN 0 AND 100);
    ALTER TABLE headline ADD COLUMN answered INTEGER CHECK (answered >= 0);
    ALTER TABLE headline ADD COLUMN applicable INTEGER CHECK (applicable >= 0);
    -- Answers with evidence of grade A or B.
    ALTER TABLE headline ADD COLUMN documented INTEGER CHECK (documented >= 0);
    ALTER TABLE headline ADD COLUMN plan_measures INTEGER CHECK (plan_measures >= 0);
    ALTER TABLE headline ADD COLUMN plan_cost REAL CHECK (plan_cost >= 0);

    -- What was taken over from the assessment before and not looked at since.
    CREATE TABLE carried_over (
      assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
      entry         TEXT NOT NULL CHECK (length(entry) BETWEEN 1 AND 100),
      PRIMARY KEY (assessment_id, entry)
    ) STRICT, WITHOUT ROWID;
  `);
}
