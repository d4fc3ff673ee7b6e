import type { Database, Statement } from '../driver/database.ts';
import { type CellsOf, noRows, type Rows, rowTables, type TableName } from './rowTables.ts';

type Cell = string | number | null;
type Cells = readonly Cell[];

/** Which rows of one table stood there and which are to stand there. */
interface Replacement {
  readonly before: readonly Cells[];
  readonly after: readonly Cells[];
}

export type RowStatements = ReturnType<typeof createRowStatements>;

/**
 * Reads and writes the rows around an assessment. A write is part of a transaction of the caller.
 *
 * The text of every statement is made of the names in `rowTables`; what is entered is bound.
 */
export function createRowStatements(db: Database) {
  const prepared = new Map<string, Statement<Cell[]>>();
  const statement = (sql: string): Statement<Cell[]> => {
    const known = prepared.get(sql) ?? db.prepare<Cell[]>(sql);
    prepared.set(sql, known);
    return known;
  };

  return {
    /** The rows of some tables, in one statement. */
    list(id: string, tables: readonly TableName[]): Rows {
      if (tables.length === 0) {
        return noRows;
      }
      const rows = statement(listSql(tables))
        .raw()
        .all(...tables.map(() => id)) as [TableName, ...Cell[]][];
      const byTable = Map.groupBy(rows, ([table]) => table);
      const found = tables.map((table) => [
        table,
        (byTable.get(table) ?? []).map((row) => row.slice(1, columnsOf(table).length + 1)),
      ]);
      // The cells are those of the columns of their table.
      return { ...noRows, ...(Object.fromEntries(found) as Partial<Rows>) };
    },
    /** The row with a key, if it is there. */
    one<Table extends TableName>(id: string, table: Table, key: readonly string[]): CellsOf[Table][] {
      // The cells are those of the columns of the table.
      return statement(oneSql(table))
        .raw()
        .all(id, ...key) as unknown as CellsOf[Table][];
    },
    /** Puts rows in the place of those of a table; nothing is written where they are the same. */
    replace(id: string, table: TableName, { before, after }: Replacement): void {
      if (isSame(before, after)) {
        return;
      }
      if (before.length > 0) {
        statement(`DELETE FROM ${table} WHERE assessment_id = ?`).run(id);
      }
      if (after.length > 0) {
        statement(insertSql(table, after.length)).run(...after.flatMap((cells) => [id, ...cells]));
      }
    },
    /** Writes one row, in the place of the one with its key. */
    put<Table extends TableName>(id: string, table: Table, cells: CellsOf[Table]): void {
      const bound: Cells = cells;
      statement(putSql(table)).run(id, ...bound);
    },
    remove(id: string, table: TableName, key: readonly string[]): void {
      const found = rowTables[table].key.map((column) => `AND ${column} = ?`).join(' ');
      statement(`DELETE FROM ${table} WHERE assessment_id = ? ${found}`).run(id, ...key);
    },
  };
}

/** Rows come back in the order of their key; what is to stand there comes in any. */
function isSame(before: readonly Cells[], after: readonly Cells[]): boolean {
  const texts = (rows: readonly Cells[]) => rows.map((row) => JSON.stringify(row)).sort();
  return JSON.stringify(texts(before)) === JSON.stringify(texts(after));
}

const columnsOf = (table: TableName): readonly string[] => [
  ...rowTables[table].key,
  ...rowTables[table].values,
];

function listSql(tables: readonly TableName[]): string {
  const width = Math.max(...tables.map((table) => columnsOf(table).length));
  const selects = tables.map((table) => {
    const columns = columnsOf(table);
    const missing = Array.from({ length: width - columns.length }, () => 'NULL');
    return `SELECT '${table}', ${[...columns, ...missing].join(', ')} FROM ${table} WHERE assessment_id = ?`;
  });
  const longestKey = Math.max(...tables.map((table) => rowTables[table].key.length));
  const order = Array.from({ length: longestKey + 1 }, (_, index) => index + 1);
  return `${selects.join('\nUNION ALL ')}\nORDER BY ${order.join(', ')}`;
}

function oneSql(table: TableName): string {
  const found = rowTables[table].key.map((column) => `AND ${column} = ?`).join(' ');
  return `SELECT ${columnsOf(table).join(', ')} FROM ${table} WHERE assessment_id = ? ${found}`;
}

function insertSql(table: TableName, count: number): string {
  const columns = ['assessment_id', ...columnsOf(table)];
  const row = `(${columns.map(() => '?').join(', ')})`;
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${Array.from({ length: count }, () => row).join(', ')}`;
}

function putSql(table: TableName): string {
  const { key, values } = rowTables[table];
  const changes = values.map((column) => `${column} = excluded.${column}`);
  return `${insertSql(table, 1)}
    ON CONFLICT (${['assessment_id', ...key].join(', ')}) DO UPDATE SET ${changes.join(', ')}`;
}
