import type { Database } from 'better-sqlite3';
import type { CriterionId } from '../../core/knowledge/schema.ts';
import type { Priorities } from '../../core/model/assessment.ts';

interface PriorityRow {
  readonly criterion: CriterionId;
  readonly points: number | null;
  readonly position: number | null;
}

type Weighing = Pick<Priorities, 'order' | 'points'>;

/** Reads and writes how the criteria weigh: their points and their order. The method is the assessment's own. */
export function createPriorityRepository(db: Database) {
  const list = db.prepare<{ assessmentId: string }, PriorityRow>(
    `SELECT criterion, points, position FROM priority WHERE assessment_id = @assessmentId
     ORDER BY position, criterion`,
  );
  const clear = db.prepare<{ assessmentId: string }>(
    `DELETE FROM priority WHERE assessment_id = @assessmentId`,
  );
  const insert = db.prepare<PriorityRow & { readonly assessmentId: string }>(
    `INSERT INTO priority (assessment_id, criterion, points, position)
     VALUES (@assessmentId, @criterion, @points, @position)`,
  );

  return {
    list: (assessmentId: string): Weighing => toWeighing(list.all({ assessmentId })),
    replace: db.transaction((assessmentId: string, weighing: Weighing): void => {
      clear.run({ assessmentId });
      for (const row of toRows(weighing)) {
        insert.run({ assessmentId, ...row });
      }
    }),
  };
}

function toRows({ order = [], points = {} }: Weighing): PriorityRow[] {
  // Object.entries forgets the keys: the schema admits the criteria only.
  const given = new Map(Object.entries(points) as [CriterionId, number][]);
  return [...new Set([...order, ...given.keys()])].map((criterion) => ({
    criterion,
    points: given.get(criterion) ?? null,
    position: order.includes(criterion) ? order.indexOf(criterion) + 1 : null,
  }));
}

function toWeighing(rows: readonly PriorityRow[]): Weighing {
  const order = rows.filter((row) => row.position !== null).map((row) => row.criterion);
  const points = Object.fromEntries(
    rows.flatMap((row) => (row.points === null ? [] : [[row.criterion, row.points]])),
  );
  return {
    ...(order.length > 0 && { order }),
    ...(Object.keys(points).length > 0 && { points }),
  };
}
