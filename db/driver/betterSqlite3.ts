import { createRequire } from 'node:module';
import type BetterSqlite3 from 'better-sqlite3';
import type { Database, Driver } from './database.ts';

/** The SQLite of better-sqlite3. Throws what the system says of a binary that cannot be loaded, or that is not there. */
export function loadBetterSqlite3(): Driver {
  // An import would end the program where the package or its binary is missing.
  const Connection = createRequire(import.meta.url)('better-sqlite3') as typeof BetterSqlite3;
  // The binary is loaded with the first connection.
  const memory = new Connection(':memory:');
  const version = String(memory.prepare('SELECT sqlite_version()').pluck().get());
  memory.close();
  return {
    name: 'better-sqlite3',
    version,
    connect(path, { timeout, onStatement }) {
      const db = new Connection(path, {
        timeout,
        ...(onStatement && { verbose: (sql) => onStatement(String(sql)) }),
      });
      // `Database` is the part of it that is used, in types that do not know of its library.
      return db as unknown as Database;
    },
  };
}
