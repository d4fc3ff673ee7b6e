import type { Database } from '../driver/database.ts';
import { ContentSum, nothing, sumOfTables } from './contentSum.ts';
import { hashOfEntry, type RowChange, trailColumns, type TrailRow } from './entries.ts';
import type { TrailPorts } from './entryWriter.ts';
import { readSequences, sequenceTable } from './sequences.ts';
import { readTables } from './tables.ts';

/** The sums over all that a store holds, taken from its rows. */
export function takeSums(db: Database): { readonly told: string; readonly untold: string } {
  const tables = readTables(db);
  const told = new ContentSum();
  readSequences(db).forEach((cells) => told.replace(sequenceTable, null, cells));
  return {
    told: sumOfTables(
      db,
      tables.filter(({ isTold }) => isTold),
      told,
    ).toString(),
    untold: sumOfTables(
      db,
      tables.filter(({ isTold }) => !isTold),
    ).toString(),
  };
}

/**
 * Begins the trail of a store, or goes on with it after the tables were rebuilt: an entry that vouches for all rows as
 * they stand. Part of a transaction of the caller.
 */
export function vouchForRows(db: Database, ports: TrailPorts, change: RowChange): void {
  const { told, untold } = takeSums(db);
  const last = db.prepare<[], Pick<TrailRow, 'seq' | 'hash'>>(
    `SELECT seq, hash FROM trail ORDER BY seq DESC LIMIT 1`,
  );
  const { seq, hash } = last.get() ?? { seq: 0, hash: nothing };
  const entry = {
    seq: seq + 1,
    at: ports.now(),
    actor_name: '',
    actor_unit: '',
    act: ports.act(),
    cluster_id: null,
    assessment_id: null,
    changes: JSON.stringify([change]),
    content_sum: told,
    previous: hash,
  };
  db.prepare<TrailRow>(
    `INSERT INTO trail (${trailColumns})
     VALUES (@seq, @at, @actor_name, @actor_unit, @act, @cluster_id, @assessment_id, @changes, @content_sum,
       @previous, @hash)`,
  ).run({ ...entry, hash: hashOfEntry(entry) });
  db.prepare<[string]>(`UPDATE store_identity SET untold_sum = ? WHERE id = 1`).run(untold);
}
