import type { Database } from '../driver/database.ts';
import type { AssessedYearRow } from '../../core/model/years/clusterYears.ts';
import { countedOn } from './finishedSql.ts';

type Result = NonNullable<AssessedYearRow['result']>;

interface YearRow {
  readonly id: string;
  readonly assessed_on: string;
  readonly updated_at: string;
  readonly knowledge_base: string;
  readonly assessor_name: string | null;
  readonly illustrative: 0 | 1;
  readonly carried: number;
  readonly plan_accepted_at: string | null;
  readonly engine: string | null;
  readonly knowledge_hash: string;
  readonly type: Result['type'];
  readonly stage: Result['stage'];
  readonly stage_share: number | null;
  readonly composite: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly top_cause: string | null;
  readonly severity: number | null;
  readonly answered: number | null;
  readonly applicable: number | null;
  readonly documented: number | null;
  readonly plan_measures: number | null;
  readonly plan_cost: number | null;
}

interface ActionCount {
  readonly open: number;
  readonly late: number;
}

/** The assessments of one cluster with what they found. Those that are deleted are invisible. */
export function createClusterYearsRepository(db: Database) {
  const list = db.prepare<{ clusterId: string; today: string }, YearRow>(
    `SELECT a.id, a.assessed_on, a.updated_at, a.knowledge_base, a.assessor_name, a.illustrative,
       (SELECT count(*) FROM carried_over AS o WHERE o.assessment_id = a.id) AS carried, a.plan_accepted_at, h.engine, h.knowledge_hash, h.type, h.stage, h.stage_share, h.composite, h.low,
       h.high, h.top_cause, h.severity, h.answered, h.applicable, h.documented, h.plan_measures, h.plan_cost
     FROM assessment AS a LEFT JOIN headline AS h ON h.assessment_id = a.id
     WHERE a.cluster_id = @clusterId AND a.deleted_at IS NULL
     ORDER BY ${countedOn('a')} DESC, a.seq DESC`,
  );
  const actions = db.prepare<{ clusterId: string; today: string }, ActionCount>(
    `SELECT count(*) AS open, count(*) FILTER (WHERE x.due_on < @today) AS late
     FROM action AS x JOIN assessment AS a ON a.id = x.assessment_id AND a.deleted_at IS NULL
     WHERE a.cluster_id = @clusterId AND x.deleted_at IS NULL AND x.status NOT IN ('done', 'dropped')
       AND a.illustrative = (SELECT min(b.illustrative) FROM assessment AS b
         WHERE b.cluster_id = @clusterId AND b.deleted_at IS NULL)`,
  );
  return {
    /** The newest first. */
    list: (clusterId: string, today: string): AssessedYearRow[] => list.all({ clusterId, today }).map(toYear),
    /** Actions that are not closed, and how many of them are past due: of own assessments, of a sample where there is no own. */
    countActions: (clusterId: string, today: string): ActionCount =>
      actions.get({ clusterId, today }) ?? { open: 0, late: 0 },
  };
}

const toYear = (row: YearRow): AssessedYearRow => ({
  id: row.id,
  assessedOn: row.assessed_on,
  updatedAt: row.updated_at,
  knowledgeBase: row.knowledge_base,
  assessor: row.assessor_name ?? '',
  illustrative: row.illustrative === 1,
  carried: row.carried,
  isPlanAccepted: row.plan_accepted_at !== null,
  result: row.engine === null ? null : toResult(row, row.engine),
});

const toResult = (row: YearRow, engine: string): Result => ({
  engine,
  knowledgeHash: row.knowledge_hash,
  type: row.type,
  stage: row.stage,
  stageShare: row.stage_share,
  composite: row.composite,
  low: row.low,
  high: row.high,
  topCause: row.top_cause,
  severity: row.severity,
  answered: row.answered,
  applicable: row.applicable,
  documented: row.documented,
  plan:
    row.plan_measures === null || row.plan_cost === null
      ? null
      : { measures: row.plan_measures, cost: row.plan_cost },
});
