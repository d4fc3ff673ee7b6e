import type { Database } from 'better-sqlite3';
import type { PlanSettings } from '../../core/model/planSettings.ts';

type OwnPlan = Pick<PlanSettings, 'ownPlan'>;

/** Reads and writes the official's plan made by hand; an empty one is kept as none. */
export function createOwnPlanRepository(db: Database) {
  const list = db
    .prepare<{ assessmentId: string }, string>(
      `SELECT measure FROM own_plan WHERE assessment_id = @assessmentId ORDER BY position`,
    )
    .pluck();
  const clear = db.prepare<{ assessmentId: string }>(
    `DELETE FROM own_plan WHERE assessment_id = @assessmentId`,
  );
  const insert = db.prepare<{ assessmentId: string; position: number; measure: string }>(
    `INSERT INTO own_plan (assessment_id, position, measure) VALUES (@assessmentId, @position, @measure)`,
  );

  return {
    list(assessmentId: string): OwnPlan {
      const ownPlan = list.all({ assessmentId });
      return ownPlan.length > 0 ? { ownPlan } : {};
    },
    replace: db.transaction((assessmentId: string, measures: readonly string[]): void => {
      clear.run({ assessmentId });
      [...new Set(measures)].forEach((measure, index) =>
        insert.run({ assessmentId, position: index + 1, measure }),
      );
    }),
  };
}
