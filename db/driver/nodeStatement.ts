import type { StatementSync } from 'node:sqlite';
import { bind, placesOf, withValues } from './bound.ts';
import type { RunResult, Statement } from './database.ts';
import { SqliteError, codeName } from './sqliteError.ts';

/** What a connection does around each of its statements. */
export interface StatementPorts {
  /** Told the text of a statement before it runs. */
  readonly tell: ((sql: string) => void) | null;
}

type Cells = readonly unknown[];

/** A statement of `node:sqlite` that behaves as one of better-sqlite3. */
export class NodeStatement<Row> implements Statement<unknown[], Row> {
  readonly #statement: StatementSync;
  readonly #bound: (values: Cells) => Parameters<StatementSync['run']>;
  #names: readonly string[] = [];
  #shape: (cells: Cells) => unknown = (cells) => this.#asObject(cells);

  constructor(statement: StatementSync, { tell }: StatementPorts) {
    this.#statement = statement;
    // Rows are put together here: Node's own have no prototype, and a number that is too large ends its reading.
    statement.setReturnArrays(true);
    statement.setReadBigInts(true);
    const sql = statement.sourceSQL;
    const places = placesOf(sql);
    this.#bound = (values) => {
      const bound = bind(places, values);
      tell?.(withValues(sql, bound));
      // What `bind` gives is a list of values or one object of them, as Node takes them.
      return (Array.isArray(bound) ? bound : [bound]) as Parameters<StatementSync['run']>;
    };
  }

  run(...values: unknown[]): RunResult {
    return translated(() => {
      const { changes, lastInsertRowid } = this.#statement.run(...this.#bound(values));
      return { changes: Number(changes), lastInsertRowid: Number(lastInsertRowid) };
    });
  }

  get(...values: unknown[]): Row | undefined {
    const cells: unknown = translated(() => this.#statement.get(...this.#bound(values)));
    return cells === undefined ? undefined : this.#row(cells);
  }

  all(...values: unknown[]): Row[] {
    const rows: unknown[] = translated(() => this.#statement.all(...this.#bound(values)));
    return rows.map((cells) => this.#row(cells));
  }

  iterate(...values: unknown[]): IterableIterator<Row> {
    return this.#rows(translated(() => this.#statement.iterate(...this.#bound(values))));
  }

  pluck(): this {
    this.#shape = ([first]) => asValue(first);
    return this;
  }

  raw(): this {
    this.#shape = (cells) => cells.map(asValue);
    return this;
  }

  *#rows(rows: Iterator<unknown>): IterableIterator<Row> {
    try {
      for (let next = rows.next(); next.done !== true; next = translated(() => rows.next())) {
        yield this.#row(next.value);
      }
    } finally {
      rows.return?.();
    }
  }

  /** The caller's type says what a row is; Node gives the list of cells that it was told to. */
  #row(cells: unknown): Row {
    return this.#shape(cells as Cells) as Row;
  }

  #asObject(cells: Cells): Record<string, unknown> {
    if (this.#names.length !== cells.length) {
      this.#names = this.#statement.columns().map(({ name }) => name);
    }
    const row: Record<string, unknown> = {};
    for (const [index, name] of this.#names.entries()) {
      row[name] = asValue(cells[index]);
    }
    return row;
  }
}

/** A cell as better-sqlite3 gives it: a number that is too large loses its last digits. */
export function asValue(cell: unknown): unknown {
  if (typeof cell === 'bigint') {
    return Number(cell);
  }
  return cell instanceof Uint8Array ? Buffer.from(cell.buffer, cell.byteOffset, cell.byteLength) : cell;
}

/** Runs work on `node:sqlite`; what it throws gets the shape that `Database` promises. */
export function translated<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw asPromised(error);
  }
}

function asPromised(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) {
    return error;
  }
  if (error.code === 'ERR_SQLITE_ERROR') {
    const number = 'errcode' in error ? Number(error.errcode) : 1;
    return new SqliteError(error.message, codeName(number)).because(error);
  }
  return error.code === 'ERR_INVALID_STATE' ? new TypeError(error.message, { cause: error }) : error;
}
