import type { Database } from '../driver/database.ts';
import { isFinished, placeInYears } from './finishedSql.ts';
import type { PortfolioResult, PortfolioRow } from '../../core/model/portfolio/portfolio.ts';

interface ClusterRow {
  readonly id: string;
  readonly name_en: string;
  readonly name_zh: string;
  readonly province_en: string;
  readonly province_zh: string;
  readonly city_en: string;
  readonly city_zh: string;
  readonly division_code: string;
  readonly industry: string;
  readonly industry_code: string;
  readonly paper_type: PortfolioRow['paperType'];
  readonly latest_id: string | null;
  readonly illustrative: 0 | 1 | null;
  readonly weight: number | null;
}

interface LastRow {
  readonly cluster_id: string;
  readonly id: string;
  readonly assessed_on: string;
  readonly illustrative: 0 | 1;
  readonly accepted: 0 | 1;
  readonly type: PortfolioResult['type'];
  readonly stage: PortfolioResult['stage'];
  readonly composite: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly top_cause: string | null;
  readonly causes: string | null;
  readonly plan_measures: number | null;
  readonly plan_cost: number | null;
  readonly momentum: number | null;
  readonly momentum_low: number | null;
  readonly momentum_high: number | null;
  readonly before_fingerprint: string | null;
}

/** Finished assessments as arrays, the earliest of a cluster first: there may be fifty thousand. */
type HistoryRow = [
  cluster: string,
  on: string,
  composite: number,
  low: number | null,
  high: number | null,
  fingerprint: string,
];

/** So many finished assessments are shown as a line. */
const mostYears = 8;

/** The portfolio in five statements, whatever its length. */
export function createPortfolioRepository(db: Database) {
  const clusters = db.prepare<[], ClusterRow>(clusterSql);
  const last = db.prepare<[], LastRow>(lastSql);
  const history = db.prepare<[], HistoryRow>(historySql).raw();
  const late = db.prepare<{ today: string }, [string, 0 | 1, number]>(lateSql).raw();
  const labels = db
    .prepare<[], [string, string]>(`SELECT cluster_id, label FROM cluster_label ORDER BY cluster_id, label`)
    .raw();

  return {
    /** In the order in which the clusters came in. `today` decides which open actions are late. */
    list(today: string): PortfolioRow[] {
      const years = Map.groupBy(history.all(), ([cluster]) => cluster);
      const results = new Map(last.all().map((row) => [row.cluster_id, row]));
      const lateOf = new Map(
        late.all({ today }).map(([cluster, isSample, count]) => [`${isSample}${cluster}`, count]),
      );
      const labelled = Map.groupBy(labels.all(), ([cluster]) => cluster);
      return clusters.all().map((row): PortfolioRow => {
        const result = results.get(row.id);
        const all = years.get(row.id) ?? [];
        const isSample = (result?.illustrative ?? row.illustrative) === 1;
        return {
          id: row.id,
          name: { en: row.name_en, zh: row.name_zh },
          province: { en: row.province_en, zh: row.province_zh },
          city: { en: row.city_en, zh: row.city_zh },
          divisionCode: row.division_code,
          industry: row.industry,
          industryCode: row.industry_code,
          paperType: row.paper_type,
          isSample,
          latestId: row.latest_id,
          result: result ? toResult(result, all.at(-2)?.[5] ?? null) : null,
          history: all.slice(-mostYears).map(([, on, composite, low, high]) => [on, composite, low, high]),
          late: lateOf.get(`${isSample ? 1 : 0}${row.id}`) ?? 0,
          labels: labelled.get(row.id)?.map(([, label]) => label) ?? [],
          weight: row.weight ?? 1,
        };
      });
    },
  };
}

/** A momentum from another headline than that of the assessment before now is of the past. */
function toResult(row: LastRow, before: string | null): PortfolioResult {
  const isCurrent = row.momentum !== null && before !== null && row.before_fingerprint === before;
  return {
    assessmentId: row.id,
    assessedOn: row.assessed_on,
    type: row.type,
    stage: row.stage,
    composite: row.composite,
    low: row.low ?? row.composite,
    high: row.high ?? row.composite,
    // Written by `portfolioResults` only.
    causes:
      row.causes === null
        ? [row.top_cause].filter((cause) => cause !== null)
        : (JSON.parse(row.causes) as [string, number][]).slice(0, 3).map(([id]) => id),
    momentum: isCurrent ? [row.momentum ?? 0, row.momentum_low ?? 0, row.momentum_high ?? 0] : null,
    plan: row.plan_measures === null ? null : [row.plan_measures, row.plan_cost ?? 0, row.accepted === 1],
  };
}

const clusterSql = `
  SELECT c.id, c.name_en, c.name_zh, c.province_en, c.province_zh, c.city_en, c.city_zh, c.division_code,
    c.industry, c.industry_code, c.paper_type, a.id AS latest_id, a.illustrative, w.weight
  FROM cluster AS c
  LEFT JOIN assessment AS a ON a.seq =
    (SELECT l.seq FROM assessment AS l WHERE l.cluster_id = c.id AND l.deleted_at IS NULL
     ORDER BY l.illustrative, l.assessed_on DESC, l.seq DESC LIMIT 1)
  LEFT JOIN cluster_weight AS w ON w.cluster_id = c.id
  WHERE c.deleted_at IS NULL
  ORDER BY c.seq`;

// The last finished assessment of each cluster is found first: so the wide rows are read of these alone.
const lastSql = `
  SELECT l.cluster_id, a.id, a.assessed_on, a.illustrative, a.plan_accepted_at IS NOT NULL AS accepted,
    h.type, h.stage, h.composite, h.low, h.high, h.top_cause, p.causes, p.plan_measures, p.plan_cost, p.momentum,
    p.momentum_low, p.momentum_high, p.before_fingerprint
  FROM (
    SELECT a.cluster_id, a.seq, max(${placeInYears})
    FROM assessment AS a
    JOIN headline AS h ON h.assessment_id = a.id
    WHERE ${isFinished}
    GROUP BY a.cluster_id
  ) AS l
  JOIN assessment AS a ON a.seq = l.seq
  JOIN headline AS h ON h.assessment_id = a.id
  LEFT JOIN portfolio_result AS p ON p.assessment_id = a.id AND p.fingerprint = h.fingerprint`;

// As finely as a line of 76 pixels shows them: fifty thousand are sent.
const historySql = `
  SELECT a.cluster_id, a.assessed_on, round(h.composite, 1), round(h.low, 1), round(h.high, 1), h.fingerprint
  FROM assessment AS a
  JOIN headline AS h ON h.assessment_id = a.id
  WHERE ${isFinished}
  ORDER BY a.illustrative DESC, a.assessed_on, a.seq`;

const lateSql = `
  SELECT b.cluster_id, b.illustrative, count(*)
  FROM action AS x
  JOIN assessment AS b ON b.id = x.assessment_id AND b.deleted_at IS NULL
  WHERE x.deleted_at IS NULL AND x.status NOT IN ('done', 'dropped') AND x.due_on < @today
  GROUP BY b.cluster_id, b.illustrative`;
