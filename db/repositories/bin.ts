import type { Database } from '../driver/database.ts';
import { AppError } from '../../core/base/errors.ts';
import { inTransaction } from '../inTransaction.ts';

export type BinKind = 'cluster' | 'assessment' | 'action';

/** Something that was deleted and is kept for some days. */
export interface Binned {
  readonly kind: BinKind;
  readonly id: string;
  readonly clusterId: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly assessedOn: string | null;
  readonly title: string | null;
  readonly assessments: number;
  readonly answers: number;
  readonly actions: number;
  readonly deletedAt: string;
}

/** Who deleted something, and where the trail says so. */
interface Deletion {
  readonly seq: number;
  readonly name: string;
  readonly unit: string;
}

/** What can be asked for in the trail: what lies in the bin, and what was detached. */
interface Place extends Pick<Binned, 'id' | 'clusterId'> {
  readonly kind: BinKind | 'attachment';
}

/** What was deleted: listed, brought back, and at last removed for good. */
export function createBinRepository(db: Database) {
  const statements = prepare(db);

  return {
    /** The latest first; what is out of sight only because its cluster or assessment was deleted is not listed. */
    list: (): Binned[] => statements.list.all(),
    deletionOf: ({ kind, id, clusterId }: Place): Deletion | null =>
      statements.deletion.get({ kind, id, clusterId }) ?? null,
    /** When entries were written from a number of the trail on, in their order. */
    momentsFrom: (seq: number): string[] => statements.momentsFrom.all({ seq }),
    /** Brings it back, and what it hangs on: an action without its assessment would stay out of sight. */
    restore: (kind: BinKind, id: string): void =>
      inTransaction(db, () => {
        const ids = { cluster: null, assessment: null, action: null, [kind]: id };
        const restored = [
          statements.restoreCluster.run(ids),
          statements.restoreAssessment.run(ids),
          statements.restoreAction.run(ids),
        ];
        if (restored.every(({ changes }) => changes === 0)) {
          throw new AppError('not-found', `Nothing deleted: ${kind} ${id}.`);
        }
      }),
    /** Removes it with all that it holds; the trail and the records of its briefs stay. */
    purge: (kind: BinKind, id: string): void =>
      inTransaction(db, () => {
        const ids = { cluster: null, assessment: null, action: null, [kind]: id };
        statements.purgeEvents.run(ids);
        statements.purgeActions.run(ids);
        statements.purgeAssessments.run(ids);
        statements.purgeCluster.run(ids);
      }),
  };
}

interface Ids {
  readonly cluster: string | null;
  readonly assessment: string | null;
  readonly action: string | null;
}

const answersOf = (table: string) => `(SELECT count(*) FROM rating AS r WHERE r.assessment_id = ${table}.id)`;

const listed = `
  SELECT 'cluster' AS kind, c.id, c.id AS clusterId, c.name_en AS nameEn, c.name_zh AS nameZh,
    NULL AS assessedOn, NULL AS title,
    (SELECT count(*) FROM assessment AS a WHERE a.cluster_id = c.id AND a.deleted_at IS NULL) AS assessments,
    (SELECT count(*) FROM rating AS r JOIN assessment AS a ON a.id = r.assessment_id
     WHERE a.cluster_id = c.id AND a.deleted_at IS NULL) AS answers,
    (SELECT count(*) FROM action AS x JOIN assessment AS a ON a.id = x.assessment_id
     WHERE a.cluster_id = c.id AND a.deleted_at IS NULL AND x.deleted_at IS NULL) AS actions,
    c.deleted_at AS deletedAt
  FROM cluster AS c WHERE c.deleted_at IS NOT NULL
  UNION ALL
  SELECT 'assessment', a.id, c.id, c.name_en, c.name_zh, a.assessed_on, NULL, 0, ${answersOf('a')},
    (SELECT count(*) FROM action AS x WHERE x.assessment_id = a.id AND x.deleted_at IS NULL), a.deleted_at
  FROM assessment AS a JOIN cluster AS c ON c.id = a.cluster_id WHERE a.deleted_at IS NOT NULL
  UNION ALL
  SELECT 'action', x.id, c.id, c.name_en, c.name_zh, a.assessed_on, x.title, 0, 0, 0, x.deleted_at
  FROM action AS x JOIN assessment AS a ON a.id = x.assessment_id JOIN cluster AS c ON c.id = a.cluster_id
  WHERE x.deleted_at IS NOT NULL
  ORDER BY deletedAt DESC, kind, id`;

/** The assessments that go with what is named: itself, or those of its cluster. */
const assessmentsIn = `SELECT id FROM assessment WHERE id = @assessment OR cluster_id = @cluster`;
const actionsIn = `SELECT id FROM action WHERE id = @action OR assessment_id IN (${assessmentsIn})`;

function prepare(db: Database) {
  return {
    list: db.prepare<[], Binned>(listed),
    deletion: db.prepare<Place, Deletion>(
      `SELECT t.seq, t.actor_name AS name, t.actor_unit AS unit FROM trail AS t, json_each(t.changes) AS change
       WHERE t.cluster_id = @clusterId AND json_extract(change.value, '$.table') = @kind
         AND json_extract(change.value, '$.key.id') = @id
         AND json_extract(change.value, '$.after.deleted_at') IS NOT NULL
       ORDER BY t.seq DESC LIMIT 1`,
    ),
    momentsFrom: db
      .prepare<{ seq: number }, string>(`SELECT at FROM trail WHERE seq >= @seq ORDER BY seq`)
      .pluck(),
    restoreAction: db.prepare<Ids>(
      `UPDATE action SET deleted_at = NULL WHERE id = @action AND deleted_at IS NOT NULL`,
    ),
    restoreAssessment: db.prepare<Ids>(
      `UPDATE assessment SET deleted_at = NULL
       WHERE deleted_at IS NOT NULL
         AND (id = @assessment OR id = (SELECT assessment_id FROM action WHERE id = @action))`,
    ),
    restoreCluster: db.prepare<Ids>(
      `UPDATE cluster SET deleted_at = NULL
       WHERE deleted_at IS NOT NULL AND (id = @cluster OR id = (
         SELECT cluster_id FROM assessment
         WHERE id = @assessment OR id = (SELECT assessment_id FROM action WHERE id = @action)))`,
    ),
    purgeEvents: db.prepare<Ids>(`DELETE FROM action_event WHERE action_id IN (${actionsIn})`),
    purgeActions: db.prepare<Ids>(`DELETE FROM action WHERE id IN (${actionsIn})`),
    purgeAssessments: db.prepare<Ids>(`DELETE FROM assessment WHERE id IN (${assessmentsIn})`),
    purgeCluster: db.prepare<Ids>(`DELETE FROM cluster WHERE id = @cluster`),
  };
}
