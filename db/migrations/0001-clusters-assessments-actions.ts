import type { Database } from '../driver/database.ts';

export const version = 1;

export function up(db: Database): void {
  db.exec(cluster);
  db.exec(assessment);
  db.exec(answers);
  db.exec(plan);
  db.exec(action);
  db.exec(setting);
}

const cluster = `
  CREATE TABLE cluster (
    seq           INTEGER PRIMARY KEY AUTOINCREMENT,
    id            TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 80),
    name_en       TEXT NOT NULL CHECK (length(name_en) <= 200),
    name_zh       TEXT NOT NULL CHECK (length(name_zh) <= 200),
    province_en   TEXT NOT NULL CHECK (length(province_en) <= 200),
    province_zh   TEXT NOT NULL CHECK (length(province_zh) <= 200),
    city_en       TEXT NOT NULL CHECK (length(city_en) <= 200),
    city_zh       TEXT NOT NULL CHECK (length(city_zh) <= 200),
    county_en     TEXT NOT NULL CHECK (length(county_en) <= 200),
    county_zh     TEXT NOT NULL CHECK (length(county_zh) <= 200),
    division_code TEXT NOT NULL
      CHECK (division_code = '' OR division_code GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]'),
    industry      TEXT NOT NULL CHECK (length(industry) <= 200),
    founded_year  INTEGER CHECK (founded_year BETWEEN 1949 AND 2100),
    paper_type    TEXT CHECK (paper_type IN ('embedded', 'primary', 'derivative')),
    created_at    TEXT NOT NULL CHECK (length(created_at) = 24),
    updated_at    TEXT NOT NULL CHECK (length(updated_at) = 24),
    deleted_at    TEXT CHECK (length(deleted_at) = 24),
    CHECK (trim(name_en) <> '' OR trim(name_zh) <> '')
  ) STRICT;

  CREATE TABLE yearly_fact (
    cluster_id TEXT NOT NULL REFERENCES cluster (id) ON DELETE CASCADE,
    year       INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 2100),
    fact       TEXT NOT NULL CHECK (length(fact) BETWEEN 1 AND 80),
    value      REAL NOT NULL,
    grade      TEXT NOT NULL CHECK (grade IN ('A', 'B', 'C', 'D')),
    source     TEXT CHECK (length(source) <= 200),
    PRIMARY KEY (cluster_id, year, fact)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE recognition_fact (
    cluster_id TEXT NOT NULL REFERENCES cluster (id) ON DELETE CASCADE,
    field      TEXT NOT NULL CHECK (length(field) BETWEEN 1 AND 80),
    number     REAL,
    answer     INTEGER CHECK (answer IN (0, 1)),
    PRIMARY KEY (cluster_id, field),
    CHECK ((number IS NULL) <> (answer IS NULL))
  ) STRICT, WITHOUT ROWID;
`;

const assessment = `
  CREATE TABLE assessment (
    seq                  INTEGER PRIMARY KEY AUTOINCREMENT,
    id                   TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 80),
    cluster_id           TEXT NOT NULL REFERENCES cluster (id) ON DELETE RESTRICT,
    illustrative         INTEGER NOT NULL CHECK (illustrative IN (0, 1)),
    knowledge_base       TEXT NOT NULL CHECK (length(knowledge_base) <= 80),
    assessed_on          TEXT NOT NULL CHECK (assessed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    assessor_name        TEXT CHECK (length(assessor_name) <= 200),
    assessor_unit        TEXT CHECK (length(assessor_unit) <= 200),
    override_type        TEXT CHECK (override_type IN ('embedded', 'primary', 'derivative')),
    override_second      TEXT CHECK (override_second IN ('embedded', 'primary', 'derivative')),
    override_reason      TEXT CHECK (length(override_reason) BETWEEN 1 AND 10000),
    type_accepted        INTEGER NOT NULL CHECK (type_accepted IN (0, 1)),
    years_since_founding REAL CHECK (years_since_founding BETWEEN 0 AND 1000),
    growth_gap           REAL CHECK (growth_gap BETWEEN -500 AND 500),
    lq_change            REAL CHECK (lq_change BETWEEN -100 AND 100),
    previous_stage       TEXT
      CHECK (previous_stage IN ('emerging', 'growing', 'leading', 'declining', 'renewing')),
    priority_method      TEXT CHECK (priority_method IN ('direct', 'swing')),
    plan_budget          REAL CHECK (plan_budget BETWEEN 0 AND 1000000),
    plan_largest         INTEGER CHECK (plan_largest BETWEEN 1 AND 52),
    plan_accepted_at     TEXT CHECK (length(plan_accepted_at) = 24),
    seed                 INTEGER NOT NULL CHECK (seed BETWEEN 0 AND 4294967295),
    created_at           TEXT NOT NULL CHECK (length(created_at) = 24),
    updated_at           TEXT NOT NULL CHECK (length(updated_at) = 24),
    deleted_at           TEXT CHECK (length(deleted_at) = 24),
    CHECK ((override_type IS NULL) = (override_reason IS NULL)),
    CHECK (override_second IS NULL OR override_type IS NOT NULL)
  ) STRICT;

  CREATE INDEX assessment_by_cluster ON assessment (cluster_id, seq) WHERE deleted_at IS NULL;

  -- The results shown in the list of clusters, as the latest evaluation left them.
  CREATE TABLE headline (
    assessment_id  TEXT PRIMARY KEY REFERENCES assessment (id) ON DELETE CASCADE,
    type           TEXT CHECK (type IN ('embedded', 'primary', 'derivative')),
    stage          TEXT CHECK (stage IN ('emerging', 'growing', 'leading', 'declining', 'renewing')),
    composite      REAL CHECK (composite BETWEEN 0 AND 100),
    low            REAL CHECK (low BETWEEN 0 AND 100),
    high           REAL CHECK (high BETWEEN 0 AND 100),
    top_cause      TEXT CHECK (length(top_cause) <= 80),
    engine         TEXT NOT NULL CHECK (length(engine) <= 80),
    knowledge_hash TEXT NOT NULL CHECK (length(knowledge_hash) = 64),
    fingerprint    TEXT NOT NULL CHECK (length(fingerprint) = 64),
    evaluated_at   TEXT NOT NULL CHECK (length(evaluated_at) = 24)
  ) STRICT, WITHOUT ROWID;
`;

const answers = `
  CREATE TABLE typing_answer (
    assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    question      TEXT NOT NULL CHECK (length(question) BETWEEN 1 AND 80),
    answer        TEXT NOT NULL CHECK (length(answer) BETWEEN 1 AND 80),
    PRIMARY KEY (assessment_id, question)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE rating (
    assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    indicator     TEXT NOT NULL CHECK (length(indicator) BETWEEN 1 AND 80),
    answer        TEXT NOT NULL CHECK (answer IN ('level', 'value', 'unknown', 'not-applicable')),
    level         INTEGER CHECK (level BETWEEN 1 AND 5),
    value         REAL,
    grade         TEXT CHECK (grade IN ('A', 'B', 'C', 'D')),
    note          TEXT CHECK (length(note) <= 10000),
    source        TEXT CHECK (length(source) <= 200),
    dated         TEXT CHECK (length(dated) IN (4, 7, 10)),
    PRIMARY KEY (assessment_id, indicator),
    CHECK ((answer = 'level') = (level IS NOT NULL)),
    CHECK ((answer = 'value') = (value IS NOT NULL))
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE priority (
    assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    criterion     TEXT NOT NULL
      CHECK (criterion IN ('relief', 'stage-fit', 'feasibility', 'speed', 'acceptance')),
    points        REAL CHECK (points BETWEEN 0 AND 1000),
    position      INTEGER CHECK (position BETWEEN 1 AND 5),
    PRIMARY KEY (assessment_id, criterion),
    CHECK (points IS NOT NULL OR position IS NOT NULL)
  ) STRICT, WITHOUT ROWID;
`;

const plan = `
  CREATE TABLE measure_setting (
    assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    measure       TEXT NOT NULL CHECK (length(measure) BETWEEN 1 AND 80),
    acceptance    INTEGER CHECK (acceptance BETWEEN 1 AND 5),
    cost          REAL CHECK (cost BETWEEN 0 AND 1000000),
    PRIMARY KEY (assessment_id, measure),
    CHECK (acceptance IS NOT NULL OR cost IS NOT NULL)
  ) STRICT, WITHOUT ROWID;

  -- Which measures the plan must hold, must not hold, or (number 1, 2, …) must not hold together.
  CREATE TABLE plan_condition (
    assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
    kind          TEXT NOT NULL CHECK (kind IN ('must', 'must-not', 'exclude-together')),
    number        INTEGER NOT NULL CHECK (number >= 0),
    position      INTEGER NOT NULL CHECK (position >= 1),
    measure       TEXT NOT NULL CHECK (length(measure) BETWEEN 1 AND 80),
    PRIMARY KEY (assessment_id, kind, number, position),
    UNIQUE (assessment_id, kind, number, measure),
    CHECK ((kind = 'exclude-together') = (number > 0))
  ) STRICT, WITHOUT ROWID;
`;

const action = `
  CREATE TABLE action (
    seq           INTEGER PRIMARY KEY AUTOINCREMENT,
    id            TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 1 AND 80),
    assessment_id TEXT NOT NULL REFERENCES assessment (id) ON DELETE RESTRICT,
    measure       TEXT CHECK (length(measure) BETWEEN 1 AND 80),
    title         TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    owner         TEXT NOT NULL CHECK (length(owner) <= 200),
    start_on      TEXT NOT NULL CHECK (start_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    due_on        TEXT NOT NULL CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    status        TEXT NOT NULL CHECK (status IN ('open', 'done', 'dropped')),
    progress      INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
    created_at    TEXT NOT NULL CHECK (length(created_at) = 24),
    deleted_at    TEXT CHECK (length(deleted_at) = 24)
  ) STRICT;

  CREATE INDEX action_by_assessment ON action (assessment_id, status, due_on) WHERE deleted_at IS NULL;

  CREATE TABLE action_event (
    seq         INTEGER PRIMARY KEY AUTOINCREMENT,
    action_id   TEXT NOT NULL REFERENCES action (id) ON DELETE RESTRICT,
    recorded_at TEXT NOT NULL CHECK (length(recorded_at) = 24),
    progress    INTEGER NOT NULL CHECK (progress BETWEEN 0 AND 100),
    status      TEXT NOT NULL CHECK (status IN ('open', 'done', 'dropped')),
    note        TEXT NOT NULL CHECK (length(note) <= 10000)
  ) STRICT;

  CREATE INDEX action_event_by_action ON action_event (action_id, seq);

  CREATE TRIGGER action_event_keeps_its_rows BEFORE DELETE ON action_event
  BEGIN SELECT RAISE(ABORT, 'action_event is append-only'); END;

  CREATE TRIGGER action_event_keeps_its_words BEFORE UPDATE ON action_event
  BEGIN SELECT RAISE(ABORT, 'action_event is append-only'); END;
`;

const setting = `
  CREATE TABLE setting (
    id            INTEGER PRIMARY KEY CHECK (id = 1),
    language      TEXT CHECK (language IN ('en', 'zh')),
    theme         TEXT CHECK (theme IN ('light', 'dark')),
    assessor_name TEXT NOT NULL CHECK (length(assessor_name) <= 200),
    assessor_unit TEXT NOT NULL CHECK (length(assessor_unit) <= 200),
    marking       TEXT NOT NULL CHECK (length(marking) <= 200)
  ) STRICT;

  INSERT INTO setting (id, language, theme, assessor_name, assessor_unit, marking)
  VALUES (1, NULL, NULL, '', '', '');
`;
