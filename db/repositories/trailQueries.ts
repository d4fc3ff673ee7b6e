import type { Database } from '../driver/database.ts';
import { type TrailHead, trailColumns, type TrailRow } from '../trail/entries.ts';
import { type Fork, forksOf } from '../trail/givenUp.ts';
import { type TrailEntry, toEntry } from './trail.ts';

/** What a cluster is or was called; deleted ones too, as long as they are in the bin. */
interface NamedCluster {
  readonly id: string;
  readonly name: { readonly en: string; readonly zh: string };
}

/** What is needed of an assessment to word its entries; deleted ones too. */
interface NamedAssessment {
  readonly id: string;
  readonly assessedOn: string;
  readonly knowledgeBase: string;
  readonly knowledgeHash: string;
  readonly illustrative: 0 | 1;
}

interface Worker {
  readonly name: string;
  readonly unit: string;
  readonly lastAt: string;
}

interface Concerning {
  readonly assessmentId: string;
  readonly clusterId: string | null;
  /** Entries before this number; the newest where it is `null`. */
  readonly before: number | null;
  readonly after: number;
  readonly limit: number;
}

/** An entry that is nothing but the record of an exported brief does not change what a brief says. */
const changesSomething = `EXISTS (
  SELECT 1 FROM json_each(trail.changes) AS change
  WHERE json_extract(change.value, '$.table') <> 'brief_record')`;

/** Questions to the trail beside its bare list, and what its entries are worded with. */
export function createTrailQueries(db: Database) {
  const statements = prepare(db);

  return {
    /** Entries about an assessment, or about the profile of its cluster; the newest first. */
    listConcerning: (wanted: Concerning): TrailEntry[] => statements.concerning.all(wanted).map(toEntry),
    /** The last entry about an assessment or its cluster's profile that changed more than the record of its briefs. */
    lastChangeOf: (assessmentId: string, clusterId: string): TrailHead | null =>
      statements.lastChange.get({ assessmentId, clusterId }) ?? null,
    /** How many such entries came after a number. */
    countChangesAfter: (seq: number, assessmentId: string, clusterId: string): number =>
      statements.countAfter.get({ seq, assessmentId, clusterId }) ?? 0,
    /** The newest entry whose hash begins with these digits. */
    findByHashStart: (start: string) => statements.byStart.get({ start, end: `${start}~` }) ?? null,
    /** Everybody who is named, each name with each unit, and when they last changed something; the last one first. */
    people: (): Worker[] => statements.people.all(),
    /** Where the trail stood when briefs were exported from here, as their records say. */
    headsOfBriefs: (): TrailHead[] => statements.headsOfBriefs.all(),
    /** Whether the record of a brief that came in from elsewhere names an entry of that number whose hash begins so. */
    isNamedElsewhere: (seq: number, start: string): boolean =>
      statements.namedElsewhere.get({ seq, start, end: `${start}~` }) === 1,
    /** Where a backup, an older copy or what was salvaged took the place of the store. */
    forks: (): Fork[] => forksOf(db),
    /** When the last entry was written; `null` where there is none. */
    lastAt: (): string | null => statements.lastAt.get() ?? null,
    /** All entries as they are stored, the oldest first: what their hashes are made from. */
    rows: (): IterableIterator<TrailRow> => statements.rows.iterate(),
    count: (): number => statements.count.get() ?? 0,
    cluster(id: string): NamedCluster | null {
      const row = statements.cluster.get(id);
      return row ? { id, name: { en: row.en, zh: row.zh } } : null;
    },
    assessment: (id: string): NamedAssessment | null => statements.assessment.get(id) ?? null,
    actionTitle: (id: string): string | null => statements.actionTitle.get(id) ?? null,
  };
}

/**
 * The records of briefs that came in from elsewhere, as the entries of their import tell: what they name is of the trail
 * there. By the fingerprint too, because a salvaged store may give a number anew.
 */
const takenIn = `
  SELECT json_extract(change.value, '$.key.seq'), json_extract(change.value, '$.after.fingerprint')
  FROM trail, json_each(trail.changes) AS change
  WHERE trail.act = 'bundle.import' AND json_extract(change.value, '$.table') = 'brief_record'`;

function prepare(db: Database) {
  const about = `(assessment_id = @assessmentId OR (assessment_id IS NULL AND cluster_id = @clusterId))`;
  return {
    concerning: db.prepare<Concerning, TrailRow>(
      `SELECT ${trailColumns} FROM trail
       WHERE ${about} AND seq < ifnull(@before, seq + 1) AND seq > @after
       ORDER BY seq DESC LIMIT @limit`,
    ),
    lastChange: db.prepare<Pick<Concerning, 'assessmentId' | 'clusterId'>, TrailHead>(
      `SELECT seq, hash FROM trail WHERE ${about} AND ${changesSomething} ORDER BY seq DESC LIMIT 1`,
    ),
    countAfter: db
      .prepare<Pick<Concerning, 'assessmentId' | 'clusterId'> & { readonly seq: number }, number>(
        `SELECT count(*) FROM trail WHERE ${about} AND seq > @seq AND ${changesSomething}`,
      )
      .pluck(),
    // '~' comes after every hexadecimal digit.
    byStart: db.prepare<
      { start: string; end: string },
      { seq: number; assessmentId: string | null; clusterId: string | null }
    >(
      `SELECT seq, assessment_id AS assessmentId, cluster_id AS clusterId FROM trail
       WHERE hash >= @start AND hash < @end ORDER BY seq DESC LIMIT 1`,
    ),
    // Beside the one `max`, SQLite takes a plain column from the row that has it.
    people: db.prepare<[], Worker>(
      `SELECT name, unit, lastAt FROM (
         SELECT actor_name AS name, actor_unit AS unit, at AS lastAt, max(seq) AS last FROM trail
         WHERE actor_name <> '' OR actor_unit <> '' GROUP BY actor_name, actor_unit)
       ORDER BY last DESC`,
    ),
    headsOfBriefs: db.prepare<[], TrailHead>(
      `SELECT DISTINCT json_extract(content, '$.trail.seq') AS seq, json_extract(content, '$.trail.hash') AS hash
       FROM brief_record
       WHERE json_extract(content, '$.trail.seq') IS NOT NULL AND (seq, fingerprint) NOT IN (${takenIn})`,
    ),
    namedElsewhere: db
      .prepare<{ seq: number; start: string; end: string }, 1>(
        `SELECT 1 FROM brief_record
         WHERE json_extract(content, '$.trail.seq') = @seq AND json_extract(content, '$.trail.hash') >= @start
           AND json_extract(content, '$.trail.hash') < @end AND (seq, fingerprint) IN (${takenIn})`,
      )
      .pluck(),
    lastAt: db.prepare<[], string>(`SELECT at FROM trail ORDER BY seq DESC LIMIT 1`).pluck(),
    rows: db.prepare<[], TrailRow>(`SELECT ${trailColumns} FROM trail ORDER BY seq`),
    count: db.prepare<[], number>(`SELECT count(*) FROM trail`).pluck(),
    cluster: db.prepare<[string], { en: string; zh: string }>(
      `SELECT name_en AS en, name_zh AS zh FROM cluster WHERE id = ?`,
    ),
    assessment: db.prepare<[string], NamedAssessment>(
      `SELECT id, assessed_on AS assessedOn, knowledge_base AS knowledgeBase, knowledge_hash AS knowledgeHash,
         illustrative
       FROM assessment WHERE id = ?`,
    ),
    actionTitle: db.prepare<[string], string>(`SELECT title FROM action WHERE id = ?`).pluck(),
  };
}
