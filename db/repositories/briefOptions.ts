import type { Database } from 'better-sqlite3';
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

  return {
    /** The whole brief where nothing was chosen. */
    get(assessmentId: string): BriefOptions {
      const stored = get.get({ assessmentId });
      // Written by `save` only.
      return stored === undefined ? wholeBrief : (JSON.parse(stored) as BriefOptions);
    },
    save(assessmentId: string, options: BriefOptions): void {
      save.run({ assessmentId, options: JSON.stringify(options) });
    },
  };
}
