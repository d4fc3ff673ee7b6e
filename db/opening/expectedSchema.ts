import type { Database } from '../driver/database.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations.ts';
import { connect } from './connect.ts';

/** The schema of a store as one text: a table, index or trigger more, less or other gives another. */
export const schemaOf = (db: Database): string =>
  JSON.stringify(
    db.prepare(`SELECT type, name, tbl_name, sql FROM main.sqlite_schema ORDER BY type, name`).raw().all(),
  );

const known = new Map<number, string>();

/** What the migrations up to a version make of an empty file. */
export function expectedSchema(version: number): string {
  const found = known.get(version);
  if (found !== undefined) {
    return found;
  }
  const db = connect(':memory:');
  try {
    migrate(db, migrations.slice(0, version));
    const schema = schemaOf(db);
    known.set(version, schema);
    return schema;
  } finally {
    db.close();
  }
}
