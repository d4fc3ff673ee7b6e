import type { Database, RunResult } from './driver/database.ts';
import { recorderOf } from './trail/recorder.ts';

/** All of the work or nothing: in a transaction of its own, or as a part of the one that is open. */
export function inTransaction<Result>(db: Database, work: () => Result): Result {
  const recorder = recorderOf(db);
  if (recorder) {
    return recorder.transaction(work);
  }
  return db.inTransaction ? work() : db.transaction(work).immediate();
}

/** A statement that changes rows: the trail is told of it wherever it runs. */
export interface Write<Bound> {
  run(bound: Bound): RunResult;
}

export function prepareWrite<Bound = void>(db: Database, sql: string): Write<Bound> {
  const statement = db.prepare<unknown[]>(sql);
  return {
    run: (bound) => inTransaction(db, () => (bound === undefined ? statement.run() : statement.run(bound))),
  };
}
