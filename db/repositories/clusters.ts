import type { Database } from '../driver/database.ts';
import { inTransaction, prepareWrite } from '../inTransaction.ts';
import { AppError } from '../../core/base/errors.ts';
import type { Cluster, ClusterFields } from '../../core/model/cluster.ts';
import { createRecognitionFactRepository } from './recognitionFacts.ts';
import { createYearlyFactRepository } from './yearlyFacts.ts';

interface FieldColumns {
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
  readonly founded_year: number | null;
}

interface ClusterRow extends FieldColumns {
  readonly id: string;
  readonly paper_type: Cluster['paperType'];
}

type NamedCluster = { readonly id: string; readonly en: string; readonly zh: string };
type ById = { readonly id: string };
type Stamped = ById & { readonly at: string };
type Stamps = { readonly createdAt: string; readonly updatedAt: string };

const columns = `id, name_en, name_zh, province_en, province_zh, city_en, city_zh, county_en, county_zh,
  division_code, industry, industry_code, founded_year, paper_type`;

const setFields = `name_en = @name_en, name_zh = @name_zh, province_en = @province_en,
  province_zh = @province_zh, city_en = @city_en, city_zh = @city_zh, county_en = @county_en,
  county_zh = @county_zh, division_code = @division_code, industry = @industry,
  industry_code = @industry_code, founded_year = @founded_year`;

/** Reads and writes clusters. Deleted ones are invisible from here until they are restored. */
export function createClusterRepository(db: Database) {
  const facts = createYearlyFactRepository(db);
  const recognition = createRecognitionFactRepository(db);
  const statements = prepare(db);

  function toCluster(row: ClusterRow): Cluster {
    return { ...toIdentity(row), facts: facts.list(row.id), recognition: recognition.list(row.id) };
  }

  function touch(id: string, at: string): void {
    if (statements.touch.run({ id, at }).changes === 0) {
      throw missing(id);
    }
  }

  return {
    facts,
    recognition,
    touch,
    ...createExchange(db, statements, { facts, recognition }),
    get(id: string): Cluster {
      const row = statements.get.get({ id });
      if (!row) {
        throw missing(id);
      }
      return toCluster(row);
    },
    find(id: string): Cluster | null {
      const row = statements.get.get({ id });
      return row ? toCluster(row) : null;
    },
    /** The first cluster that carries one of the names in its own language. */
    findByName(name: { readonly en: string; readonly zh: string }): Cluster | null {
      const row = statements.byName.get(name);
      return row ? toCluster(row) : null;
    },
    /** Whether an id is taken, by a deleted cluster too. */
    has: (id: string): boolean => statements.has.get({ id }) === 1,
    /** Whether there never was a cluster: those that were removed for good do not come back. */
    isEmpty: (): boolean => statements.wasFilled.get() === undefined,
    insert(cluster: Omit<Cluster, 'facts' | 'recognition'>, at: string, changedAt = at): void {
      statements.insert.run({
        ...toColumns(cluster),
        id: cluster.id,
        paper_type: cluster.paperType,
        at,
        changed_at: changedAt,
      });
    },
    saveFields(id: string, fields: ClusterFields, at: string): void {
      if (statements.update.run({ ...toColumns(fields), id, at }).changes === 0) {
        throw missing(id);
      }
    },
    remove(id: string, at: string): void {
      if (statements.remove.run({ id, at }).changes === 0) {
        throw missing(id);
      }
    },
    restore(id: string): void {
      if (statements.restore.run({ id }).changes === 0) {
        throw missing(id);
      }
    },
  };
}

interface Facts {
  readonly facts: ReturnType<typeof createYearlyFactRepository>;
  readonly recognition: ReturnType<typeof createRecognitionFactRepository>;
}

/** Clusters as they go out whole and come in whole. */
function createExchange(db: Database, statements: ReturnType<typeof prepare>, { facts, recognition }: Facts) {
  return {
    /** All that can be seen, in the order in which they came in. */
    ids: (): string[] => statements.ids.all(),
    /** What they are called, in the same order. */
    names: (): NamedCluster[] => statements.names.all(),
    /** Those that carry one of the names in its own language, in the same order. */
    idsByName: (name: { readonly en: string; readonly zh: string }): string[] =>
      statements.byName.all(name).map(({ id }) => id),
    /** When a cluster came in and was last changed. */
    stamps(id: string): Stamps {
      const stamps = statements.stamps.get({ id });
      if (!stamps) {
        throw missing(id);
      }
      return stamps;
    },
    /** Puts a cluster with its facts in the place of the one that has its id. */
    replace: (cluster: Cluster, at: string): void =>
      inTransaction(db, () => {
        const row = { ...toColumns(cluster), id: cluster.id, paper_type: cluster.paperType, at };
        if (statements.replace.run(row).changes === 0) {
          throw missing(cluster.id);
        }
        facts.list(cluster.id).forEach((fact) => facts.remove(cluster.id, fact));
        cluster.facts.forEach((fact) => facts.save(cluster.id, fact));
        recognition.replace(cluster.id, cluster.recognition);
      }),
  };
}

function prepare(db: Database) {
  return {
    get: db.prepare<ById, ClusterRow>(`SELECT ${columns} FROM cluster WHERE id = @id AND deleted_at IS NULL`),
    has: db.prepare<ById, 1>(`SELECT 1 FROM cluster WHERE id = @id`).pluck(),
    wasFilled: db.prepare<[], 1>(`SELECT 1 FROM sqlite_sequence WHERE name = 'cluster' AND seq > 0`).pluck(),
    byName: db.prepare<{ en: string; zh: string }, ClusterRow>(
      `SELECT ${columns} FROM cluster
       WHERE deleted_at IS NULL AND ((@en <> '' AND name_en = @en) OR (@zh <> '' AND name_zh = @zh))
       ORDER BY seq`,
    ),
    ids: db.prepare<[], string>(`SELECT id FROM cluster WHERE deleted_at IS NULL ORDER BY seq`).pluck(),
    names: db.prepare<[], NamedCluster>(
      `SELECT id, name_en AS en, name_zh AS zh FROM cluster WHERE deleted_at IS NULL ORDER BY seq`,
    ),
    stamps: db.prepare<ById, Stamps>(
      `SELECT created_at AS createdAt, updated_at AS updatedAt FROM cluster
       WHERE id = @id AND deleted_at IS NULL`,
    ),
    insert: prepareWrite<ClusterRow & { readonly at: string; readonly changed_at: string }>(
      db,
      `INSERT INTO cluster (${columns}, created_at, updated_at)
       VALUES (@id, @name_en, @name_zh, @province_en, @province_zh, @city_en, @city_zh, @county_en, @county_zh,
         @division_code, @industry, @industry_code, @founded_year, @paper_type, @at, @changed_at)`,
    ),
    update: prepareWrite<FieldColumns & Stamped>(
      db,
      `UPDATE cluster SET ${setFields}, updated_at = @at WHERE id = @id AND deleted_at IS NULL`,
    ),
    replace: prepareWrite<ClusterRow & { readonly at: string }>(
      db,
      `UPDATE cluster SET ${setFields}, paper_type = @paper_type, updated_at = @at
       WHERE id = @id AND deleted_at IS NULL`,
    ),
    touch: prepareWrite<Stamped>(
      db,
      `UPDATE cluster SET updated_at = @at WHERE id = @id AND deleted_at IS NULL`,
    ),
    remove: prepareWrite<Stamped>(
      db,
      `UPDATE cluster SET deleted_at = @at WHERE id = @id AND deleted_at IS NULL`,
    ),
    restore: prepareWrite<ById>(
      db,
      `UPDATE cluster SET deleted_at = NULL WHERE id = @id AND deleted_at IS NOT NULL`,
    ),
  };
}

const missing = (id: string): AppError => new AppError('not-found', `No cluster ${id}.`);

function toColumns(fields: ClusterFields): FieldColumns {
  return {
    name_en: fields.name.en,
    name_zh: fields.name.zh,
    province_en: fields.province.en,
    province_zh: fields.province.zh,
    city_en: fields.city.en,
    city_zh: fields.city.zh,
    county_en: fields.county.en,
    county_zh: fields.county.zh,
    division_code: fields.divisionCode,
    industry: fields.industry,
    industry_code: fields.industryCode,
    founded_year: fields.foundedYear,
  };
}

function toIdentity(row: ClusterRow): Omit<Cluster, 'facts' | 'recognition'> {
  return {
    id: row.id,
    name: { en: row.name_en, zh: row.name_zh },
    province: { en: row.province_en, zh: row.province_zh },
    city: { en: row.city_en, zh: row.city_zh },
    county: { en: row.county_en, zh: row.county_zh },
    divisionCode: row.division_code,
    industry: row.industry,
    industryCode: row.industry_code,
    foundedYear: row.founded_year,
    paperType: row.paper_type,
  };
}
