import type { Database } from '../driver/database.ts';

export const version = 12;

/**
 * A cluster keeps the code of its industry beside what was typed, and may be founded from 1800 on.
 *
 * Rebuilt from its own text, because SQLite cannot widen a CHECK; in its own place, so that no page is left unused. What
 * comes new stands last: salvage reads the shorter rows of before.
 */
export function up(db: Database): void {
  const sqlOf = db.prepare<[string], string>(
    `SELECT sql FROM sqlite_schema WHERE tbl_name = 'cluster' AND type = ?`,
  );
  const last = db.prepare<[], number>(`SELECT seq FROM sqlite_sequence WHERE name = 'cluster'`).pluck().get();
  const table = String(sqlOf.pluck().get('table'));
  const around = ['index', 'trigger'].flatMap((type) => sqlOf.pluck().all(type)).filter(Boolean);
  db.exec(`
    CREATE TEMP TABLE kept_cluster AS SELECT * FROM cluster;
    DROP TABLE cluster;
  `);
  db.exec(table.replace('founded_year BETWEEN 1949 AND 2100', 'founded_year BETWEEN 1800 AND 2100'));
  db.exec(`
    INSERT INTO cluster SELECT * FROM kept_cluster;
    DROP TABLE kept_cluster;
    ALTER TABLE cluster ADD COLUMN industry_code TEXT NOT NULL DEFAULT ''
      CHECK (industry_code = '' OR industry_code GLOB '[A-T]' OR industry_code GLOB '[0-9][0-9]'
        OR industry_code GLOB '[0-9][0-9][0-9]' OR industry_code GLOB '[0-9][0-9][0-9][0-9]');
    DELETE FROM sqlite_sequence WHERE name = 'cluster';
  `);
  if (last !== undefined) {
    // The number of a cluster that is gone for good is not given again.
    db.prepare<[number]>(`INSERT INTO sqlite_sequence (name, seq) VALUES ('cluster', ?)`).run(last);
  }
  around.forEach((sql) => db.exec(sql));
}
