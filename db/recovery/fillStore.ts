import type { Database } from '../driver/database.ts';
import type { Cell } from '../trail/contentSum.ts';
import { identityTable, trailTable } from '../trail/tables.ts';
import type { Found, FoundRow, Progress } from './findRows.ts';
import { isHashed, type ToldRow } from './foundTrail.ts';
import type { Value } from './record.ts';
import type { Shape } from './shapes.ts';

const sliceOfRows = 500;

/** What was filled into a new store. */
export interface Filled {
  /** Rows that were not found and are told of whole. */
  readonly restored: number;
  /** Rows that the schema does not take, or whose parent was not found. */
  readonly refused: number;
}

/** A row that is to be written, with its cells by their columns for each table that it can belong to. */
interface Wanted {
  readonly homes: readonly { readonly table: string; readonly cells: Readonly<Record<string, Value>> }[];
  readonly isTold: boolean;
}

/**
 * Writes found rows into a store of their version, parents before their children, each as the schema demands it; then of
 * each table the rows that were not found and that a trail tells of.
 *
 * The trail and the identity are left to the caller. Yields how far it has come.
 */
export function* fillStore(db: Database, found: Found, told: Iterable<ToldRow>): Generator<Progress, Filled> {
  const wanted = inOrder(found, told);
  const insert = createInsert(db);
  const counts = { restored: 0, refused: 0 };
  clearTables(db, wanted);
  for (let start = 0; start < wanted.length; start += sliceOfRows) {
    db.transaction(() => {
      for (const row of wanted.slice(start, start + sliceOfRows)) {
        const isWritten = insert(row);
        counts.restored += row.isTold && isWritten ? 1 : 0;
        counts.refused += row.isTold || isWritten ? 0 : 1;
      }
    }).immediate();
    yield { phase: 'writing', done: Math.min(start + sliceOfRows, wanted.length), of: wanted.length };
  }
  keepSequences(db, found.sequences);
  return counts;
}

const apart: ReadonlySet<string> = new Set([trailTable, identityTable]);

function inOrder({ rows, shapes }: Found, told: Iterable<ToldRow>): Wanted[] {
  const place = new Map(shapes.tables.map(({ name }, index) => [name, index]));
  const placeOf = ({ homes: [first] }: Wanted) => place.get(first?.table ?? '') ?? 0;
  const found = rows.map((row) => ({ homes: homesOf(row), isTold: false }));
  const known = [...told]
    .filter(({ table, cells }) => place.has(table) && !Object.values(cells).some(isHashed))
    .map((row) => ({ homes: [{ table: row.table, cells: wholeCells(row, shapes.tables) }], isTold: true }));
  return [...found, ...known]
    .filter(({ homes }) => homes.length > 0)
    .sort((one, other) => placeOf(one) - placeOf(other));
}

const homesOf = ({ tables, rowid, values }: FoundRow): Wanted['homes'] =>
  tables
    .filter(({ name }) => !apart.has(name))
    .map(({ name, columns }) => ({
      table: name,
      cells: Object.fromEntries(
        columns
          .slice(0, values.length)
          .map((column, index) => [column.name, column.isRowid ? rowid : (values[index] ?? null)]),
      ),
    }));

/** The trail leaves out when a row was last changed: its own time says that. */
function wholeCells({ table, cells, at }: ToldRow, tables: readonly Shape[]): Record<string, Cell> {
  const isStamped = tables.some(
    ({ name, columns }) => name === table && columns.some((column) => column.name === 'updated_at'),
  );
  return isStamped ? { ...cells, updated_at: at } : { ...cells };
}

/** A migration puts a row of its own into some tables: what was found takes its place. */
function clearTables(db: Database, rows: readonly Wanted[]): void {
  const names = new Set(
    rows.flatMap(({ homes }) => (homes.length === 1 ? homes : [])).map(({ table }) => table),
  );
  for (const name of names) {
    if (db.prepare(`SELECT 1 FROM ${name}`).get() !== undefined) {
      db.prepare(`DELETE FROM ${name}`).run();
    }
  }
}

function createInsert(db: Database): (row: Wanted) => boolean {
  const attempt = createAttempt(db);
  return ({ homes }) => {
    if (homes.length === 1) {
      return homes.every(attempt);
    }
    // Taken by more than one table, a row belongs to none: a wrong home would be a change without a word.
    const taking = homes.filter((home) => {
      db.exec('SAVEPOINT home');
      const isTaken = attempt(home);
      db.exec('ROLLBACK TO home; RELEASE home');
      return isTaken;
    });
    return taking.length === 1 && taking.every(attempt);
  };
}

function createAttempt(db: Database): (home: Wanted['homes'][number]) => boolean {
  const statements = new Map<string, ReturnType<Database['prepare']>>();
  return ({ table, cells }) => {
    const names = Object.keys(cells);
    const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`;
    const statement = statements.get(sql) ?? db.prepare<unknown[]>(sql);
    statements.set(sql, statement);
    try {
      statement.run(...Object.values(cells));
      return true;
    } catch (error) {
      if (isRefusal(error)) {
        return false;
      }
      throw error;
    }
  };
}

/** The row breaks a rule of the schema; a full disk is another matter. */
const isRefusal = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT');

/** A number that was given away is not given again. */
function keepSequences(db: Database, sequences: ReadonlyMap<string, number>): void {
  const raise = db.prepare<[number, string, number]>(
    `UPDATE sqlite_sequence SET seq = ? WHERE name = ? AND seq < ?`,
  );
  // A table whose rows are all gone for good has its number all the same.
  const begin = db.prepare<{ name: string; seq: number }>(
    `INSERT INTO sqlite_sequence (name, seq) SELECT @name, @seq
     WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = @name) AND EXISTS
       (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = @name AND instr(sql, 'AUTOINCREMENT') > 0)`,
  );
  sequences.forEach((seq, name) => {
    raise.run(seq, name, seq);
    begin.run({ name, seq });
  });
}
