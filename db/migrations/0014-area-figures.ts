import type { Database } from '../driver/database.ts';

export const version = 14;

/**
 * The office keeps figures of areas, to compare clusters with; a yearly fact that was filled from some, or from those that
 * ship, says so. What comes new stands last: salvage reads the shorter rows of before.
 */
export function up(db: Database): void {
  db.exec(`
    CREATE TABLE figure_set (
      id          TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 80),
      area_code   TEXT NOT NULL CHECK (area_code GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]'),
      year        INTEGER NOT NULL CHECK (year BETWEEN 1949 AND 2100),
      source      TEXT NOT NULL CHECK (length(source) <= 150),
      source_date TEXT CHECK (length(source_date) BETWEEN 4 AND 10),
      grade       TEXT NOT NULL CHECK (grade IN ('A', 'B', 'C', 'D')),
      total_of    TEXT NOT NULL CHECK (total_of IN ('all', 'industry'))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE area_figure (
      set_id   TEXT NOT NULL REFERENCES figure_set (id) ON DELETE CASCADE,
      figure   TEXT NOT NULL CHECK (length(figure) BETWEEN 1 AND 80),
      -- Empty for all industries.
      industry TEXT NOT NULL CHECK (length(industry) <= 4),
      -- Name and unit of what the program does not use; else empty.
      name     TEXT NOT NULL CHECK (length(name) <= 200),
      unit     TEXT NOT NULL CHECK (length(unit) <= 60),
      value    REAL NOT NULL,
      PRIMARY KEY (set_id, figure, industry, name)
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE yearly_fact ADD COLUMN from_area TEXT
      CHECK (from_area = 'shipped' OR from_area GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]');
    ALTER TABLE yearly_fact ADD COLUMN from_industries TEXT
      CHECK (length(from_industries) BETWEEN 1 AND 250);
  `);
}
