import type { Database } from '../driver/database.ts';
import type { ClusterPlans } from '../../core/programme/clusterPlans.ts';
import { prepareWrite } from '../inTransaction.ts';
import { isFinished, placeInYears } from './finishedSql.ts';

/** The last finished assessment of a cluster, as it was evaluated. */
export interface EvaluatedAssessment {
  readonly id: string;
  readonly fingerprint: string;
}

type Today = { readonly today: string };

interface PlansRow {
  readonly cluster_id: string;
  readonly plans: string;
}

/** The plans that a programme over clusters may choose from: they take a second a cluster to find, and are kept. */
export function createProgrammePlanRepository(db: Database) {
  const save = prepareWrite<{ assessmentId: string; fingerprint: string; plans: string }>(
    db,
    `INSERT INTO programme_plan (assessment_id, fingerprint, plans) VALUES (@assessmentId, @fingerprint, @plans)
     ON CONFLICT (assessment_id) DO UPDATE SET fingerprint = excluded.fingerprint, plans = excluded.plans`,
  );
  const list = db.prepare<Today, PlansRow>(
    `SELECT l.cluster_id, g.plans FROM (${lastFinished}) AS l
     JOIN programme_plan AS g ON g.assessment_id = l.id AND g.fingerprint = l.fingerprint
     ORDER BY l.at`,
  );
  const missing = db.prepare<Today, EvaluatedAssessment>(
    `SELECT l.id, l.fingerprint FROM (${lastFinished}) AS l
     LEFT JOIN programme_plan AS g ON g.assessment_id = l.id AND g.fingerprint = l.fingerprint
     WHERE g.assessment_id IS NULL ORDER BY l.at`,
  );

  return {
    save(assessmentId: string, fingerprint: string, plans: ClusterPlans): void {
      save.run({ assessmentId, fingerprint, plans: JSON.stringify(plans) });
    },
    /** By cluster, in the order in which the clusters came in: those of the last finished assessment, as far as found. */
    list: (today: string): readonly { readonly clusterId: string; readonly plans: ClusterPlans }[] =>
      list.all({ today }).map(({ cluster_id: clusterId, plans }) => ({
        clusterId,
        // Written by `save` only.
        plans: JSON.parse(plans) as ClusterPlans,
      })),
    /** The last finished assessments of clusters whose plans have not been found yet. */
    missing: (today: string): readonly EvaluatedAssessment[] => missing.all({ today }),
  };
}

// Of the grouped rows SQLite gives the one with the largest place: the last finished assessment.
const lastFinished = `
  SELECT max(${placeInYears}), a.cluster_id, a.id, h.fingerprint, c.seq AS at
  FROM assessment AS a
  JOIN cluster AS c ON c.id = a.cluster_id AND c.deleted_at IS NULL
  JOIN headline AS h ON h.assessment_id = a.id
  WHERE ${isFinished} AND a.illustrative = 0
  GROUP BY a.cluster_id`;
