import type { Database } from '../driver/database.ts';
import { prepareWrite } from '../inTransaction.ts';
import { type BriefOptions, wholeBrief } from '../../core/model/brief/briefOptions.ts';

/** Reads and writes what the briefs of an assessment leave out and which fonts they take. */
export function createBriefOptionRepository(db: Database) {
  const get = db
    .prepare<{ assessmentId: string }, string>(
      `SELECT options FROM brief_option WHERE assessment_id = @assessmentId`,
    )
    .pluck();
  const save = prepareWrite<{ assessmentId: string; options: string }>(
    db,
    `INSERT INTO brief_option (assessment_id, options) VALUES (@assessmentId, @options)
     ON CONFLICT (assessment_id) DO UPDATE SET options = excluded.options`,
  );
  const remove = prepareWrite<{ assessmentId: string }>(
    db,
    `DELETE FROM brief_option WHERE assessment_id = @assessmentId`,
  );

  /** `null` where nothing was chosen. */
  function find(assessmentId: string): BriefOptions | null {
    const stored = get.get({ assessmentId });
    // Written by `save` only.
    return stored === undefined ? null : (JSON.parse(stored) as BriefOptions);
  }

  return {
    find,
    /** The whole brief where nothing was chosen. */
    get: (assessmentId: string): BriefOptions => find(assessmentId) ?? wholeBrief,
    save(assessmentId: string, options: BriefOptions): void {
      save.run({ assessmentId, options: JSON.stringify(options) });
    },
    /** The same; `null` goes back to where nothing was chosen. */
    put(assessmentId: string, options: BriefOptions | null): void {
      if (options === null) {
        remove.run({ assessmentId });
      } else {
        save.run({ assessmentId, options: JSON.stringify(options) });
      }
    },
  };
}
