import type { Database } from '../driver/database.ts';

export const version = 9;

/** Which store this is, who changed what in it, and events of actions that go with their deleted action. */
export function up(db: Database): void {
  db.exec(identity);
  db.exec(trail);
  db.exec(events);
  db.exec(backup);
}

const identity = `
  CREATE TABLE store_identity (
    id            INTEGER PRIMARY KEY CHECK (id = 1),
    store_id      TEXT NOT NULL CHECK (length(store_id) BETWEEN 1 AND 80),
    -- Rises with every checkpoint of the log; stands beside the log too.
    generation    INTEGER NOT NULL CHECK (generation >= 0),
    -- SHA-256 over all rows, while the store is closed; NULL while it is open.
    closed_digest TEXT CHECK (length(closed_digest) = 64),
    -- Sum over the rows that the trail does not tell of: what can be made anew.
    untold_sum    TEXT NOT NULL CHECK (length(untold_sum) = 64)
  ) STRICT;
`;

const trail = `
  CREATE TABLE trail (
    seq           INTEGER PRIMARY KEY,
    at            TEXT NOT NULL CHECK (length(at) = 24),
    actor_name    TEXT NOT NULL CHECK (length(actor_name) <= 200),
    actor_unit    TEXT NOT NULL CHECK (length(actor_unit) <= 200),
    act           TEXT NOT NULL CHECK (length(act) BETWEEN 1 AND 80),
    -- No references: an entry outlives what it tells of.
    cluster_id    TEXT CHECK (length(cluster_id) BETWEEN 1 AND 80),
    assessment_id TEXT CHECK (length(assessment_id) BETWEEN 1 AND 80),
    changes       TEXT NOT NULL CHECK (json_valid(changes)),
    -- Sum over the rows of all other tables that the trail tells of, after this entry.
    content_sum   TEXT NOT NULL CHECK (length(content_sum) = 64),
    previous      TEXT NOT NULL CHECK (length(previous) = 64),
    hash          TEXT NOT NULL CHECK (length(hash) = 64)
  ) STRICT;

  CREATE INDEX trail_by_cluster ON trail (cluster_id, seq) WHERE cluster_id IS NOT NULL;

  CREATE TRIGGER trail_keeps_its_entries BEFORE DELETE ON trail
  BEGIN SELECT RAISE(ABORT, 'trail is append-only'); END;

  CREATE TRIGGER trail_keeps_its_words BEFORE UPDATE ON trail
  BEGIN SELECT RAISE(ABORT, 'trail is append-only'); END;
`;

/** The bin empties after its days: the events of an action in it go with the action. */
const events = `
  DROP TRIGGER action_event_keeps_its_rows;

  CREATE TRIGGER action_event_keeps_its_rows BEFORE DELETE ON action_event
  WHEN EXISTS (
    SELECT 1 FROM action AS x JOIN assessment AS a ON a.id = x.assessment_id JOIN cluster AS c ON c.id = a.cluster_id
    WHERE x.id = OLD.action_id AND x.deleted_at IS NULL AND a.deleted_at IS NULL AND c.deleted_at IS NULL
  )
  BEGIN SELECT RAISE(ABORT, 'action_event is append-only'); END;
`;

const backup = `
  -- A second folder for backups; empty: none.
  ALTER TABLE setting ADD COLUMN backup_folder TEXT NOT NULL DEFAULT '';

  -- What the official has to be told until they have decided: a file that was set aside, an older copy.
  CREATE TABLE notice (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    kind       TEXT NOT NULL CHECK (length(kind) BETWEEN 1 AND 80),
    detail     TEXT NOT NULL CHECK (length(detail) <= 1000),
    noticed_at TEXT NOT NULL CHECK (length(noticed_at) = 24),
    decided_at TEXT CHECK (length(decided_at) = 24)
  ) STRICT;
`;
