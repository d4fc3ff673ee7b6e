import type { Database } from '../driver/database.ts';
import type { Cells } from './contentSum.ts';
import type { WrittenRow } from './rowChange.ts';
import { readTables } from './tables.ts';
import { installTriggers } from './triggers.ts';

/**
 * Notes every row that is written while work is done under it, and refuses what is written otherwise.
 *
 * A statement that fails takes its rows back, and their notes stay: whoever goes on after such a failure inside the same
 * work would have told of rows that are not there. Nothing here does; the check at the next start would find it.
 */
export function noteWrites(db: Database) {
  const tables = new Map(readTables(db).map((table) => [table.name, table]));
  let noted: WrittenRow[] | null = null;
  installTriggers(db, [...tables.values()], (name, before, after) => {
    const table = tables.get(name);
    if (noted === null || table === undefined) {
      throw new Error(`A write to ${name} outside a recorded transaction.`);
    }
    // An update may write what stands there already.
    if (!isSame(before, after)) {
      noted.push({ table, before, after });
    }
  });

  return {
    areTaken: (): boolean => noted !== null,
    /** `rows` are those of earlier steps of the same work. */
    during<Result>(work: (rows: readonly WrittenRow[]) => Result, rows: WrittenRow[] = []): Result {
      noted = rows;
      try {
        return work(rows);
      } finally {
        noted = null;
      }
    },
  };
}

const isSame = (before: Cells | null, after: Cells | null): boolean =>
  before !== null && after !== null && before.every((cell, index) => cell === after[index]);
