import type { Database } from '../driver/database.ts';
import { prepareWrite } from '../inTransaction.ts';
import { canonicalJson } from '../../core/base/canonicalJson.ts';
import type { BriefContent, BriefRecord } from '../../core/model/brief/briefRecord.ts';

interface RecordRow {
  readonly assessment_id: string;
  readonly fingerprint: string;
  readonly language: BriefRecord['language'];
  readonly format: BriefRecord['format'];
  readonly printed_on: string;
  readonly recorded_at: string;
  readonly content: string;
}

/** Keeps what every exported brief was made from: rows are added, never changed, and outlive their assessment. */
export function createBriefRecordRepository(db: Database) {
  const statements = prepare(db);

  return {
    /**
     * Stores a record unless the same brief of that day is there: the same content in the same language and format.
     * Says whether it was new.
     */
    add({ assessmentId, printedOn, recordedAt, content, ...fields }: BriefRecord): boolean {
      const row = {
        ...fields,
        assessment_id: assessmentId,
        printed_on: printedOn,
        recorded_at: recordedAt,
        content: canonicalJson(content),
      };
      return statements.add.run(row).changes > 0;
    },
    /** The records whose fingerprint begins with these 16 digits, the latest first. */
    findByFingerprintStart: (start: string): BriefRecord[] =>
      statements.byStart.all({ start, end: `${start}~` }).map(toRecord),
    /**
     * Some of the records that were made after one, in the order in which they were made, each with its place; from 0 the
     * first. In turns, because nothing else can be done while a statement runs.
     */
    after: (seq: number): { readonly seq: number; readonly record: BriefRecord }[] =>
      statements.after.all({ seq }).map((row) => ({ seq: row.seq, record: toRecord(row) })),
    /** The same by the hash of the last change that they name. */
    findByTrailStart: (start: string): BriefRecord[] =>
      statements.byTrail.all({ start, end: `${start}~` }).map(toRecord),
    /** The latest first. */
    listOf: (assessmentId: string): BriefRecord[] => statements.listOf.all({ assessmentId }).map(toRecord),
  };
}

const columns = 'assessment_id, fingerprint, language, format, printed_on, recorded_at, content';

function prepare(db: Database) {
  return {
    add: prepareWrite<RecordRow>(
      db,
      `INSERT INTO brief_record (${columns})
       SELECT @assessment_id, @fingerprint, @language, @format, @printed_on, @recorded_at, @content
       WHERE NOT EXISTS (
         SELECT 1 FROM brief_record
         WHERE fingerprint = @fingerprint AND assessment_id = @assessment_id AND language = @language
           AND format = @format AND printed_on = @printed_on AND content = @content)`,
    ),
    // A range instead of LIKE, so that the index serves; '~' comes after every hexadecimal digit.
    byStart: db.prepare<{ start: string; end: string }, RecordRow>(
      `SELECT ${columns} FROM brief_record
       WHERE fingerprint >= @start AND fingerprint < @end ORDER BY seq DESC`,
    ),
    after: db.prepare<{ seq: number }, RecordRow & { readonly seq: number }>(
      `SELECT seq, ${columns} FROM brief_record WHERE seq > @seq ORDER BY seq LIMIT 20`,
    ),
    byTrail: db.prepare<{ start: string; end: string }, RecordRow>(
      `SELECT ${columns} FROM brief_record
       WHERE json_extract(content, '$.trail.hash') >= @start AND json_extract(content, '$.trail.hash') < @end
       ORDER BY seq DESC`,
    ),
    listOf: db.prepare<{ assessmentId: string }, RecordRow>(
      `SELECT ${columns} FROM brief_record WHERE assessment_id = @assessmentId ORDER BY seq DESC`,
    ),
  };
}

const toRecord = (row: RecordRow): BriefRecord => ({
  assessmentId: row.assessment_id,
  fingerprint: row.fingerprint,
  language: row.language,
  format: row.format,
  printedOn: row.printed_on,
  recordedAt: row.recorded_at,
  // Written by this program from a checked assessment, and rows cannot be changed.
  content: JSON.parse(row.content) as BriefContent,
});
