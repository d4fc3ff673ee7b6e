import type { Database } from '../driver/database.ts';

export const version = 4;

/** The official's own words in briefs, what they left out of them, and a record of every brief that left the program. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE brief_edit (
      assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
      language      TEXT NOT NULL CHECK (language IN ('en', 'zh')),
      block         TEXT NOT NULL CHECK (length(block) BETWEEN 1 AND 80),
      text          TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 4000),
      computed      TEXT NOT NULL CHECK (length(computed) <= 4000),
      -- The values of the computed wording with their sources.
      basis         TEXT NOT NULL CHECK (json_valid(basis)),
      edited_at     TEXT NOT NULL CHECK (length(edited_at) = 24),
      PRIMARY KEY (assessment_id, language, block)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE brief_option (
      assessment_id TEXT NOT NULL PRIMARY KEY REFERENCES assessment (id) ON DELETE CASCADE,
      options       TEXT NOT NULL CHECK (json_valid(options))
    ) STRICT, WITHOUT ROWID;

    -- What a brief was made from, so that a printed one can be checked years later.
    CREATE TABLE brief_record (
      seq           INTEGER PRIMARY KEY AUTOINCREMENT,
      -- No reference: the record outlives the assessment.
      assessment_id TEXT NOT NULL CHECK (length(assessment_id) BETWEEN 1 AND 80),
      fingerprint   TEXT NOT NULL CHECK (length(fingerprint) = 64),
      language      TEXT NOT NULL CHECK (language IN ('en', 'zh')),
      format        TEXT NOT NULL CHECK (format IN ('pdf', 'docx')),
      printed_on    TEXT NOT NULL CHECK (printed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
      -- The fingerprinted content: answers, engine, knowledge base; and the wording and actions beside it.
      content       TEXT NOT NULL CHECK (json_valid(content)),
      recorded_at   TEXT NOT NULL CHECK (length(recorded_at) = 24)
    ) STRICT;

    CREATE INDEX brief_record_by_fingerprint ON brief_record (fingerprint, seq);

    CREATE TRIGGER brief_record_is_not_changed BEFORE UPDATE ON brief_record
    BEGIN SELECT RAISE(ABORT, 'brief records are not changed'); END;

    CREATE TRIGGER brief_record_is_not_removed BEFORE DELETE ON brief_record
    BEGIN SELECT RAISE(ABORT, 'brief records are not removed'); END;
  `);
}
