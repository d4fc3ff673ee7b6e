import type { Database } from '../driver/database.ts';
import type { BundleCounts } from '../../core/exchange/bundleManifest.ts';

/** How much is kept around clusters: what an exchange bundle of them would hold, without reading it. */
export function createContentRepository(db: Database) {
  const statement = db.prepare<{ ids: string | null }, BundleCounts>(`
    WITH
      chosen AS (
        SELECT id FROM cluster
        WHERE deleted_at IS NULL AND (@ids IS NULL OR id IN (SELECT value FROM json_each(@ids)))
      ),
      assessed AS (
        SELECT id, knowledge_hash FROM assessment
        WHERE deleted_at IS NULL AND cluster_id IN (SELECT id FROM chosen)
      ),
      planned AS (
        SELECT id FROM action
        WHERE deleted_at IS NULL AND assessment_id IN (SELECT id FROM assessed)
      )
    SELECT
      (SELECT count(*) FROM chosen) AS clusters,
      (SELECT count(*) FROM yearly_fact WHERE cluster_id IN (SELECT id FROM chosen)) AS facts,
      (SELECT count(*) FROM assessed) AS assessments,
      (SELECT count(*) FROM planned) AS actions,
      (SELECT count(*) FROM action_event WHERE action_id IN (SELECT id FROM planned)) AS events,
      (SELECT count(*) FROM brief_record WHERE assessment_id IN (SELECT id FROM assessed)) AS briefRecords,
      (SELECT count(*) FROM knowledge_base
        WHERE origin = 'own' AND hash IN (SELECT knowledge_hash FROM assessed)) AS knowledge,
      (SELECT count(DISTINCT t.sha256) FROM attachment AS t LEFT JOIN action AS x ON x.id = t.action_id
        WHERE t.deleted_at IS NULL AND x.deleted_at IS NULL AND t.assessment_id IN (SELECT id FROM assessed))
        AS evidence`);

  return {
    /** Of the clusters with these ids, `null` for all. */
    count(ids: readonly string[] | null): BundleCounts {
      // A statement of counts has one row.
      return statement.get({ ids: ids && JSON.stringify(ids) }) as BundleCounts;
    },
  };
}
