import type { Database } from '../driver/database.ts';
import type { ClusterCount, ClusterSummary } from '../../core/model/cluster.ts';
import { countedOn } from './finishedSql.ts';

type Latest = NonNullable<ClusterSummary['latest']>;
type Headline = NonNullable<Latest['headline']>;

interface SummaryRow {
  readonly id: string;
  readonly name_en: string;
  readonly name_zh: string;
  readonly province_en: string;
  readonly province_zh: string;
  readonly city_en: string;
  readonly city_zh: string;
  readonly county_en: string;
  readonly county_zh: string;
  readonly division_code: string;
  readonly industry: string;
  readonly industry_code: string;
  readonly paper_type: ClusterSummary['paperType'];
  readonly assessment_id: string | null;
  readonly assessed_on: string;
  readonly updated_at: string;
  readonly illustrative: 0 | 1;
  readonly answered: number;
  readonly evaluated: 0 | 1;
  readonly type: Headline['type'];
  readonly stage: Headline['stage'];
  readonly composite: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly top_cause: string | null;
  readonly finished_on: string | null;
  readonly finished_type: Headline['type'];
  readonly finished_stage: Headline['stage'];
  readonly finished_composite: number | null;
  readonly finished_low: number | null;
  readonly finished_high: number | null;
  readonly finished_top_cause: string | null;
  readonly late_actions: number;
}

interface CountRow {
  readonly late_actions: number;
  readonly late_in_sample: number;
}

/** The list of clusters in one statement, whatever its length. */
export function createClusterSummaryRepository(db: Database) {
  const list = db.prepare<{ today: string }, SummaryRow>(summaries);
  const count = db.prepare<{ today: string }, CountRow>(sums);

  return {
    /** In the order in which the clusters came in. `today` decides which open actions are late. */
    list: (today: string): ClusterSummary[] => list.all({ today }).map(toSummary),
    /** What the list would add up to, without making it. */
    count(today: string): ClusterCount {
      const row = count.get({ today });
      return { lateActions: row?.late_actions ?? 0, lateInSample: row?.late_in_sample ?? 0 };
    },
  };
}

// The latest assessment is the last by `countedOn`. A sample stands behind own work.
const summaries = `
  SELECT c.id, c.name_en, c.name_zh, c.province_en, c.province_zh, c.city_en, c.city_zh, c.county_en,
    c.county_zh, c.division_code, c.industry, c.industry_code, c.paper_type, a.id AS assessment_id, a.assessed_on, a.updated_at, a.illustrative,
    (SELECT count(*) FROM rating AS r WHERE r.assessment_id = a.id AND r.answer IN ('level', 'value'))
      AS answered,
    h.assessment_id IS NOT NULL AS evaluated, h.type, h.stage, h.composite, h.low, h.high, h.top_cause,
    l.assessed_on AS finished_on, f.type AS finished_type, f.stage AS finished_stage,
    f.composite AS finished_composite, f.low AS finished_low, f.high AS finished_high,
    f.top_cause AS finished_top_cause,
    (SELECT count(*) FROM assessment AS b
       JOIN action AS x ON x.assessment_id = b.id AND x.deleted_at IS NULL
     WHERE b.cluster_id = c.id AND b.deleted_at IS NULL AND b.illustrative = a.illustrative
       AND x.status NOT IN ('done', 'dropped') AND x.due_on < @today) AS late_actions
  FROM cluster AS c
  LEFT JOIN assessment AS a ON a.seq =
    (SELECT l.seq FROM assessment AS l WHERE l.cluster_id = c.id AND l.deleted_at IS NULL
     ORDER BY l.illustrative, ${countedOn('l')} DESC, l.seq DESC LIMIT 1)
  LEFT JOIN headline AS h ON h.assessment_id = a.id
  LEFT JOIN assessment AS l
    ON (h.composite IS NULL OR EXISTS (SELECT 1 FROM carried_over AS o WHERE o.assessment_id = a.id)) AND l.seq =
    (SELECT b.seq FROM assessment AS b JOIN headline AS g ON g.assessment_id = b.id AND g.composite IS NOT NULL
     WHERE b.cluster_id = c.id AND b.deleted_at IS NULL AND b.illustrative = a.illustrative AND b.id <> a.id
       AND NOT EXISTS (SELECT 1 FROM carried_over AS o WHERE o.assessment_id = b.id)
     ORDER BY ${countedOn('b')} DESC, b.seq DESC LIMIT 1)
  LEFT JOIN headline AS f ON f.assessment_id = l.id
  WHERE c.deleted_at IS NULL
  ORDER BY c.seq`;

const sums = `
  SELECT count(*) FILTER (WHERE b.illustrative = 0) AS late_actions,
    count(*) FILTER (WHERE b.illustrative = 1) AS late_in_sample
  FROM action AS x
    JOIN assessment AS b ON b.id = x.assessment_id AND b.deleted_at IS NULL
    JOIN cluster AS d ON d.id = b.cluster_id AND d.deleted_at IS NULL
  WHERE x.deleted_at IS NULL AND x.status NOT IN ('done', 'dropped') AND x.due_on < @today`;

function toSummary(row: SummaryRow): ClusterSummary {
  return {
    id: row.id,
    name: { en: row.name_en, zh: row.name_zh },
    province: { en: row.province_en, zh: row.province_zh },
    city: { en: row.city_en, zh: row.city_zh },
    county: { en: row.county_en, zh: row.county_zh },
    divisionCode: row.division_code,
    industry: row.industry,
    industryCode: row.industry_code,
    paperType: row.paper_type,
    latest: toLatest(row),
    finished: row.finished_on === null ? null : { assessedOn: row.finished_on, headline: toFinished(row) },
    lateActions: row.late_actions,
  };
}

function toLatest(row: SummaryRow): Latest | null {
  if (row.assessment_id === null) {
    return null;
  }
  return {
    assessmentId: row.assessment_id,
    assessedOn: row.assessed_on,
    updatedAt: row.updated_at,
    illustrative: row.illustrative === 1,
    answered: row.answered,
    headline: row.evaluated === 1 ? toHeadline(row) : null,
  };
}

const toHeadline = ({ type, stage, composite, low, high, top_cause: topCause }: SummaryRow): Headline => ({
  type,
  stage,
  composite,
  low,
  high,
  topCause,
});

const toFinished = (row: SummaryRow): Headline => ({
  type: row.finished_type,
  stage: row.finished_stage,
  composite: row.finished_composite,
  low: row.finished_low,
  high: row.finished_high,
  topCause: row.finished_top_cause,
});
