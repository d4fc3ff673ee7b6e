import type { Database } from '../driver/database.ts';

export const version = 17;

/**
 * What the portfolio shows of an evaluation is kept beside its headline, so that ten thousand clusters open without being
 * evaluated again; with it the plans that a programme over clusters chooses from. Both follow from the rest. What an office
 * says of its clusters (weights, labels, kept views, its budget) does not.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE portfolio_result (
      assessment_id      TEXT PRIMARY KEY REFERENCES assessment (id) ON DELETE CASCADE,
      -- Of the headline that it stands beside: another one means that it is of the past.
      fingerprint        TEXT NOT NULL CHECK (length(fingerprint) = 64),
      causes             TEXT NOT NULL CHECK (json_valid(causes)),
      dimensions         TEXT NOT NULL CHECK (json_valid(dimensions)),
      plan_measures      INTEGER CHECK (plan_measures > 0),
      plan_cost          REAL CHECK (plan_cost >= 0),
      momentum           REAL,
      momentum_low       REAL,
      momentum_high      REAL,
      -- The headline of the finished assessment before, which the momentum is measured from.
      before_fingerprint TEXT CHECK (length(before_fingerprint) = 64)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE programme_plan (
      assessment_id TEXT PRIMARY KEY REFERENCES assessment (id) ON DELETE CASCADE,
      fingerprint   TEXT NOT NULL CHECK (length(fingerprint) = 64),
      plans         TEXT NOT NULL CHECK (json_valid(plans))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE portfolio_view (
      id      TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 80),
      name    TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
      look    TEXT NOT NULL CHECK (json_valid(look)),
      kept_at TEXT NOT NULL CHECK (length(kept_at) = 24)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE cluster_weight (
      cluster_id TEXT PRIMARY KEY REFERENCES cluster (id) ON DELETE CASCADE,
      weight     REAL NOT NULL CHECK (weight BETWEEN 0 AND 10)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE cluster_label (
      cluster_id TEXT NOT NULL REFERENCES cluster (id) ON DELETE CASCADE,
      label      TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 40),
      PRIMARY KEY (cluster_id, label)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE programme_budget (
      id     INTEGER PRIMARY KEY CHECK (id = 1),
      budget REAL NOT NULL CHECK (budget >= 0)
    ) STRICT;
  `);
}
