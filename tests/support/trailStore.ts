import type { Database } from '../../db/driver/database.ts';
import { onTestFinished } from 'vitest';
import { connect } from '../../db/opening/connect.ts';
import { openRecorded } from './openRecorded.ts';
import { storePath } from './storeFolder.ts';

/** A store whose trail has so many entries, opened as by somebody else: nothing keeps the entries as they are. */
export function unguardedTrail(entries: number): Database {
  const path = storePath();
  const { write, close } = openRecorded(path);
  for (let at = 2; at <= entries; at++) {
    write(`UPDATE setting SET marking = @marking WHERE id = 1`, { marking: `内部 ${at}` });
  }
  close();
  const db = connect(path);
  onTestFinished(() => {
    db.close();
  });
  db.exec(`DROP TRIGGER trail_keeps_its_entries; DROP TRIGGER trail_keeps_its_words`);
  return db;
}

/** Does something to the trail, looks at it, and takes it back. */
export function tampered<Result>(db: Database, tamper: (db: Database) => void, look: () => Result): Result {
  db.exec('BEGIN');
  try {
    tamper(db);
    return look();
  } finally {
    db.exec('ROLLBACK');
  }
}
