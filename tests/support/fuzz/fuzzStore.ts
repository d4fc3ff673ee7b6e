import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { notePath, readLogNote } from '../../../db/identity/logNote.ts';
import { openDatabase } from '../../../db/opening/open.ts';
import { openOptions } from '../openOptions.ts';

const log = (path: string): string => `${path}-wal`;

/**
 * Another text whenever anything has been written to a store: each write changes the log or the file. Ends with the
 * generation of the store, which rises when the log is brought into the file.
 *
 * It only asks for sizes and times, and so can be asked for around every call.
 */
export const traceOf = (path: string): string =>
  `${[path, log(path)]
    .filter((file) => existsSync(file))
    .map((file) => statSync(file, { bigint: true }))
    .map(({ size, mtimeNs }) => `${size}@${mtimeNs}`)
    .join(' ')} in ${readLogNote(path)?.generation}`;

/**
 * What of these statements stays in the store: those that write and are not rolled back, in their order.
 *
 * A copy into another file leaves the store as it is. What a trigger writes goes with the statement that it belongs to.
 */
export function keptWrites(statements: readonly string[]): string[] {
  const kept: string[] = [];
  /** Where the transactions that are open began. */
  const begun: number[] = [];
  for (const sql of statements) {
    const [word = ''] = /\w+(?: TO)?/u.exec(sql.toUpperCase()) ?? [];
    if (word === 'BEGIN' || word === 'SAVEPOINT') {
      begun.push(kept.length);
    } else if (word === 'COMMIT' || word === 'RELEASE') {
      begun.pop();
    } else if (word === 'ROLLBACK TO') {
      kept.length = begun.at(-1) ?? 0;
    } else if (word === 'ROLLBACK') {
      kept.length = begun[0] ?? 0;
      begun.length = 0;
    } else if (!/^\s*(?:SELECT|WITH|PRAGMA|VACUUM INTO|--)/iu.test(sql)) {
      kept.push(sql);
    }
  }
  return kept;
}

/** A digest of every row of every table of a store, which may be open. */
export function rowsDigest(path: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-rows-'));
  const copy = join(folder, 'rows.db');
  try {
    for (const [from, to] of [
      [path, copy],
      [log(path), log(copy)],
      [notePath(path), notePath(copy)],
    ] as const) {
      if (existsSync(from)) {
        copyFileSync(from, to);
      }
    }
    const { db, close } = openDatabase(copy, openOptions);
    const digest = createHash('sha256');
    const tables = db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck();
    for (const table of tables.all()) {
      digest.update(table).update(JSON.stringify(db.prepare(`SELECT * FROM "${table}"`).raw().all()));
    }
    close();
    return digest.digest('hex');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
