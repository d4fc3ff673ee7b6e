import type { Database } from '../driver/database.ts';

export const version = 15;

/**
 * An action may lack its dates, be not started or blocked, say which indicator it is to move and how far, what was spent,
 * and of which action it is a step.
 *
 * Rebuilt from their own text, because SQLite cannot widen a CHECK; in their own place, so that no page is left unused.
 * What comes new stands last: salvage reads the shorter rows of before.
 */
export function up(db: Database): void {
  const before = `status IN ('open', 'done', 'dropped')`;
  const after = `status IN ('not-started', 'open', 'blocked', 'done', 'dropped')`;
  rebuild(db, 'action_event', (sql) => sql.replace(before, after));
  rebuild(db, 'action', (sql) =>
    sql.replace(before, after).replaceAll(/(start_on|due_on)(\s+)TEXT NOT NULL/gu, '$1$2TEXT'),
  );
  db.exec(`
    ALTER TABLE action ADD COLUMN indicator TEXT CHECK (length(indicator) BETWEEN 1 AND 80);
    ALTER TABLE action ADD COLUMN target REAL;
    ALTER TABLE action ADD COLUMN spent REAL CHECK (spent BETWEEN 0 AND 1000000);
    ALTER TABLE action ADD COLUMN part_of TEXT CHECK (length(part_of) BETWEEN 1 AND 80);
  `);
}

function rebuild(db: Database, name: string, change: (sql: string) => string): void {
  const sqlOf = db
    .prepare<[string, string], string>(`SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND type = ?`)
    .pluck();
  const last = db
    .prepare<[string], number>(`SELECT seq FROM sqlite_sequence WHERE name = ?`)
    .pluck()
    .get(name);
  const table = String(sqlOf.get(name, 'table'));
  const around = ['index', 'trigger'].flatMap((type) => sqlOf.all(name, type)).filter(Boolean);
  db.exec(`CREATE TEMP TABLE kept_rows AS SELECT * FROM ${name};`);
  // A trigger that keeps the rows of a table does not keep the table.
  db.exec(`DROP TABLE ${name};`);
  db.exec(change(table));
  db.exec(`
    INSERT INTO ${name} SELECT * FROM kept_rows;
    DROP TABLE kept_rows;
    DELETE FROM sqlite_sequence WHERE name = '${name}';
  `);
  if (last !== undefined) {
    // The number of a row that is gone for good is not given again.
    db.prepare<[string, number]>(`INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)`).run(name, last);
  }
  around.forEach((sql) => db.exec(sql));
}
