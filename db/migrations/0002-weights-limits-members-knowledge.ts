import type { Database } from '../driver/database.ts';

export const version = 2;

export function up(db: Database): void {
  db.exec(assessment);
  db.exec(weights);
  db.exec(plan);
  db.exec(group);
  db.exec(knowledgeBase);
}

/** Rebuilt, because SQLite cannot widen a CHECK: two more methods of weighting; stage override, certainty, hash. */
const assessment = `
  CREATE TABLE new_assessment (
    seq                   INTEGER PRIMARY KEY AUTOINCREMENT,
    id                    TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 80),
    cluster_id            TEXT NOT NULL REFERENCES cluster (id) ON DELETE RESTRICT,
    illustrative          INTEGER NOT NULL CHECK (illustrative IN (0, 1)),
    knowledge_base        TEXT NOT NULL CHECK (length(knowledge_base) <= 80),
    -- Empty in rows from before hashes were kept: the knowledge base that ships with the program.
    knowledge_hash        TEXT NOT NULL CHECK (length(knowledge_hash) IN (0, 64)),
    assessed_on           TEXT NOT NULL CHECK (assessed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    assessor_name         TEXT CHECK (length(assessor_name) <= 200),
    assessor_unit         TEXT CHECK (length(assessor_unit) <= 200),
    override_type         TEXT CHECK (override_type IN ('embedded', 'primary', 'derivative')),
    override_second       TEXT CHECK (override_second IN ('embedded', 'primary', 'derivative')),
    override_reason       TEXT CHECK (length(override_reason) BETWEEN 1 AND 10000),
    type_accepted         INTEGER NOT NULL CHECK (type_accepted IN (0, 1)),
    years_since_founding  REAL CHECK (years_since_founding BETWEEN 0 AND 1000),
    growth_gap            REAL CHECK (growth_gap BETWEEN -500 AND 500),
    lq_change             REAL CHECK (lq_change BETWEEN -100 AND 100),
    previous_stage        TEXT
      CHECK (previous_stage IN ('emerging', 'growing', 'leading', 'declining', 'renewing')),
    stage_override        TEXT
      CHECK (stage_override IN ('emerging', 'growing', 'leading', 'declining', 'renewing')),
    stage_override_reason TEXT CHECK (length(stage_override_reason) BETWEEN 1 AND 10000),
    priority_method       TEXT CHECK (priority_method IN ('direct', 'swing', 'rank-order', 'pairwise')),
    weight_certainty      TEXT CHECK (weight_certainty IN ('fixed', 'order', 'ranges', 'free')),
    plan_budget           REAL CHECK (plan_budget BETWEEN 0 AND 1000000),
    plan_largest          INTEGER CHECK (plan_largest BETWEEN 1 AND 52),
    plan_accepted_at      TEXT CHECK (length(plan_accepted_at) = 24),
    seed                  INTEGER NOT NULL CHECK (seed BETWEEN 0 AND 4294967295),
    created_at            TEXT NOT NULL CHECK (length(created_at) = 24),
    updated_at            TEXT NOT NULL CHECK (length(updated_at) = 24),
    deleted_at            TEXT CHECK (length(deleted_at) = 24),
    CHECK ((override_type IS NULL) = (override_reason IS NULL)),
    CHECK (override_second IS NULL OR override_type IS NOT NULL),
    CHECK ((stage_override IS NULL) = (stage_override_reason IS NULL)),
    CHECK (weight_certainty IS NULL OR priority_method IS NOT NULL)
  ) STRICT;

  INSERT INTO new_assessment (seq, id, cluster_id, illustrative, knowledge_base, knowledge_hash, assessed_on,
    assessor_name, assessor_unit, override_type, override_second, override_reason, type_accepted,
    years_since_founding, growth_gap, lq_change, previous_stage, priority_method, plan_budget, plan_largest,
    plan_accepted_at, seed, created_at, updated_at, deleted_at)
  SELECT seq, id, cluster_id, illustrative, knowledge_base, '', assessed_on, assessor_name, assessor_unit,
    override_type, override_second, override_reason, type_accepted, years_since_founding, growth_gap, lq_change,
    previous_stage, priority_method, plan_budget, plan_largest, plan_accepted_at, seed, created_at, updated_at,
    deleted_at
  FROM assessment;

  DROP TABLE assessment;
  ALTER TABLE new_assessment RENAME TO assessment;
  CREATE INDEX assessment_by_cluster ON assessment (cluster_id, seq) WHERE deleted_at IS NULL;
`;

const weights = `
  -- "More outweighs less so many times": one row a pair, whichever way round.
  CREATE TABLE pairwise_judgement (
    assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    more          TEXT NOT NULL CHECK (more IN ('relief', 'stage-fit', 'feasibility', 'speed', 'acceptance')),
    less          TEXT NOT NULL CHECK (less IN ('relief', 'stage-fit', 'feasibility', 'speed', 'acceptance')),
    ratio         REAL NOT NULL CHECK (ratio BETWEEN 1 AND 9),
    PRIMARY KEY (assessment_id, more, less),
    CHECK (more <> less)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE weight_range (
    assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    criterion     TEXT NOT NULL
      CHECK (criterion IN ('relief', 'stage-fit', 'feasibility', 'speed', 'acceptance')),
    low           REAL NOT NULL CHECK (low BETWEEN 0 AND 1),
    high          REAL NOT NULL CHECK (high BETWEEN 0 AND 1),
    PRIMARY KEY (assessment_id, criterion),
    CHECK (low <= high)
  ) STRICT, WITHOUT ROWID;

  -- The official's own score of a measure in place of the computed one, never without a reason.
  CREATE TABLE score_override (
    assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    measure       TEXT NOT NULL CHECK (length(measure) BETWEEN 1 AND 80),
    criterion     TEXT NOT NULL
      CHECK (criterion IN ('relief', 'stage-fit', 'feasibility', 'speed', 'acceptance')),
    score         REAL NOT NULL CHECK (score BETWEEN 0 AND 100),
    reason        TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 10000),
    PRIMARY KEY (assessment_id, measure, criterion)
  ) STRICT, WITHOUT ROWID;
`;

const plan = `
  -- Limits of the plan beside its whole budget: money and number by phase, number by acting body.
  CREATE TABLE plan_limit (
    assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    kind          TEXT NOT NULL CHECK (kind IN ('phase-budget', 'phase-capacity', 'actor-capacity')),
    subject       TEXT NOT NULL
      CHECK (subject IN ('short', 'medium', 'long', 'government', 'association', 'enterprise')),
    amount        REAL NOT NULL CHECK (amount BETWEEN 0 AND 1000000),
    PRIMARY KEY (assessment_id, kind, subject),
    CHECK ((kind = 'actor-capacity') = (subject IN ('government', 'association', 'enterprise')))
  ) STRICT, WITHOUT ROWID;

  -- The official's plan made by hand, to be compared with the best one.
  CREATE TABLE own_plan (
    assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL CHECK (position >= 1),
    measure       TEXT NOT NULL CHECK (length(measure) BETWEEN 1 AND 80),
    PRIMARY KEY (assessment_id, position),
    UNIQUE (assessment_id, measure)
  ) STRICT, WITHOUT ROWID;
`;

const group = `
  -- What each assessor of a group gave, as it was read: never filtered or sorted by its content, so kept whole.
  CREATE TABLE member (
    assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    position      INTEGER NOT NULL CHECK (position >= 1),
    content       TEXT NOT NULL CHECK (json_valid(content)),
    PRIMARY KEY (assessment_id, position)
  ) STRICT, WITHOUT ROWID;
`;

const knowledgeBase = `
  -- Every knowledge base that an assessment was or can be made with, whole: what was computed stays computable.
  CREATE TABLE knowledge_base (
    hash       TEXT PRIMARY KEY CHECK (length(hash) = 64),
    version    TEXT NOT NULL CHECK (length(version) BETWEEN 1 AND 80),
    origin     TEXT NOT NULL CHECK (origin IN ('shipped', 'own')),
    based_on   TEXT CHECK (length(based_on) = 64),
    note       TEXT NOT NULL CHECK (length(note) <= 10000),
    content    TEXT NOT NULL CHECK (json_valid(content)),
    created_at TEXT NOT NULL CHECK (length(created_at) = 24),
    CHECK ((origin = 'own') = (based_on IS NOT NULL))
  ) STRICT, WITHOUT ROWID;

  CREATE TRIGGER knowledge_base_keeps_its_rows BEFORE DELETE ON knowledge_base
  BEGIN SELECT RAISE(ABORT, 'knowledge_base is append-only'); END;

  CREATE TRIGGER knowledge_base_keeps_its_words BEFORE UPDATE ON knowledge_base
  BEGIN SELECT RAISE(ABORT, 'knowledge_base is append-only'); END;

  -- What new assessments are made with; NULL is the one that ships with the program.
  ALTER TABLE setting ADD COLUMN knowledge_hash TEXT CHECK (length(knowledge_hash) = 64);
`;
