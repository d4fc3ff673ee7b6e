import type { Database } from '../driver/database.ts';
import type { AssessmentPart, SalvageReport } from '../../core/model/backup/salvageReport.ts';
import { type Cell, sha256 } from '../trail/contentSum.ts';
import { countContents } from '../backup/countContents.ts';
import { readTables } from '../trail/tables.ts';
import { isHashed, rowKey, type ToldRow } from './foundTrail.ts';

/** The part of an assessment that a row of a table belongs to. */
const partOf: Readonly<Record<string, AssessmentPart>> = {
  rating: 'answers',
  typing_answer: 'typing',
  priority: 'weights',
  pairwise_judgement: 'weights',
  weight_range: 'weights',
  measure_setting: 'plan',
  score_override: 'plan',
  plan_condition: 'plan',
  plan_limit: 'plan',
  own_plan: 'plan',
  plan_setting: 'plan',
  outside_shock: 'answers',
  member: 'assessors',
  brief_edit: 'brief',
  brief_option: 'brief',
};

interface Name {
  readonly en: string;
  readonly zh: string;
}

const unnamed: Name = { en: '', zh: '' };

/**
 * Compares what a trail tells of with what stands in a store that was filled from a damaged file. Values are compared
 * only where the trail is whole: a gap may hide why one differs.
 */
export function compareWithTold(
  db: Database,
  told: ReadonlyMap<string, ToldRow>,
  isWhole: boolean,
): Pick<SalvageReport, 'clusters' | 'assessments' | 'actions' | 'otherLost' | 'differing'> {
  const there = rowsIn(db);
  const read = countContents(db);
  const lost = [...told].filter(([key, row]) => !there.has(key) && !isDeleted(row)).map(([, row]) => row);
  const of = (table: string) => lost.filter((row) => row.table === table);
  const names = createNames(db, told);
  const lostAssessments = of('assessment');
  const parts = partsByAssessment(lost, new Set(lostAssessments.map(({ cells }) => text(cells['id']))));
  const counted = new Set(['cluster', 'assessment', 'action', ...Object.keys(partOf)]);
  return {
    clusters: { read: read.clusters, lost: of('cluster').map(({ cells }) => nameIn(cells)) },
    assessments: {
      read: read.assessments,
      lost: lostAssessments.map(({ cells }) => names.assessment(text(cells['id']))),
      incomplete: [...parts].map(([id, counts]) => ({
        ...names.assessment(id),
        parts: [...counts].map(([part, number]) => ({ part, count: number })),
      })),
    },
    actions: { read: read.actions, lost: of('action').map(({ cells }) => text(cells['title'])) },
    otherLost: lost.filter(({ table }) => !counted.has(table)).length,
    differing: isWhole ? [...told].filter(([key, row]) => differs(there.get(key), row)).length : 0,
  };
}

function rowsIn(db: Database): Map<string, Readonly<Record<string, Cell>>> {
  return new Map(
    readTables(db).flatMap(({ name, key, columns }) =>
      db
        .prepare<[], Cell[]>(`SELECT ${columns.join(', ')} FROM ${name}`)
        .raw()
        .all()
        .map((values) => {
          const cells = Object.fromEntries(columns.map((column, index) => [column, values[index] ?? null]));
          const own = Object.fromEntries(key.map((column) => [column, cells[column] ?? null]));
          return [rowKey(name, own), cells] as const;
        }),
    ),
  );
}

const differs = (there: Readonly<Record<string, Cell>> | undefined, { cells }: ToldRow): boolean =>
  there !== undefined &&
  Object.entries(cells).some(([column, cell]) => {
    const found = there[column];
    return isHashed(cell)
      ? cell !== `sha256:${sha256(String(found))}`
      : found !== undefined && found !== cell;
  });

const isDeleted = ({ cells }: ToldRow): boolean => typeof cells['deleted_at'] === 'string';

const text = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');

const nameIn = (cells: ToldRow['cells']): Name => ({
  en: text(cells['name_en']),
  zh: text(cells['name_zh']),
});

/** What is missing of assessments that were read, by part. */
function partsByAssessment(lost: readonly ToldRow[], withoutThese: ReadonlySet<string>) {
  const parts = new Map<string, Map<AssessmentPart, number>>();
  for (const { table, cells } of lost) {
    const part = partOf[table];
    const id = text(cells['assessment_id']);
    if (part === undefined || withoutThese.has(id)) {
      continue;
    }
    const counts = parts.get(id) ?? new Map<AssessmentPart, number>();
    counts.set(part, (counts.get(part) ?? 0) + 1);
    parts.set(id, counts);
  }
  return parts;
}

/** What assessments are called: as the store says, else as the trail does. */
function createNames(db: Database, told: ReadonlyMap<string, ToldRow>) {
  const cluster = db.prepare<[string], Record<string, Cell>>(
    `SELECT name_en, name_zh FROM cluster WHERE id = ?`,
  );
  const assessment = db.prepare<[string], Record<string, Cell>>(
    `SELECT cluster_id, assessed_on FROM assessment WHERE id = ?`,
  );
  const toldOf = (table: string, id: string) => told.get(rowKey(table, { id }))?.cells;
  const clusterName = (id: string): Name => {
    const cells = cluster.get(id) ?? toldOf('cluster', id);
    return cells ? nameIn(cells) : unnamed;
  };
  return {
    assessment(id: string): { cluster: Name; year: string } {
      const cells = assessment.get(id) ?? toldOf('assessment', id) ?? {};
      return {
        cluster: clusterName(text(cells['cluster_id'])),
        year: text(cells['assessed_on']).slice(0, 4),
      };
    },
  };
}

/** As the trail and the store say it, the store last. */
export function clusterNames(db: Database, told: ReadonlyMap<string, ToldRow>): Map<string, Name> {
  const rows = db.prepare<[], Record<string, Cell>>(`SELECT id, name_en, name_zh FROM cluster`).all();
  const known = [...told.values()].filter(({ table }) => table === 'cluster').map(({ cells }) => cells);
  return new Map([...known, ...rows].map((cells) => [text(cells['id']), nameIn(cells)]));
}
