/** What became of a statement that changes rows. */
export interface RunResult {
  /** How many rows it changed. */
  readonly changes: number;
  readonly lastInsertRowid: number | bigint;
}

/**
 * A prepared statement. Values are bound by their place or, in one object, by their names; one that is `undefined` is
 * NULL, one that is missing is a mistake and throws. Numbers come back as numbers, a blob as a `Buffer`.
 */
export interface Statement<Bound extends unknown[] = unknown[], Row = unknown> {
  run(...bound: Bound): RunResult;
  get(...bound: Bound): Row | undefined;
  all(...bound: Bound): Row[];
  iterate(...bound: Bound): IterableIterator<Row>;
  /** From here on gives the first column of a row instead of the row. */
  pluck(): this;
  /** From here on gives a row as a list of its cells. */
  raw(): this;
}

/** Work in a transaction: all of it or nothing. */
export interface Transaction<Values extends unknown[], Result> {
  /** Locks the file for writing at once. Inside another transaction it is a part of that, and may fail by itself. */
  immediate(...values: Values): Result;
}

/**
 * A connection, as far as this program needs one. What fails in SQLite is thrown as `sqliteError.ts` says, what a function
 * of ours throws inside a statement as it is, and everything on a closed connection is a `TypeError`.
 */
export interface Database {
  /** The path it was opened with. */
  readonly name: string;
  readonly open: boolean;
  readonly inTransaction: boolean;
  prepare<Bound extends unknown[] | object = unknown[], Row = unknown>(
    sql: string,
  ): Bound extends unknown[] ? Statement<Bound, Row> : Statement<[Bound], Row>;
  /** Runs one or more statements without values. */
  exec(sql: string): void;
  /** The rows that a pragma answers, or, `simple`, the first cell of the first. */
  pragma(text: string, options?: { readonly simple?: boolean }): unknown;
  transaction<Values extends unknown[], Result>(
    work: (...values: Values) => Result,
  ): Transaction<Values, Result>;
  /** Lets statements of this connection call a function. */
  function(
    name: string,
    options: { readonly varargs?: boolean },
    work: (...cells: unknown[]) => unknown,
  ): void;
  /** The bytes that a file of the same content has. */
  serialize(): Buffer;
  /** Closes it, and gives back its locks; nothing where that is done. */
  close(): void;
}

export interface ConnectionOptions {
  /** How long it waits for another connection, in milliseconds. */
  readonly timeout: number;
  /** Told the text of every statement before it runs, with its values. */
  readonly onStatement?: ((sql: string) => void) | undefined;
}

/** What makes connections: one SQLite. */
export interface Driver {
  readonly name: 'better-sqlite3' | 'node:sqlite';
  /** The version of its SQLite. */
  readonly version: string;
  /** `path` may be the bytes of a file, which are then read in memory. */
  readonly connect: (path: string | Buffer, options: ConnectionOptions) => Database;
}
