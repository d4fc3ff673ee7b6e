import type { Database } from '../../db/driver/database.ts';
import { onTestFinished } from 'vitest';
import { connect } from '../../db/opening/connect.ts';
import { applyPragmas } from '../../db/opening/pragmas.ts';
import { storePath } from './storeFolder.ts';

/** An empty file under the pragmas of a store, without tables, identity and trail. */
export function bareDatabase(path = storePath()): Database {
  const db = connect(path);
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('journal_mode = WAL');
  applyPragmas(db);
  onTestFinished(() => {
    db.close();
  });
  return db;
}
