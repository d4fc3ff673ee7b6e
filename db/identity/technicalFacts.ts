import { chooseDriver } from '../driver/chooseDriver.ts';
import type { Database } from '../driver/database.ts';

export interface TechnicalFacts {
  /** The version of SQLite that has the file open. */
  readonly sqlite: string;
  /** What brings SQLite into this process. */
  readonly driver: string;
  /** The size of the file when its log is emptied. */
  readonly bytes: number;
  /** The number of the schema. */
  readonly schema: number;
}

/** What a technician asks about an open store; from SQLite itself, because nothing else may touch the file. */
export function technicalFacts(db: Database): TechnicalFacts {
  const number = (pragma: string) => Number(db.pragma(pragma, { simple: true }));
  return {
    driver: chooseDriver().name,
    sqlite: String(db.prepare('SELECT sqlite_version()').pluck().get()),
    bytes: number('page_count') * number('page_size'),
    schema: number('user_version'),
  };
}
