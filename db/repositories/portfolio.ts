import type { Database } from '../driver/database.ts';
import { countedOn } from '../../core/years/countedOn.ts';
import type { PortfolioResult, PortfolioRow } from '../../core/model/portfolio/portfolio.ts';
import { countedOn as dayCounted, isFinished } from './finishedSql.ts';

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

/** A finished assessment as an array: there may be fifty thousand. */
type HistoryRow = [
  cluster: string,
  on: string,
  composite: number,
  low: number | null,
  high: number | null,
  fingerprint: string,
  isSample: 0 | 1,
  seq: number,
];

/** So many finished assessments are shown as a line. */
const mostYears = 8;

/** The portfolio in five statements, whatever its length. */
export function createPortfolioRepository(db: Database) {
  type Today = { readonly today: string };
  const clusters = db.prepare<Today, ClusterRow>(clusterSql);
  const last = db.prepare<{ ends: string }, LastRow>(lastSql);
  const history = db.prepare<[], HistoryRow>(historySql).raw();
  const late = db.prepare<Today, [string, 0 | 1, number]>(lateSql).raw();
  const labels = db
    .prepare<[], [string, string]>(`SELECT cluster_id, label FROM cluster_label ORDER BY cluster_id, label`)
    .raw();

  return {
    /** In the order in which the clusters came in. `today` decides which open actions are late, and which assessment is the last. */
    list(today: string): PortfolioRow[] {
      const years = Map.groupBy(history.all(), ([cluster]) => cluster);
      const ends: number[] = [];
      for (const all of years.values()) {
        all.sort(byPlaceInYears(today));
        ends.push(all.at(-1)?.[7] ?? 0);
      }
      const results = new Map(last.all({ ends: JSON.stringify(ends) }).map((row) => [row.cluster_id, row]));
      const lateOf = new Map(
        late.all({ today }).map(([cluster, isSample, count]) => [`${isSample}${cluster}`, count]),
      );
      const labelled = Map.groupBy(labels.all(), ([cluster]) => cluster);
      return clusters.all({ today }).map((row): PortfolioRow => {
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
          history: all
            .slice(-mostYears)
            .map(([, on, composite, low, high]) => [
              on,
              tenths(composite),
              low === null ? null : tenths(low),
              high === null ? null : tenths(high),
            ]),
          late: lateOf.get(`${isSample ? 1 : 0}${row.id}`) ?? 0,
          labels: labelled.get(row.id)?.map(([, label]) => label) ?? [],
          weight: row.weight ?? 1,
        };
      });
    },
  };
}

/** The order of the assessments of a cluster, as `placeInYears` has it: own work is last, then the latest, then the newest. */
const byPlaceInYears =
  (today: string) =>
  (a: HistoryRow, b: HistoryRow): number => {
    const [sample, on, seq] = [6, 1, 7] as const;
    const [day, other] = [countedOn(a[on], today), countedOn(b[on], today)];
    return b[sample] - a[sample] || (day < other ? -1 : day > other ? 1 : a[seq] - b[seq]);
  };

/** As finely as a line of 76 pixels shows it: fifty thousand are sent. */
const tenths = (value: number): number => Math.round(value * 10) / 10;

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
     ORDER BY l.illustrative, ${dayCounted('l')} DESC, l.seq DESC LIMIT 1)
  LEFT JOIN cluster_weight AS w ON w.cluster_id = c.id
  WHERE c.deleted_at IS NULL
  ORDER BY c.seq`;

// The wide rows are read of the last finished assessments alone.
const lastSql = `
  SELECT a.cluster_id, a.id, a.assessed_on, a.illustrative, a.plan_accepted_at IS NOT NULL AS accepted,
    h.type, h.stage, h.composite, h.low, h.high, h.top_cause, p.causes, p.plan_measures, p.plan_cost, p.momentum,
    p.momentum_low, p.momentum_high, p.before_fingerprint
  FROM json_each(@ends) AS l
  JOIN assessment AS a ON a.seq = l.value
  JOIN headline AS h ON h.assessment_id = a.id
  LEFT JOIN portfolio_result AS p ON p.assessment_id = a.id AND p.fingerprint = h.fingerprint`;

const historySql = `
  SELECT a.cluster_id, a.assessed_on, h.composite, h.low, h.high, h.fingerprint, a.illustrative, a.seq
  FROM assessment AS a
  JOIN headline AS h ON h.assessment_id = a.id
  WHERE ${isFinished}`;

const lateSql = `
  SELECT b.cluster_id, b.illustrative, count(*)
  FROM action AS x
  JOIN assessment AS b ON b.id = x.assessment_id AND b.deleted_at IS NULL
  WHERE x.deleted_at IS NULL AND x.status NOT IN ('done', 'dropped') AND x.due_on < @today
  GROUP BY b.cluster_id, b.illustrative`;
