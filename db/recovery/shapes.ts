import type { Database } from '../driver/database.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations.ts';
import { connect } from '../opening/connect.ts';
import type { Value } from './record.ts';

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isNullable: boolean;
  /** The one that holds the number of its row: it stands beside the record, not in it. */
  readonly isRowid: boolean;
}

/** How the records of a table look. */
export interface Shape {
  readonly name: string;
  readonly holds: 'rows' | 'keys';
  /** In the order of the record. */
  readonly columns: readonly Column[];
  /** Rows from before the last columns came are this short at least. */
  readonly least: number;
}

export interface Shapes {
  readonly tables: readonly Shape[];
  /** Of every index, the types of its columns. */
  readonly indexes: readonly (readonly string[])[];
}

interface TableRow {
  readonly name: string;
  readonly wr: number;
}

interface ColumnRow {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  readonly dflt_value: string | null;
  readonly pk: number;
}

/** The tables of a store of a version, parents before their children. */
export function shapesOf(version: number): Shapes {
  const shapes = known.get(version) ?? readShapes(version);
  known.set(version, shapes);
  return shapes;
}

const known = new Map<number, Shapes>();

function readShapes(version: number): Shapes {
  const db = connect(':memory:');
  try {
    migrate(db, migrations.slice(0, version));
    const rows = db
      .prepare<[], TableRow>(
        `SELECT name, wr FROM pragma_table_list
         WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
      )
      .all();
    return { tables: parentsFirst(db, rows).map((row) => shapeOf(db, row)), indexes: indexesOf(db) };
  } finally {
    db.close();
  }
}

function shapeOf(db: Database, { name, wr }: TableRow): Shape {
  const rows = db
    .prepare<[string], ColumnRow>(
      `SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_info(?) ORDER BY cid`,
    )
    .all(name);
  const keys = rows.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk);
  const isKeyed = wr === 1;
  const ordered = isKeyed ? [...keys, ...rows.filter(({ pk }) => pk === 0)] : rows;
  const columns = ordered.map((row) => ({
    name: row.name,
    type: row.type,
    isNullable: row.notnull === 0 && row.pk === 0,
    isRowid: !isKeyed && row.pk === 1 && keys.length === 1 && row.type === 'INTEGER',
  }));
  const needed = ordered.findLastIndex((row) => row.pk > 0 || (row.notnull === 1 && row.dflt_value === null));
  return { name, holds: isKeyed ? 'keys' : 'rows', columns, least: needed + 1 };
}

function parentsFirst(db: Database, tables: readonly TableRow[]): TableRow[] {
  const parents = db.prepare<[string], string>(`SELECT "table" FROM pragma_foreign_key_list(?)`).pluck();
  const sorted: TableRow[] = [];
  const visit = (table: TableRow): void => {
    if (sorted.includes(table)) {
      return;
    }
    const above = new Set(parents.all(table.name));
    tables.filter((other) => other !== table && above.has(other.name)).forEach(visit);
    sorted.push(table);
  };
  tables.forEach(visit);
  return sorted;
}

function indexesOf(db: Database): string[][] {
  const names = db
    .prepare<[], { name: string; tbl_name: string }>(
      `SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index'`,
    )
    .all();
  const columns = db
    .prepare<[string, string], string>(
      `SELECT ifnull(t.type, 'INTEGER') FROM pragma_index_xinfo(?) AS x
       LEFT JOIN pragma_table_info(?) AS t ON t.cid = x.cid ORDER BY x.seqno`,
    )
    .pluck();
  return names.map(({ name, tbl_name }) => columns.all(name, tbl_name));
}

/** Whether the values of a record can be a row of a table. */
export const fits = ({ columns, least }: Shape, values: readonly Value[]): boolean =>
  values.length >= least &&
  values.length <= columns.length &&
  values.every((value, index) => {
    const column = columns[index];
    return column !== undefined && (column.isRowid ? value === null : isOfType(value, column));
  });

export const fitsIndex = (types: readonly string[], values: readonly Value[]): boolean =>
  types.length === values.length &&
  values.every((value, index) => isOfType(value, { type: types[index] ?? '', isNullable: true }));

function isOfType(value: Value, { type, isNullable }: Pick<Column, 'type' | 'isNullable'>): boolean {
  if (value === null) {
    return isNullable;
  }
  switch (type) {
    case 'TEXT':
      return typeof value === 'string';
    case 'INTEGER':
      return Number.isInteger(value);
    case 'REAL':
      return typeof value === 'number';
    default:
      return Buffer.isBuffer(value);
  }
}
