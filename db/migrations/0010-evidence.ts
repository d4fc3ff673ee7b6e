import type { Database } from '../driver/database.ts';

export const version = 10;

/** Files that are attached to answers and actions. Their content lies beside the store, under its SHA-256. */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE evidence_file (
      sha256  TEXT PRIMARY KEY CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
      bytes   INTEGER NOT NULL CHECK (bytes BETWEEN 1 AND 20971520),
      type    TEXT NOT NULL CHECK (type IN (
        'pdf', 'png', 'jpeg', 'webp', 'tiff', 'heic', 'docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'ofd',
        'doc', 'xls', 'ppt', 'mail', 'message', 'text'
      )),
      kept_at TEXT NOT NULL CHECK (length(kept_at) = 24)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE attachment (
      seq           INTEGER PRIMARY KEY AUTOINCREMENT,
      id            TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 80),
      sha256        TEXT NOT NULL REFERENCES evidence_file (sha256) ON DELETE RESTRICT,
      assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
      kind          TEXT NOT NULL CHECK (kind IN ('rating', 'type-answer', 'action')),
      -- The indicator or the question; NULL for an action, which has a column of its own.
      item          TEXT CHECK (length(item) BETWEEN 1 AND 80),
      action_id     TEXT REFERENCES action (id) ON DELETE CASCADE,
      name          TEXT NOT NULL CHECK (
        length(name) BETWEEN 1 AND 200 AND name NOT IN ('.', '..')
        AND instr(name, '/') = 0 AND instr(name, char(92)) = 0
      ),
      -- As the settings named them when it was attached.
      attached_name TEXT NOT NULL CHECK (length(attached_name) <= 200),
      attached_unit TEXT NOT NULL CHECK (length(attached_unit) <= 200),
      attached_at   TEXT NOT NULL CHECK (length(attached_at) = 24),
      deleted_at    TEXT CHECK (length(deleted_at) = 24),
      CHECK ((kind = 'action') = (action_id IS NOT NULL)),
      CHECK ((kind = 'action') = (item IS NULL))
    ) STRICT;

    CREATE INDEX attachment_by_assessment ON attachment (assessment_id, seq);
    CREATE INDEX attachment_by_action ON attachment (action_id) WHERE action_id IS NOT NULL;
    CREATE INDEX attachment_by_file ON attachment (sha256);
  `);
}
