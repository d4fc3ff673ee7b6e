import type { Database } from 'better-sqlite3';

/** All of the work or nothing: in a transaction of its own, or as a part of the one that is open. */
export const inTransaction = <Result>(db: Database, work: () => Result): Result =>
  db.inTransaction ? work() : db.transaction(work).immediate();
