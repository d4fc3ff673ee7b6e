import type { Database } from 'better-sqlite3';
import type { Assessment } from '../../core/model/assessment.ts';

type Level = Assessment['acceptance'][string];

/** What the official says about one countermeasure: how far it is accepted, 1–5, and its cost in million CNY. */
export interface MeasureSetting {
  readonly measure: string;
  readonly acceptance: Level | null;
  readonly cost: number | null;
}

/** Reads and writes what the official says about countermeasures. */
export function createMeasureSettingRepository(db: Database) {
  const list = db.prepare<{ assessmentId: string }, MeasureSetting>(
    `SELECT measure, acceptance, cost FROM measure_setting WHERE assessment_id = @assessmentId
     ORDER BY measure`,
  );
  const save = db.prepare<MeasureSetting & { readonly assessmentId: string }>(
    `INSERT INTO measure_setting (assessment_id, measure, acceptance, cost)
     VALUES (@assessmentId, @measure, @acceptance, @cost)
     ON CONFLICT (assessment_id, measure)
     DO UPDATE SET acceptance = excluded.acceptance, cost = excluded.cost`,
  );
  const remove = db.prepare<{ assessmentId: string; measure: string }>(
    `DELETE FROM measure_setting WHERE assessment_id = @assessmentId AND measure = @measure`,
  );

  return {
    list(assessmentId: string): Pick<Assessment, 'acceptance' | 'costs'> {
      const acceptance: Record<string, Level> = {};
      const costs: Record<string, number> = {};
      for (const row of list.all({ assessmentId })) {
        if (row.acceptance !== null) {
          acceptance[row.measure] = row.acceptance;
        }
        if (row.cost !== null) {
          costs[row.measure] = row.cost;
        }
      }
      return { acceptance, costs };
    },
    /** Stores what is said; nothing said about either takes the setting back. */
    save(assessmentId: string, setting: MeasureSetting): void {
      if (setting.acceptance === null && setting.cost === null) {
        remove.run({ assessmentId, measure: setting.measure });
        return;
      }
      save.run({ assessmentId, ...setting });
    },
  };
}
