import type { Database } from 'better-sqlite3';
import type { CriterionId } from '../../core/knowledge/schema.ts';
import type { ScoreOverride, ScoreOverrides } from '../../core/model/assessment.ts';

interface OverrideRow extends ScoreOverride {
  readonly measure: string;
  readonly criterion: CriterionId;
}

/** Reads and writes the official's own scores of countermeasures, each with its reason. */
export function createScoreOverrideRepository(db: Database) {
  const list = db.prepare<{ assessmentId: string }, OverrideRow>(
    `SELECT measure, criterion, score, reason FROM score_override WHERE assessment_id = @assessmentId
     ORDER BY measure, criterion`,
  );
  const save = db.prepare<OverrideRow & { readonly assessmentId: string }>(
    `INSERT INTO score_override (assessment_id, measure, criterion, score, reason)
     VALUES (@assessmentId, @measure, @criterion, @score, @reason)
     ON CONFLICT (assessment_id, measure, criterion)
     DO UPDATE SET score = excluded.score, reason = excluded.reason`,
  );
  const remove = db.prepare<{ assessmentId: string; measure: string; criterion: CriterionId }>(
    `DELETE FROM score_override
     WHERE assessment_id = @assessmentId AND measure = @measure AND criterion = @criterion`,
  );

  return {
    list(assessmentId: string): ScoreOverrides {
      const overrides: Record<string, ScoreOverrides[string]> = {};
      for (const { measure, criterion, score, reason } of list.all({ assessmentId })) {
        overrides[measure] = { ...overrides[measure], [criterion]: { score, reason } };
      }
      return overrides;
    },
    /** Stores an override; `null` takes it back. */
    save(
      assessmentId: string,
      { measure, criterion }: Pick<OverrideRow, 'measure' | 'criterion'>,
      override: ScoreOverride | null,
    ): void {
      if (override === null) {
        remove.run({ assessmentId, measure, criterion });
        return;
      }
      save.run({ assessmentId, measure, criterion, ...override });
    },
  };
}
