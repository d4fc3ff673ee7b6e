import type { Database } from '../driver/database.ts';

/** One table of the store as it stands in the file. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** The columns that name a row to a reader: its id, else its primary key. */
  readonly key: readonly string[];
  /** The columns of the primary key, in its order: the order of the rows. */
  readonly order: readonly string[];
  /** Whether the trail tells of its changes: everything that cannot be made anew. */
  readonly isTold: boolean;
}

/** The trail's own rows are proved by their chain. */
export const trailTable = 'trail';

export const identityTable = 'store_identity';

/** What follows from the rest, and the working copy of a knowledge base, which is changed with every key. */
const untold: ReadonlySet<string> = new Set([
  'headline',
  'knowledge_draft',
  'portfolio_result',
  'programme_plan',
]);

interface ColumnRow {
  readonly name: string;
  readonly pk: number;
}

/** All tables with content, by name, without the trail, the identity and SQLite's own. */
export function readTables(db: Database): Table[] {
  const names = db
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name`,
    )
    .pluck()
    .all();
  const columns = db.prepare<[string], ColumnRow>(`SELECT name, pk FROM pragma_table_info(?) ORDER BY cid`);
  return names
    .filter((name) => name !== trailTable && name !== identityTable)
    .map((name) => toTable(name, columns.all(name)));
}

function toTable(name: string, rows: readonly ColumnRow[]): Table {
  const columns = rows.map((row) => row.name);
  const order = rows
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map((row) => row.name);
  return {
    name,
    columns,
    key: columns.includes('id') ? ['id'] : order,
    order,
    isTold: !untold.has(name),
  };
}
