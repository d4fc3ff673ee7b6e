import type { Database } from '../driver/database.ts';
import { inTransaction, prepareWrite } from '../inTransaction.ts';
import type { Cluster } from '../../core/model/cluster.ts';

type Recognition = Cluster['recognition'];

interface RecognitionFactRow {
  readonly field: string;
  readonly number: number | null;
  readonly answer: 0 | 1 | null;
}

/** Reads and writes what official recognition asks about a cluster: numbers, and yes or no. */
export function createRecognitionFactRepository(db: Database) {
  const list = db.prepare<{ clusterId: string }, RecognitionFactRow>(
    `SELECT field, number, answer FROM recognition_fact WHERE cluster_id = @clusterId ORDER BY field`,
  );
  const clear = prepareWrite<{ clusterId: string }>(
    db,
    `DELETE FROM recognition_fact WHERE cluster_id = @clusterId`,
  );
  const insert = prepareWrite<RecognitionFactRow & { readonly clusterId: string }>(
    db,
    `INSERT INTO recognition_fact (cluster_id, field, number, answer)
     VALUES (@clusterId, @field, @number, @answer)`,
  );

  const known = db
    .prepare<[], string>(
      `SELECT cluster_id FROM recognition_fact UNION
       SELECT cluster_id FROM yearly_fact WHERE fact = 'output'`,
    )
    .pluck();

  return {
    /** The clusters of which something is known that recognition asks for. */
    known: (): readonly string[] => known.all(),
    list(clusterId: string): Recognition {
      return Object.fromEntries(list.all({ clusterId }).map(toEntry));
    },
    replace: (clusterId: string, recognition: Recognition): void =>
      inTransaction(db, () => {
        clear.run({ clusterId });
        for (const [field, value] of Object.entries(recognition)) {
          insert.run({ clusterId, field, ...toColumns(value) });
        }
      }),
  };
}

const toColumns = (value: number | boolean): Pick<RecognitionFactRow, 'number' | 'answer'> =>
  typeof value === 'number' ? { number: value, answer: null } : { number: null, answer: value ? 1 : 0 };

const toEntry = (row: RecognitionFactRow): [string, number | boolean] => [
  row.field,
  row.number ?? row.answer === 1,
];
