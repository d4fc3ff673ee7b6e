import type { Database } from '../../db/driver/database.ts';
import { describe, expect, test } from 'vitest';
import { AppError } from '../../core/base/errors.ts';
import { migrate } from '../../db/migrate.ts';
import { type Migration, migrations } from '../../db/migrations.ts';
import { bareDatabase } from '../support/bareDatabase.ts';

const newDatabase = (): Database => bareDatabase();

const step = (version: number, sql: string): Migration => ({ version, up: (db) => db.exec(sql) });
const versionOf = (db: Database): unknown => db.pragma('user_version', { simple: true });
const tablesOf = (db: Database): unknown[] =>
  db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*' ORDER BY name`)
    .pluck()
    .all();

function failureOf(work: () => unknown): AppError {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) {
      return error;
    }
    throw error;
  }
  throw new Error('No failure.');
}

describe('migrate', () => {
  const parentAndChild = step(
    1,
    `CREATE TABLE parent (id INTEGER PRIMARY KEY) STRICT;
     CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parent (id)
       ON DELETE CASCADE) STRICT;
     INSERT INTO parent VALUES (1);
     INSERT INTO child VALUES (1, 1);`,
  );

  test('goes through the steps that are missing and gives the version before', () => {
    const db = newDatabase();

    expect(migrate(db, [parentAndChild])).toBe(0);
    expect(migrate(db, [parentAndChild, step(2, 'CREATE TABLE third (id INTEGER) STRICT')])).toBe(1);

    expect(versionOf(db)).toBe(2);
    expect(tablesOf(db)).toEqual(['child', 'parent', 'third']);
  });

  test('a step that fails leaves the version before it, whole and usable', () => {
    const db = newDatabase();
    migrate(db, [parentAndChild]);
    const broken = step(2, 'CREATE TABLE half (id INTEGER) STRICT; INSERT INTO nowhere VALUES (1)');

    const failure = failureOf(() => migrate(db, [parentAndChild, broken]));

    expect(failure.code).toBe('migration-failed');
    expect(failure.details).toEqual({ version: 2 });
    expect(versionOf(db)).toBe(1);
    expect(tablesOf(db)).toEqual(['child', 'parent']);
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  test('rebuilding a parent table keeps its children', () => {
    const db = newDatabase();
    const rebuild = step(
      2,
      `CREATE TABLE new_parent (id INTEGER PRIMARY KEY, name TEXT) STRICT;
       INSERT INTO new_parent SELECT id, 'one' FROM parent;
       DROP TABLE parent;
       ALTER TABLE new_parent RENAME TO parent;`,
    );

    migrate(db, [parentAndChild, rebuild]);

    expect(db.prepare('SELECT count(*) FROM child').pluck().get()).toBe(1);
  });

  test('a step that leaves rows without their parent is refused', () => {
    const db = newDatabase();

    const failure = failureOf(() => migrate(db, [parentAndChild, step(2, 'DELETE FROM parent')]));

    expect(failure.code).toBe('migration-failed');
    expect(db.prepare('SELECT count(*) FROM parent').pluck().get()).toBe(1);
  });

  test('a store of a newer version is refused', () => {
    const db = newDatabase();
    migrate(db, [parentAndChild, step(2, 'CREATE TABLE third (id INTEGER) STRICT')]);

    expect(failureOf(() => migrate(db, [parentAndChild])).code).toBe('store-newer');
    expect(versionOf(db)).toBe(2);
  });

  test('a gap in the numbers is a mistake of the program', () => {
    expect(() => migrate(newDatabase(), [parentAndChild, step(3, '')])).toThrow('at place 2');
  });
});

describe('1: clusters, assessments, actions', () => {
  function migrated(): Database {
    const db = newDatabase();
    migrate(db, migrations.slice(0, 1));
    db.exec(`
      INSERT INTO cluster (id, name_en, name_zh, province_en, province_zh, city_en, city_zh, county_en,
        county_zh, division_code, industry, created_at, updated_at)
      VALUES ('c', 'Ceramics', '', '', '', '', '', '', '', '', '', '2026-01-05T00:00:00.000Z',
        '2026-01-05T00:00:00.000Z');
      INSERT INTO assessment (id, cluster_id, illustrative, knowledge_base, assessed_on, type_accepted, seed,
        created_at, updated_at)
      VALUES ('a', 'c', 0, '0.1.0', '2026-01-05', 0, 1, '2026-01-05T00:00:00.000Z',
        '2026-01-05T00:00:00.000Z');
      INSERT INTO action (id, assessment_id, title, owner, start_on, due_on, status, progress, created_at)
      VALUES ('x', 'a', 'Call the guild', '', '2026-01-05', '2026-03-01', 'open', 0,
        '2026-01-05T00:00:00.000Z');
      INSERT INTO action_event (action_id, recorded_at, progress, status, note)
      VALUES ('x', '2026-01-06T00:00:00.000Z', 10, 'open', 'Called.');`);
    return db;
  }

  test('every table is STRICT', () => {
    const lax = migrated()
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0
                AND name NOT GLOB 'sqlite_*'`,
      )
      .pluck()
      .all();

    expect(lax).toEqual([]);
  });

  test.each([
    ['an unknown status', `UPDATE action SET status = 'late'`],
    ['a progress over 100', `UPDATE action SET progress = 101`],
    [
      'a rating without an answer',
      `INSERT INTO rating (assessment_id, indicator, answer) VALUES ('a', 'i', 'level')`,
    ],
    [
      'a level of 6',
      `INSERT INTO rating (assessment_id, indicator, answer, level) VALUES ('a', 'i', 'level', 6)`,
    ],
    ['an override without a reason', `UPDATE assessment SET override_type = 'primary'`],
    ['a cluster without a name', `UPDATE cluster SET name_en = '  '`],
    ['a division code of five digits', `UPDATE cluster SET division_code = '22030'`],
    ['text in a number', `UPDATE assessment SET plan_budget = 'much'`],
    ['a fact that is number and answer', `INSERT INTO recognition_fact VALUES ('c', 'f', 1, 1)`],
    ['an assessment of no cluster', `UPDATE assessment SET cluster_id = 'gone'`],
    ['deleting a cluster with assessments', `DELETE FROM cluster`],
    ['a second row of settings', `INSERT INTO setting VALUES (2, NULL, NULL, '', '', '')`],
  ])('refuses %s', (_, sql) => {
    const db = migrated();

    expect(() => db.exec(sql)).toThrow(/constraint|cannot store/);
  });

  test.each([
    ['changed', `UPDATE action_event SET note = 'Done.'`],
    ['deleted', `DELETE FROM action_event`],
    [
      'replaced',
      `REPLACE INTO action_event (seq, action_id, recorded_at, progress, status, note)
       SELECT seq, action_id, recorded_at, 99, status, note FROM action_event`,
    ],
  ])('what was recorded on an action cannot be %s', (_, sql) => {
    const db = migrated();

    expect(() => db.exec(sql)).toThrow('append-only');
    expect(db.prepare('SELECT progress, note FROM action_event').get()).toEqual({
      progress: 10,
      note: 'Called.',
    });
  });

  test('the answers of an assessment go with its row', () => {
    const db = migrated();
    db.exec(`INSERT INTO rating (assessment_id, indicator, answer, level) VALUES ('a', 'i', 'level', 3);
             DELETE FROM action_event WHERE 0;`);
    db.exec(`INSERT INTO assessment SELECT 9, 'b', cluster_id, illustrative, knowledge_base, assessed_on, NULL, NULL,
               NULL, NULL, NULL, type_accepted, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, seed, created_at,
               updated_at, NULL FROM assessment;
             INSERT INTO typing_answer VALUES ('b', 'q', 'yes'); DELETE FROM assessment WHERE id = 'b';`);

    expect(db.prepare('SELECT count(*) FROM typing_answer').pluck().get()).toBe(0);
    expect(db.prepare('SELECT count(*) FROM rating').pluck().get()).toBe(1);
  });
});

describe('2: weights, limits, members, knowledge bases', () => {
  const hash = 'a'.repeat(64);
  const at = '2026-01-05T00:00:00.000Z';

  /** A store as version 1 left it: an assessment with an answer and an action. */
  function storeOfVersion1(): Database {
    const db = newDatabase();
    migrate(db, migrations.slice(0, 1));
    db.exec(`
      INSERT INTO cluster (id, name_en, name_zh, province_en, province_zh, city_en, city_zh, county_en,
        county_zh, division_code, industry, created_at, updated_at)
      VALUES ('c', 'Ceramics', '', '', '', '', '', '', '', '', '', '${at}', '${at}');
      INSERT INTO assessment (id, cluster_id, illustrative, knowledge_base, assessed_on, type_accepted,
        priority_method, plan_budget, seed, created_at, updated_at)
      VALUES ('a', 'c', 0, '0.1.0', '2026-01-05', 0, 'swing', 40, 7, '${at}', '${at}');
      INSERT INTO rating (assessment_id, indicator, answer, level) VALUES ('a', 'i', 'level', 3);
      INSERT INTO action (id, assessment_id, title, owner, start_on, due_on, status, progress, created_at)
      VALUES ('x', 'a', 'Call the guild', '', '2026-01-05', '2026-03-01', 'open', 0, '${at}');`);
    return db;
  }

  function migrated(): Database {
    const db = storeOfVersion1();
    migrate(db, migrations.slice(0, 2));
    return db;
  }

  test('assessments keep their row, their answers and their actions', () => {
    const db = storeOfVersion1();
    const before = db.prepare<[], Record<string, unknown>>('SELECT * FROM assessment').get();

    migrate(db, migrations.slice(0, 2));

    expect(db.prepare('SELECT * FROM assessment').get()).toEqual({
      ...before,
      knowledge_hash: '',
      stage_override: null,
      stage_override_reason: null,
      weight_certainty: null,
    });
    expect(db.prepare('SELECT level FROM rating').pluck().all()).toEqual([3]);
    expect(db.prepare('SELECT assessment_id FROM action').pluck().all()).toEqual(['a']);
    expect(
      db.prepare(`SELECT name FROM sqlite_schema WHERE name = 'assessment_by_cluster'`).get(),
    ).toBeDefined();
  });

  test('the tables around an assessment still hang on it', () => {
    const db = migrated();

    expect(() => db.exec(`DELETE FROM assessment`)).toThrow(/FOREIGN KEY/);
    db.exec(`DELETE FROM action; DELETE FROM assessment`);
    expect(db.prepare('SELECT count(*) FROM rating').pluck().get()).toBe(0);
  });

  test.each([
    ['a weighing method nobody knows', `UPDATE assessment SET priority_method = 'guess'`],
    [
      'a certainty without priorities',
      `UPDATE assessment SET priority_method = NULL, weight_certainty = 'free'`,
    ],
    ['a stage without a reason', `UPDATE assessment SET stage_override = 'growing'`],
    ['a hash that is too short', `UPDATE assessment SET knowledge_hash = 'abc'`],
    ['a judgement below 1', `INSERT INTO pairwise_judgement VALUES ('a', 'speed', 'relief', 0.5)`],
    ['a criterion judged against itself', `INSERT INTO pairwise_judgement VALUES ('a', 'speed', 'speed', 1)`],
    ['a range the wrong way round', `INSERT INTO weight_range VALUES ('a', 'speed', 0.5, 0.2)`],
    ['an own score without a reason', `INSERT INTO score_override VALUES ('a', 'm', 'speed', 50, '')`],
    ['a body with a budget', `INSERT INTO plan_limit VALUES ('a', 'phase-budget', 'government', 5)`],
    ['a phase that leads measures', `INSERT INTO plan_limit VALUES ('a', 'actor-capacity', 'short', 5)`],
    ['a measure twice in the own plan', `INSERT INTO own_plan VALUES ('a', 1, 'm'), ('a', 2, 'm')`],
    ['a member that is no document', `INSERT INTO member VALUES ('a', 1, 'Li Lei')`],
    [
      'an own knowledge base that is based on none',
      `INSERT INTO knowledge_base VALUES ('${hash}', '1', 'own', NULL, '', '{}', '${at}')`,
    ],
  ])('refuses %s', (_, sql) => {
    const db = migrated();

    expect(() => db.exec(sql)).toThrow(/constraint|cannot store/);
  });

  test.each([
    ['changed', `UPDATE knowledge_base SET content = '[]'`],
    ['deleted', `DELETE FROM knowledge_base`],
  ])('a knowledge base that is in the store cannot be %s', (_, sql) => {
    const db = migrated();
    db.exec(`INSERT INTO knowledge_base VALUES ('${hash}', '0.1.0', 'shipped', NULL, '', '{}', '${at}')`);

    expect(() => db.exec(sql)).toThrow('append-only');
  });
});

describe('11: the size of a plan', () => {
  test('widens, and everything around an assessment stays', () => {
    const db = newDatabase();
    migrate(db, migrations.slice(0, 10));
    const around = () =>
      db
        .prepare(
          `SELECT type, name, tbl_name FROM sqlite_schema WHERE type <> 'table' AND name NOT GLOB 'sqlite_*' ORDER BY name`,
        )
        .all();
    const before = around();

    migrate(db, migrations.slice(0, 11));

    expect(around()).toEqual(before);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    const sql = String(db.prepare(`SELECT sql FROM sqlite_schema WHERE name = 'assessment'`).pluck().get());
    expect(sql).toContain('plan_largest BETWEEN 1 AND 100');
  });
});

describe('12: the industry code and years of founding', () => {
  const at = '2026-01-05T00:00:00.000Z';
  const insert = (id: string, founded: number) => `
    INSERT INTO cluster (id, name_en, name_zh, province_en, province_zh, city_en, city_zh, county_en,
      county_zh, division_code, industry, founded_year, created_at, updated_at)
    VALUES ('${id}', 'Ceramics', '', '', '', '', '', '', '', '', 'C3071', ${founded}, '${at}', '${at}');`;

  function storeOfVersion11(): Database {
    const db = newDatabase();
    migrate(db, migrations.slice(0, 11));
    db.exec(insert('kept', 1998) + insert('gone', 1999) + `DELETE FROM cluster WHERE id = 'gone';`);
    db.exec(`INSERT INTO yearly_fact VALUES ('kept', 2024, 'output', 3, 'A', NULL);`);
    return db;
  }

  test('clusters keep their rows, their facts and all that stands around them', () => {
    const db = storeOfVersion11();
    const around = () =>
      db
        .prepare(
          `SELECT type, name, tbl_name FROM sqlite_schema WHERE type <> 'table' AND name NOT GLOB 'sqlite_*' ORDER BY name`,
        )
        .all();
    const stood = around();
    const before = db.prepare<[], Record<string, unknown>>('SELECT * FROM cluster').get();

    migrate(db, migrations.slice(0, 12));

    expect(db.prepare('SELECT * FROM cluster').get()).toEqual({ ...before, industry_code: '' });
    expect(db.prepare('SELECT value FROM yearly_fact').pluck().all()).toEqual([3]);
    expect(around()).toEqual(stood);
  });

  test('the number of a cluster that is gone is not given again', () => {
    const db = storeOfVersion11();
    migrate(db, migrations.slice(0, 12));

    db.exec(insert('new', 1898));

    expect(db.prepare(`SELECT seq FROM cluster WHERE id = 'new'`).pluck().get()).toBe(3);
  });

  test('a store without clusters goes on to have none', () => {
    const db = newDatabase();
    migrate(db, migrations.slice(0, 12));

    expect(db.prepare(`SELECT name FROM sqlite_sequence WHERE name = 'cluster'`).all()).toEqual([]);
  });

  test.each([
    ['a year before 1800', `UPDATE cluster SET founded_year = 1799`],
    ['a code with the letter of its section', `UPDATE cluster SET industry_code = 'C36'`],
    ['a code of five digits', `UPDATE cluster SET industry_code = '36110'`],
    ['a fact of 1898', `UPDATE yearly_fact SET year = 1898`],
  ])('refuses %s', (_, sql) => {
    const db = storeOfVersion11();
    migrate(db, migrations.slice(0, 12));

    expect(() => db.exec(sql)).toThrow(/constraint/);
  });
});
