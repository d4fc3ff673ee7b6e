import type { Database, Statement } from '../driver/database.ts';
import { AppError } from '../../core/base/errors.ts';
import type { Assessment } from '../../core/model/assessment.ts';
import {
  allFields,
  type AssessmentRow,
  cellsOf,
  columnsOf,
  type FieldName,
  fromRows,
  partsOf,
  tablesOf,
} from '../assessment/assessmentRecord.ts';
import { createEntrySaves } from '../assessment/entrySaves.ts';
import { ratingsOf } from '../assessment/ratingRows.ts';
import { createRowStatements, type RowStatements } from '../assessment/rowStatements.ts';
import { type Part, rowParts } from '../assessment/rowParts.ts';
import { noRows, type Rows } from '../assessment/rowTables.ts';
import { inTransaction, prepareWrite } from '../inTransaction.ts';
import { countedOn } from './finishedSql.ts';

/** What may change in an assessment. */
export type AssessmentChange = Partial<Omit<Assessment, 'id' | 'clusterId' | 'createdAt' | 'updatedAt'>>;

/**
 * Reads and writes assessments. Those that are deleted, or whose cluster is, are invisible from here.
 *
 * Every `save…` is one transaction and throws `not-found` without changing anything.
 */
export function createAssessmentRepository(db: Database) {
  const statements = prepare(db);
  const rows = createRowStatements(db);
  const update = createUpdate(db);

  /** Some fields of an assessment: nothing else around it is looked at. */
  function read<Name extends FieldName>(id: string, names: readonly Name[]): Pick<Assessment, Name> {
    const row = statements.get.get({ id });
    if (!row) {
      throw missing(id);
    }
    return fromRows(names, row, rows.list(id, tablesOf(partsOf(names))));
  }
  const get = (id: string): Assessment => read(id, allFields);

  /**
   * Puts what `decide` makes of some fields in their place; they are read once. What is changed is among `names`.
   *
   * Whatever `decide` throws leaves everything as it is, and so does a change of no field.
   */
  const change = <Name extends FieldName, Changed extends Name>({
    id,
    names,
    at,
    decide,
  }: Decision<Name, Changed>): void =>
    inTransaction(db, () => {
      const row = statements.get.get({ id });
      if (!row) {
        throw missing(id);
      }
      const before = rows.list(id, tablesOf(partsOf(names)));
      const values = decide(fromRows(names, row, before));
      // Object.keys forgets that these are the names.
      const changed = Object.keys(values) as Changed[];
      if (changed.length > 0) {
        update(id, changed, { ...values, updatedAt: at });
        writeParts(rows, partsOf(changed), { id, before, values });
      }
    });

  return {
    get,
    read,
    /** One rating with what says by which knowledge base it is read: a save looks at no more. */
    readRating: (id: string, indicator: string): RatingAlone => ({
      ...(statements.knowledge.get({ id }) ?? absent(id)),
      ratings: ratingsOf({ rating: rows.one(id, 'rating', [indicator]) }),
    }),
    /** Whether an id is taken, by a deleted assessment too. */
    has: (id: string): boolean => statements.has.get({ id }) === 1,
    /** All that can be seen, the latest first. */
    ids: (): string[] => statements.ids.all(),
    find: (id: string): Assessment | null => (statements.get.get({ id }) === undefined ? null : get(id)),
    /** The one of the same cluster before this one, a sample only where there is no other; `null` for the first. */
    before(id: string, today: string): Assessment | null {
      const [found] = statements.before.all({ id, today });
      return found === undefined ? null : get(found.id);
    },
    /** Those of the same cluster before this one, the latest first: own ones before own work, samples before a sample. */
    allBefore: (id: string, today: string): readonly string[] =>
      statements.before.all({ id, today }).flatMap((row) => (row.isAlike === 1 ? [row.id] : [])),
    /** Stores a new assessment with all its answers. */
    insert: (assessment: Assessment): void =>
      inTransaction(db, () => {
        statements.insert.run(cellsOf(allFields, assessment));
        writeParts(rows, partsOf(allFields), { id: assessment.id, before: noRows, values: assessment });
      }),
    ...createEntrySaves(db, { rows, update }),
    change,
    /** Puts what is given in the place of what is there; the rest stays. */
    save: (id: string, given: AssessmentChange, at: string): void =>
      // Object.keys forgets that these are the names.
      change({ id, names: Object.keys(given) as FieldName[], at, decide: () => given }),
    remove: (id: string, at: string): void => expectOne(id, statements.remove.run({ id, at })),
    restore: (id: string): void => expectOne(id, statements.restore.run({ id })),
  };
}

const missing = (id: string): AppError => new AppError('not-found', `No assessment ${id}.`);

function absent(id: string): never {
  throw missing(id);
}

function expectOne(id: string, { changes }: { readonly changes: number }): void {
  if (changes === 0) {
    throw missing(id);
  }
}

export type RatingAlone = Pick<Assessment, 'knowledgeBase' | 'knowledgeHash' | 'ratings'>;

/** A change that depends on what is there. */
interface Decision<Name extends FieldName, Changed extends Name> {
  readonly id: string;
  readonly names: readonly Name[];
  readonly at: string;
  readonly decide: (present: Pick<Assessment, Name>) => Partial<Pick<Assessment, Changed>>;
}

interface PartsWritten {
  readonly id: string;
  readonly before: Rows;
  readonly values: Partial<Assessment>;
}

/** Writes parts of an assessment where they differ; a field of a part that is not given stays. */
function writeParts(rows: RowStatements, parts: readonly Part[], { id, before, values }: PartsWritten): void {
  const given: Readonly<Record<string, unknown>> = values;
  for (const part of parts) {
    const { read, write, tables } = rowParts[part];
    const value = Object.entries(read(before)).map(([name, present]) => [
      name,
      Object.hasOwn(given, name) ? (given[name] ?? {}) : present,
    ]);
    // The fields that the part was read as, each as it was or as it is given.
    const after = write(Object.fromEntries(value) as never);
    for (const table of tables) {
      rows.replace(id, table, { before: before[table], after: after[table] ?? [] });
    }
  }
}

/** Changes the columns of some fields, and the time stamp. The text is made of the names of columns. */
function createUpdate(db: Database) {
  const prepared = new Map<string, Statement<[AssessmentRow]>>();
  return (id: string, names: readonly FieldName[], values: Partial<Assessment>): void => {
    const changed = [...names, 'updatedAt'] as const;
    const columns = columnsOf(changed).map((column) => `${column} = @${column}`);
    const sql = `UPDATE assessment SET ${columns.join(', ')} WHERE id = @id AND ${isVisible}`;
    const statement = prepared.get(sql) ?? db.prepare<AssessmentRow>(sql);
    prepared.set(sql, statement);
    if (statement.run({ ...cellsOf(changed, values), id }).changes === 0) {
      throw missing(id);
    }
  };
}

// As a scalar: with EXISTS, SQLite makes a join of it and plans that anew at every run.
const isVisible = `deleted_at IS NULL
  AND (SELECT c.deleted_at IS NULL FROM cluster AS c WHERE c.id = cluster_id)`;

function prepare(db: Database) {
  const columns = columnsOf(allFields);
  return {
    get: db.prepare<{ id: string }, AssessmentRow>(
      `SELECT ${columns.join(', ')} FROM assessment WHERE id = @id AND ${isVisible}`,
    ),
    knowledge: db.prepare<{ id: string }, Omit<RatingAlone, 'ratings'>>(
      `SELECT knowledge_base AS knowledgeBase, knowledge_hash AS knowledgeHash FROM assessment
       WHERE id = @id AND ${isVisible}`,
    ),
    before: db.prepare<{ id: string; today: string }, { readonly id: string; readonly isAlike: 0 | 1 }>(
      `SELECT b.id, b.illustrative = a.illustrative AS isAlike FROM assessment AS a
         JOIN assessment AS b ON b.cluster_id = a.cluster_id AND b.deleted_at IS NULL
           AND (${countedOn('b')}, b.seq) < (${countedOn('a')}, a.seq)
         WHERE a.id = @id
         ORDER BY isAlike DESC, ${countedOn('b')} DESC, b.seq DESC`,
    ),
    insert: prepareWrite<AssessmentRow>(
      db,
      `INSERT INTO assessment (${columns.join(', ')})
       VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
    ),
    has: db.prepare<{ id: string }, 1>(`SELECT 1 FROM assessment WHERE id = @id`).pluck(),
    remove: prepareWrite<{ id: string; at: string }>(
      db,
      `UPDATE assessment SET deleted_at = @at WHERE id = @id AND deleted_at IS NULL`,
    ),
    restore: prepareWrite<{ id: string }>(
      db,
      `UPDATE assessment SET deleted_at = NULL WHERE id = @id AND deleted_at IS NOT NULL`,
    ),
    ids: db
      .prepare<[], string>(
        `SELECT a.id FROM assessment AS a JOIN cluster AS c ON c.id = a.cluster_id AND c.deleted_at IS NULL
         WHERE a.deleted_at IS NULL ORDER BY a.seq DESC`,
      )
      .pluck(),
  };
}
