import type { Database } from 'better-sqlite3';
import type { PlanSettings } from '../../core/model/planSettings.ts';

const kinds = {
  phaseBudgets: 'phase-budget',
  phaseCapacity: 'phase-capacity',
  actorCapacity: 'actor-capacity',
} as const;

type Limits = Pick<PlanSettings, keyof typeof kinds>;
const keys = ['phaseBudgets', 'phaseCapacity', 'actorCapacity'] as const;

interface LimitRow {
  readonly kind: (typeof kinds)[keyof typeof kinds];
  readonly subject: string;
  readonly amount: number;
}

/** Reads and writes the limits of a plan by phase and by acting body. */
export function createPlanLimitRepository(db: Database) {
  const list = db.prepare<{ assessmentId: string }, LimitRow>(
    `SELECT kind, subject, amount FROM plan_limit WHERE assessment_id = @assessmentId ORDER BY kind, subject`,
  );
  const clear = db.prepare<{ assessmentId: string }>(
    `DELETE FROM plan_limit WHERE assessment_id = @assessmentId`,
  );
  const insert = db.prepare<LimitRow & { readonly assessmentId: string }>(
    `INSERT INTO plan_limit (assessment_id, kind, subject, amount)
     VALUES (@assessmentId, @kind, @subject, @amount)`,
  );

  return {
    list: (assessmentId: string): Limits => toLimits(list.all({ assessmentId })),
    replace: db.transaction((assessmentId: string, limits: Limits): void => {
      clear.run({ assessmentId });
      for (const key of keys) {
        for (const [subject, amount] of Object.entries(limits[key] ?? {})) {
          if (amount !== undefined) {
            insert.run({ assessmentId, kind: kinds[key], subject, amount });
          }
        }
      }
    }),
  };
}

function toLimits(rows: readonly LimitRow[]): Limits {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const own = rows.filter((row) => row.kind === kinds[key]);
      return own.length === 0 ? [] : [[key, Object.fromEntries(own.map((row) => [row.subject, row.amount]))]];
    }),
  );
}
