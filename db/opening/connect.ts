import Database from 'better-sqlite3';

export interface ConnectOptions {
  /** Told the text of every statement that runs, with its values. */
  readonly onStatement?: ((sql: string) => void) | undefined;
}

/**
 * The one place that makes a connection.
 *
 * It waits a quarter of a second for another one: a second program must be told at once; the lasting timeout is one of
 * the pragmas. `path` may be the bytes of a file, which are then read in memory.
 */
export function connect(path: string | Buffer, { onStatement }: ConnectOptions = {}): Database.Database {
  return new Database(path, {
    timeout: 250,
    ...(onStatement && { verbose: (sql) => onStatement(String(sql)) }),
  });
}
