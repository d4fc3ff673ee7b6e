import type { Database } from '../driver/database.ts';
import type { Manifest } from '../../core/model/backup/backup.ts';

const clusters = `SELECT count(*) FROM cluster WHERE deleted_at IS NULL`;
const assessments = `SELECT count(*) FROM assessment AS a JOIN cluster AS c ON c.id = a.cluster_id
  WHERE a.deleted_at IS NULL AND c.deleted_at IS NULL`;
const actions = `SELECT count(*) FROM action AS x JOIN assessment AS a ON a.id = x.assessment_id
  JOIN cluster AS c ON c.id = a.cluster_id
  WHERE x.deleted_at IS NULL AND a.deleted_at IS NULL AND c.deleted_at IS NULL`;

/** How much a store holds; what lies in the bin, by itself or with what it belongs to, is not counted. */
export const countContents = (db: Database): Manifest['counts'] => ({
  clusters: count(db, clusters),
  assessments: count(db, assessments),
  actions: count(db, actions),
});

const count = (db: Database, sql: string): number => Number(db.prepare(sql).pluck().get());
