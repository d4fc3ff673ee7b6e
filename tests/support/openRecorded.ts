import type { Database } from '../../db/driver/database.ts';
import { inTransaction } from '../../db/inTransaction.ts';
import { openDatabase } from '../../db/opening/open.ts';
import { createStoreFile } from '../../db/opening/storeFile.ts';
import { recorderOf, startRecorder } from '../../db/trail/recorder.ts';
import { openOptions } from './openOptions.ts';

/** A store under its trail, by its bare connection: for tests that need a statement of their own. */
export function openRecorded(path: string) {
  const connection = openDatabase(path, openOptions);
  const { db } = connection;
  const file = createStoreFile(db, connection.path, connection.generation);
  file.beginWriting();
  startRecorder(db, openOptions);
  return {
    db,
    file,
    /** Runs a statement that changes rows, as a repository would. */
    write: (sql: string, bound: object = {}): void =>
      inTransaction(db, () => {
        db.prepare(sql).run(bound);
      }),
    close(): void {
      closeRecorded(db, file);
      connection.close();
    },
  };
}

function closeRecorded(db: Database, file: ReturnType<typeof createStoreFile>): void {
  const head = recorderOf(db)?.head();
  if (head) {
    file.keepDigest(head);
  }
}
