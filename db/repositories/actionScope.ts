import type { Database } from '../driver/database.ts';
import type { FollowUpScope } from '../../core/model/action.ts';

interface AssessmentRow {
  readonly id: string;
  readonly name_en: string;
  readonly name_zh: string;
  readonly assessed_on: string;
  readonly illustrative: 0 | 1;
}

/** What actions can belong to. What is deleted is invisible. */
export function createActionScopeRepository(db: Database) {
  const assessments = db.prepare<[], AssessmentRow>(
    `SELECT a.id, c.name_en, c.name_zh, a.assessed_on, a.illustrative
     FROM assessment AS a JOIN cluster AS c ON c.id = a.cluster_id AND c.deleted_at IS NULL
     WHERE a.deleted_at IS NULL ORDER BY a.seq DESC`,
  );
  // A cluster of the paper is nobody's work until it is assessed, nor is one that came with a sample.
  const ownCluster = db
    .prepare<[], 0 | 1>(
      `SELECT EXISTS (SELECT 1 FROM cluster AS c
         WHERE c.deleted_at IS NULL AND c.paper_type IS NULL AND NOT EXISTS
           (SELECT 1 FROM assessment AS a
            WHERE a.cluster_id = c.id AND a.deleted_at IS NULL AND a.illustrative = 1))`,
    )
    .pluck();
  return (): FollowUpScope => {
    const rows = assessments.all();
    return {
      assessments: rows.map((row) => ({
        id: row.id,
        clusterName: { en: row.name_en, zh: row.name_zh },
        assessedOn: row.assessed_on,
        illustrative: row.illustrative === 1,
      })),
      hasOwnWork: ownCluster.get() === 1 || rows.some(({ illustrative }) => illustrative === 0),
    };
  };
}
