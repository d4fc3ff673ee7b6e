import type { Database } from 'better-sqlite3';
import type { PlanSettings } from '../../core/model/planSettings.ts';

interface PlanConditionRow {
  readonly kind: 'must' | 'must-not' | 'exclude-together';
  readonly number: number;
  readonly position: number;
  readonly measure: string;
}

type PlanConditions = Pick<PlanSettings, 'must' | 'mustNot' | 'excludeTogether'>;

/** Reads and writes which countermeasures the plan must hold, must not hold, or must not hold together. */
export function createPlanConditionRepository(db: Database) {
  const list = db.prepare<{ assessmentId: string }, PlanConditionRow>(
    `SELECT kind, number, position, measure FROM plan_condition WHERE assessment_id = @assessmentId
     ORDER BY kind, number, position`,
  );
  const clear = db.prepare<{ assessmentId: string }>(
    `DELETE FROM plan_condition WHERE assessment_id = @assessmentId`,
  );
  const insert = db.prepare<PlanConditionRow & { readonly assessmentId: string }>(
    `INSERT INTO plan_condition (assessment_id, kind, number, position, measure)
     VALUES (@assessmentId, @kind, @number, @position, @measure)`,
  );

  return {
    list: (assessmentId: string): PlanConditions => toConditions(list.all({ assessmentId })),
    replace: db.transaction((assessmentId: string, conditions: PlanConditions): void => {
      clear.run({ assessmentId });
      for (const row of toRows(conditions)) {
        insert.run({ assessmentId, ...row });
      }
    }),
  };
}

function toRows({ must = [], mustNot = [], excludeTogether = [] }: PlanConditions): PlanConditionRow[] {
  const rows = (kind: PlanConditionRow['kind'], number: number, measures: readonly string[]) =>
    [...new Set(measures)].map((measure, index) => ({ kind, number, position: index + 1, measure }));
  return [
    ...rows('must', 0, must),
    ...rows('must-not', 0, mustNot),
    ...excludeTogether.flatMap((measures, index) => rows('exclude-together', index + 1, measures)),
  ];
}

function toConditions(rows: readonly PlanConditionRow[]): PlanConditions {
  const of = (kind: PlanConditionRow['kind']): readonly PlanConditionRow[] =>
    rows.filter((row) => row.kind === kind);
  const must = of('must').map((row) => row.measure);
  const mustNot = of('must-not').map((row) => row.measure);
  const groups = Map.groupBy(of('exclude-together'), (row) => row.number);
  const excludeTogether = [...groups.values()].map((group) => group.map((row) => row.measure));
  return {
    ...(must.length > 0 && { must }),
    ...(mustNot.length > 0 && { mustNot }),
    ...(excludeTogether.length > 0 && { excludeTogether }),
  };
}
