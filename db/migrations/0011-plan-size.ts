import type { Database } from '../driver/database.ts';

export const version = 11;

interface Named {
  readonly name: string;
  readonly sql: string;
}

/**
 * A plan may hold as many measures as the contract lets the official ask for: 100, where an own knowledge base has more
 * than the 52 of the first.
 *
 * Rebuilt from its own text, because SQLite cannot widen a CHECK.
 */
export function up(db: Database): void {
  const sqlOf = db.prepare<[], string>(
    `SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = 'assessment'`,
  );
  const wider = String(sqlOf.pluck().get())
    .replace('plan_largest BETWEEN 1 AND 52', 'plan_largest BETWEEN 1 AND 100')
    .replace(/^CREATE TABLE "?assessment"?/u, 'CREATE TABLE new_assessment');
  const around = (type: 'index' | 'trigger', condition: string) =>
    db
      .prepare<[], Named>(
        `SELECT name, sql FROM sqlite_schema WHERE type = '${type}' AND sql IS NOT NULL AND ${condition} ORDER BY name`,
      )
      .all();
  const indices = around('index', `tbl_name = 'assessment'`);
  // A trigger that names a table which is gone for a moment would stop the renaming.
  const triggers = around('trigger', `sql LIKE '%assessment%'`);
  triggers.forEach(({ name }) => db.exec(`DROP TRIGGER ${name}`));
  db.exec(wider);
  db.exec(`
    INSERT INTO new_assessment SELECT * FROM assessment;
    DROP TABLE assessment;
    ALTER TABLE new_assessment RENAME TO assessment;
  `);
  [...indices, ...triggers].forEach(({ sql }) => db.exec(sql));
}
