import type { Database } from '../driver/database.ts';
import { prepareWrite } from '../inTransaction.ts';
import type { YearlyFact } from '../../core/model/cluster.ts';

interface YearlyFactRow {
  readonly year: number;
  readonly fact: YearlyFact['fact'];
  readonly value: number;
  readonly grade: YearlyFact['grade'];
  readonly source: string | null;
  readonly from_area: string | null;
  /** Codes, one behind the other with a blank between them. */
  readonly from_industries: string | null;
}

/** Reads and writes the yearly facts of a cluster, in the order of years. */
export function createYearlyFactRepository(db: Database) {
  const list = db.prepare<{ clusterId: string }, YearlyFactRow>(
    `SELECT year, fact, value, grade, source, from_area, from_industries FROM yearly_fact
     WHERE cluster_id = @clusterId ORDER BY year, fact`,
  );
  const save = prepareWrite<YearlyFactRow & { readonly clusterId: string }>(
    db,
    `INSERT INTO yearly_fact (cluster_id, year, fact, value, grade, source, from_area, from_industries)
     VALUES (@clusterId, @year, @fact, @value, @grade, @source, @from_area, @from_industries)
     ON CONFLICT (cluster_id, year, fact)
     DO UPDATE SET value = excluded.value, grade = excluded.grade, source = excluded.source,
       from_area = excluded.from_area, from_industries = excluded.from_industries`,
  );
  const remove = prepareWrite<Pick<YearlyFactRow, 'year' | 'fact'> & { readonly clusterId: string }>(
    db,
    `DELETE FROM yearly_fact WHERE cluster_id = @clusterId AND year = @year AND fact = @fact`,
  );

  return {
    list(clusterId: string): YearlyFact[] {
      return list.all({ clusterId }).map(toYearlyFact);
    },
    save(clusterId: string, { source, from, ...fact }: YearlyFact): void {
      save.run({
        clusterId,
        ...fact,
        source: source ?? null,
        from_area: from?.area ?? null,
        from_industries: from?.industries.join(' ') ?? null,
      });
    },
    remove(clusterId: string, { year, fact }: Pick<YearlyFact, 'year' | 'fact'>): void {
      remove.run({ clusterId, year, fact });
    },
  };
}

const toYearlyFact = ({ source, from_area, from_industries, ...fact }: YearlyFactRow): YearlyFact => ({
  ...fact,
  ...(source === null ? {} : { source }),
  ...(from_area === null || from_industries === null
    ? {}
    : { from: { area: from_area, industries: from_industries.split(' ') } }),
});
