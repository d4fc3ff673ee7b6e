import { chooseDriver } from '../driver/chooseDriver.ts';
import type { Database } from '../driver/database.ts';

export interface ConnectOptions {
  /** Told the text of every statement that runs, with its values. */
  readonly onStatement?: ((sql: string) => void) | undefined;
}

/**
 * The one place that makes a connection.
 *
 * It waits a quarter of a second for another one: a second program must be told at once; the lasting timeout is one of
 * the pragmas. `path` may be the bytes of a file, which are then read in memory. Throws `sqlite-unavailable`.
 */
export function connect(path: string | Buffer, { onStatement }: ConnectOptions = {}): Database {
  return chooseDriver().connect(path, { timeout: 250, onStatement });
}
