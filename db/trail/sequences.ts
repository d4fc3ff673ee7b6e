import type { Database } from '../driver/database.ts';
import type { Cells } from './contentSum.ts';

/** SQLite's own table of the last number of each counted table: no trigger can watch it, a flipped bit can change it. */
export const sequenceTable = 'sqlite_sequence';

export const readSequences = (db: Database): Cells[] =>
  db.prepare<[], [string, number]>(`SELECT name, seq FROM ${sequenceTable} ORDER BY name`).raw().all();
