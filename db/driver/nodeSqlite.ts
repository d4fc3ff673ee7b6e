import type * as NodeSqlite from 'node:sqlite';
import type { ConnectionOptions, Database, Driver, Statement, Transaction } from './database.ts';
import { asValue, NodeStatement, translated } from './nodeStatement.ts';

type Sqlite = typeof NodeSqlite;

/**
 * The SQLite of Node itself; `null` where this Node has none, or an earlier form of it: that of Node 22 reads no bytes
 * from memory, lets its own tables be written, and cuts a text at a NUL.
 */
export function loadNodeSqlite(): Driver | null {
  const sqlite = loadQuietly();
  if (sqlite === undefined || !('deserialize' in sqlite.DatabaseSync.prototype)) {
    return null;
  }
  const connect: Driver['connect'] = (path, options) => new NodeDatabase(sqlite, path, options);
  const memory = connect(':memory:', { timeout: 0 });
  const version = String(memory.prepare('SELECT sqlite_version()').pluck().get());
  memory.close();
  return { name: 'node:sqlite', version, connect };
}

/** Node warns that the module may change: that is settled by the version that ships, and no word for an official. */
function loadQuietly(): Sqlite | undefined {
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  try {
    return process.getBuiltinModule('node:sqlite');
  } finally {
    process.emitWarning = emitWarning;
  }
}

class NodeDatabase implements Database {
  readonly name: string;
  readonly #db: NodeSqlite.DatabaseSync;
  readonly #tell: ((sql: string) => void) | null;

  constructor(
    { DatabaseSync: Connection }: Sqlite,
    path: string | Buffer,
    { timeout, onStatement }: ConnectionOptions,
  ) {
    this.name = typeof path === 'string' ? path : ':memory:';
    this.#tell = onStatement ?? null;
    // As better-sqlite3 is built: nothing of SQLite's own tables is written, and a string in double quotes is a mistake.
    const safely = {
      defensive: true,
      enableDoubleQuotedStringLiterals: false,
      enableForeignKeyConstraints: true,
    };
    this.#db = translated(() => new Connection(this.name, { timeout, ...safely }));
    if (typeof path !== 'string' && path.length > 0) {
      translated(() => this.#db.deserialize(path));
    }
  }

  get open(): boolean {
    return this.#db.isOpen;
  }

  get inTransaction(): boolean {
    return this.#db.isOpen && this.#db.isTransaction;
  }

  prepare<Bound extends unknown[] | object = unknown[], Row = unknown>(sql: string) {
    const statement = new NodeStatement<Row>(
      translated(() => this.#db.prepare(sql)),
      { tell: this.#tell },
    );
    // What can be bound is checked when it is: the type is the caller's word for it.
    return statement as unknown as Bound extends unknown[] ? Statement<Bound, Row> : Statement<[Bound], Row>;
  }

  exec(sql: string): void {
    this.#tell?.(sql);
    translated(() => this.#db.exec(sql));
  }

  pragma(text: string, { simple = false }: { readonly simple?: boolean } = {}): unknown {
    const statement = this.prepare(`PRAGMA ${text}`);
    return simple ? statement.pluck().get() : statement.all();
  }

  transaction<Values extends unknown[], Result>(
    work: (...values: Values) => Result,
  ): Transaction<Values, Result> {
    return { immediate: (...values) => this.#wholly(() => work(...values)) };
  }

  function(
    name: string,
    { varargs = false }: { readonly varargs?: boolean },
    work: (...cells: unknown[]) => unknown,
  ): void {
    // What it gives back is checked by Node.
    const called = (...cells: unknown[]) => work(...cells.map(asValue)) as null;
    // Node counts the parameters by it.
    Object.defineProperty(called, 'length', { value: work.length });
    translated(() => this.#db.function(name, { varargs, useBigIntArguments: true }, called));
  }

  serialize(): Buffer {
    const { buffer, byteOffset, byteLength } = translated(() => this.#db.serialize());
    return Buffer.from(buffer, byteOffset, byteLength);
  }

  close(): void {
    if (this.#db.isOpen) {
      translated(() => this.#db.close());
    }
  }

  #wholly<Result>(work: () => Result): Result {
    const [begin, end, undo] = this.inTransaction
      ? ['SAVEPOINT part', 'RELEASE part', 'ROLLBACK TO part; RELEASE part']
      : ['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK'];
    this.exec(begin);
    try {
      const result = work();
      this.exec(end);
      return result;
    } catch (error) {
      // A full disk has ended the transaction already.
      if (this.inTransaction) {
        this.exec(undo);
      }
      throw error;
    }
  }
}
