import { createHash, type Hash } from 'node:crypto';
import type { Database } from '../driver/database.ts';
import { readSequences } from '../trail/sequences.ts';
import type { TrailHead } from '../trail/entries.ts';
import { readTables, type Table } from '../trail/tables.ts';
import { readIdentity } from './identity.ts';

/**
 * SHA-256 over everything that a store holds, as 64 hexadecimal digits.
 *
 * The schema, the rows of every table in the order of their keys, each cell as SQL writes it so that no two values look
 * alike, the counters, the identity, and the head of the trail, which proves the trail's own rows. Two stores with the
 * same digest hold the same.
 */
export function contentDigest(db: Database, head: TrailHead): string {
  const digest = createHash('sha256');
  const identity = readIdentity(db);
  digest.update(
    JSON.stringify([
      schemaOf(db),
      readSequences(db),
      identity?.storeId,
      identity?.generation,
      head.seq,
      head.hash,
    ]),
  );
  digest.update(String(db.prepare(`SELECT untold_sum FROM store_identity WHERE id = 1`).pluck().get()));
  return addRows(digest, db).digest('hex');
}

/** The same over a store from before stores had an identity and a trail: schema, counters and rows. */
export function rowsDigest(db: Database): string {
  const digest = createHash('sha256');
  digest.update(JSON.stringify([schemaOf(db), readSequences(db)]));
  return addRows(digest, db).digest('hex');
}

const schemaOf = (db: Database): string[] =>
  db
    .prepare<[], string>(`SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name`)
    .pluck()
    .all();

function addRows(digest: Hash, db: Database): Hash {
  for (const table of readTables(db)) {
    digest.update(`\n${table.name}\n`);
    const rows = db.prepare<[], string | null>(rowsAsText(table)).pluck().get();
    digest.update(rows ?? '');
  }
  return digest;
}

/** All rows of a table as one text, put together by SQLite: several times as fast as row by row. */
function rowsAsText({ name, columns, order }: Table): string {
  const cells = columns.map((column) => `quote(${column})`).join(', ');
  return `SELECT group_concat(line, char(10)) FROM
    (SELECT concat_ws(',', ${cells}) AS line FROM ${name} ORDER BY ${order.join(', ')})`;
}
