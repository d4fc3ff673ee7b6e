import type { Database } from '../driver/database.ts';
import { giveIdentity } from '../identity/identity.ts';
import { migrate } from '../migrate.ts';
import { migrations } from '../migrations.ts';
import { toAppError } from '../sqliteFailure.ts';
import { vouchForRows } from '../trail/beginTrail.ts';
import type { TrailPorts } from '../trail/entryWriter.ts';
import { connect } from './connect.ts';
import { applicationId } from './inspectFile.ts';
import { moveIntoPlace } from './place.ts';
import { makePrivate } from './privateFile.ts';

export interface NewStore extends TrailPorts {
  /** The id of a store that is made, or that gets its first one. */
  readonly newId: () => string;
}

/**
 * Makes a whole store under another name and moves it into place.
 *
 * A program that dies in its very first moment then leaves no half of a file, which the next start would have to
 * take for damage. What it left under the other name is written anew.
 */
export function createEmpty(path: string, options: NewStore): void {
  const draft = `${path}.new`;
  makePrivate(draft);
  const db = connect(draft);
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    if (db.pragma('application_id', { simple: true }) !== applicationId) {
      db.pragma(`application_id = ${applicationId}`);
    }
    migrate(db, migrations);
    beginTrail(db, options);
  } catch (error) {
    throw toAppError(error) ?? error;
  } finally {
    db.close();
  }
  moveIntoPlace(draft, path);
}

/** Gives a store that has none an identity and the first entry of its trail, in one transaction. */
export function beginTrail(db: Database, options: NewStore): void {
  db.transaction(() => {
    if (db.prepare(`SELECT 1 FROM store_identity`).get() !== undefined) {
      return;
    }
    const storeId = options.newId();
    giveIdentity(db, storeId);
    vouchForRows(
      db,
      { now: options.now, act: () => 'store.begin' },
      {
        table: 'store_identity',
        key: {},
        before: null,
        after: { store_id: storeId },
      },
    );
  }).immediate();
}
