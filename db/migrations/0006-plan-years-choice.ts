import type { Database } from '../driver/database.ts';

export const version = 6;

/** Limits and costs of the plan by year, and which plan the official has chosen: a row for each, as JSON. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE plan_setting (
      assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
      setting       TEXT NOT NULL
        CHECK (setting IN ('yearBudgets', 'yearCapacity', 'costsByYear', 'chosen')),
      content       TEXT NOT NULL CHECK (json_valid(content)),
      PRIMARY KEY (assessment_id, setting)
    ) STRICT, WITHOUT ROWID;
  `);
}
