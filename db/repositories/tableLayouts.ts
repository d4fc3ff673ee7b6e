import type { Database } from '../driver/database.ts';
import type { Mapping } from '../../core/table/mapping.ts';
import { inTransaction, prepareWrite } from '../inTransaction.ts';

interface LayoutRow {
  readonly signature: string;
  readonly kind: Mapping['kind'];
  readonly name: string;
  readonly mapping: string;
  readonly kept_at: string;
}

/** A layout as it is kept: the mapping, the file by which the official knows it, and when. */
interface KeptLayout {
  readonly mapping: Mapping;
  readonly name: string;
  readonly keptAt: string;
}

/** How many are kept: of more the oldest go. */
const most = 200;

/** Reads and writes what an office has said about the tables that it keeps. */
export function createTableLayoutRepository(db: Database) {
  const get = db
    .prepare<{ signature: string }, string>(`SELECT mapping FROM table_layout WHERE signature = @signature`)
    .pluck();
  const save = prepareWrite<LayoutRow>(
    db,
    `INSERT INTO table_layout (signature, kind, name, mapping, kept_at)
     VALUES (@signature, @kind, @name, @mapping, @kept_at)
     ON CONFLICT (signature) DO UPDATE SET name = excluded.name, mapping = excluded.mapping,
       kept_at = excluded.kept_at`,
  );
  const removeOldest = prepareWrite<{ most: number }>(
    db,
    `DELETE FROM table_layout WHERE signature IN
       (SELECT signature FROM table_layout ORDER BY kept_at DESC, signature LIMIT -1 OFFSET @most)`,
  );

  return {
    /** `null` where nothing was said about such a table. */
    find(signature: string): Mapping | null {
      const stored = get.get({ signature });
      // Written by `save` only.
      return stored === undefined ? null : (JSON.parse(stored) as Mapping);
    },
    save({ mapping, name, keptAt }: KeptLayout): void {
      const { signature, kind } = mapping;
      inTransaction(db, () => {
        save.run({ signature, kind, name, mapping: JSON.stringify(mapping), kept_at: keptAt });
        removeOldest.run({ most });
      });
    },
  };
}
