import type { Database } from '../driver/database.ts';
import { isNewEnough, oldestSqlite } from '../driver/sqliteVersion.ts';

/**
 * What every connection runs with, set and read back.
 *
 * `synchronous` is 2 (FULL): better-sqlite3 falls back to NORMAL in WAL mode, which may lose committed work when
 * the power fails. `recursive_triggers` lets the append-only triggers see what a REPLACE deletes.
 */
const pragmas: Readonly<Record<string, number>> = {
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  busy_timeout: 5000,
  secure_delete: 1,
  recursive_triggers: 1,
  journal_size_limit: 8_388_608,
  // Every checkpoint is ours: it raises the generation of the store.
  wal_autocheckpoint: 0,
  // Temporary triggers and tables: never a file.
  temp_store: 2,
  // 16 MB, as better-sqlite3 is built: Node's own SQLite keeps 2 MB.
  cache_size: -16_000,
  ...(process.platform === 'darwin' ? { fullfsync: 1 } : {}),
};

/** Sets every pragma and reads it back; throws when the library does not do as told. */
export function applyPragmas(db: Database): void {
  assertVersion(String(db.prepare('SELECT sqlite_version()').pluck().get()));
  for (const [name, expected] of Object.entries(pragmas)) {
    db.pragma(`${name} = ${expected}`);
    const actual = db.pragma(name, { simple: true });
    if (actual !== expected) {
      throw new Error(`PRAGMA ${name} is ${String(actual)}, expected ${expected}.`);
    }
  }
}

/** Write-ahead log where the file system allows it, else a truncated rollback journal, which is as safe. */
export function settleJournal(db: Database): 'wal' | 'truncate' {
  if (db.pragma('journal_mode = WAL', { simple: true }) === 'wal') {
    return 'wal';
  }
  const fallback = db.pragma('journal_mode = TRUNCATE', { simple: true });
  if (fallback !== 'truncate') {
    throw new Error(`Neither WAL nor TRUNCATE journal: ${String(fallback)}.`);
  }
  return 'truncate';
}

export function assertVersion(version: string): void {
  if (!isNewEnough(version)) {
    throw new Error(`SQLite ${version} is older than ${oldestSqlite}.`);
  }
}
