import type { Database } from 'better-sqlite3';
import { criterionIds, type CriterionId } from '../../core/knowledge/schema.ts';
import type { PairwiseJudgement, Priorities, WeightRanges } from '../../core/model/priorities.ts';

interface PriorityRow {
  readonly criterion: CriterionId;
  readonly points: number | null;
  readonly position: number | null;
}

type Weighing = Pick<Priorities, 'order' | 'points' | 'judgements' | 'ranges'>;

/**
 * Reads and writes how the criteria weigh: points, order, pairwise judgements and ranges.
 *
 * Method and certainty are the assessment's own.
 */
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
  const judgements = createJudgementStatements(db);
  const ranges = createRangeStatements(db);

  return {
    list: (assessmentId: string): Weighing => ({
      ...toWeighing(list.all({ assessmentId })),
      ...judgements.list(assessmentId),
      ...ranges.list(assessmentId),
    }),
    replace: db.transaction((assessmentId: string, weighing: Weighing): void => {
      clear.run({ assessmentId });
      for (const row of toRows(weighing)) {
        insert.run({ assessmentId, ...row });
      }
      judgements.replace(assessmentId, weighing.judgements ?? []);
      ranges.replace(assessmentId, weighing.ranges ?? {});
    }),
  };
}

function createJudgementStatements(db: Database) {
  const list = db.prepare<{ assessmentId: string }, PairwiseJudgement>(
    `SELECT more, less, ratio FROM pairwise_judgement WHERE assessment_id = @assessmentId ORDER BY more, less`,
  );
  const clear = db.prepare<{ assessmentId: string }>(
    `DELETE FROM pairwise_judgement WHERE assessment_id = @assessmentId`,
  );
  const insert = db.prepare<PairwiseJudgement & { readonly assessmentId: string }>(
    `INSERT INTO pairwise_judgement (assessment_id, more, less, ratio)
     VALUES (@assessmentId, @more, @less, @ratio)`,
  );
  return {
    list(assessmentId: string): Pick<Priorities, 'judgements'> {
      const judgements = list.all({ assessmentId });
      return judgements.length > 0 ? { judgements } : {};
    },
    replace(assessmentId: string, judgements: readonly PairwiseJudgement[]): void {
      clear.run({ assessmentId });
      for (const judgement of judgements) {
        insert.run({ assessmentId, ...judgement });
      }
    },
  };
}

interface RangeRow {
  readonly criterion: CriterionId;
  readonly low: number;
  readonly high: number;
}

function createRangeStatements(db: Database) {
  const list = db.prepare<{ assessmentId: string }, RangeRow>(
    `SELECT criterion, low, high FROM weight_range WHERE assessment_id = @assessmentId ORDER BY criterion`,
  );
  const clear = db.prepare<{ assessmentId: string }>(
    `DELETE FROM weight_range WHERE assessment_id = @assessmentId`,
  );
  const insert = db.prepare<RangeRow & { readonly assessmentId: string }>(
    `INSERT INTO weight_range (assessment_id, criterion, low, high)
     VALUES (@assessmentId, @criterion, @low, @high)`,
  );
  return {
    list(assessmentId: string): Pick<Priorities, 'ranges'> {
      const rows = list.all({ assessmentId });
      const entries = rows.map(({ criterion, low, high }) => [criterion, [low, high] as [number, number]]);
      return rows.length > 0 ? { ranges: Object.fromEntries(entries) } : {};
    },
    replace(assessmentId: string, ranges: WeightRanges): void {
      clear.run({ assessmentId });
      for (const criterion of criterionIds) {
        const range = ranges[criterion];
        if (range !== undefined) {
          insert.run({ assessmentId, criterion, low: range[0], high: range[1] });
        }
      }
    },
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
