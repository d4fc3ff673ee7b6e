import type { Database } from './driver/database.ts';
import { AppError } from '../core/base/errors.ts';
import { type Migration, newerStore } from './migrations.ts';
import { toAppError } from './sqliteFailure.ts';

/**
 * Brings a store up to the last of the migrations and returns the version it had before.
 *
 * Each step is one transaction that also sets `user_version`: a failure leaves the version before it, whole. `afterStep`
 * is a part of it.
 * Throws `migration-failed`, `store-newer` for a store that a later program has written, and what the disk fails of, like
 * `disk-full`.
 */
export function migrate(db: Database, migrations: readonly Migration[], afterStep = noMore): number {
  assertNumbered(migrations);
  const before = Number(db.pragma('user_version', { simple: true }));
  if (before > migrations.length) {
    throw newerStore(before);
  }
  for (const migration of migrations.slice(before)) {
    step(db, migration, afterStep);
  }
  return before;
}

type AfterStep = (db: Database, version: number) => void;
const noMore: AfterStep = () => undefined;

function step(db: Database, { version, up }: Migration, afterStep: AfterStep): void {
  // Off before the transaction, where it cannot be changed: rebuilding a parent table would delete its children.
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      up(db);
      const orphans = db.pragma('foreign_key_check');
      if (!Array.isArray(orphans) || orphans.length > 0) {
        throw new Error(`Migration ${version} leaves rows without their parent.`);
      }
      db.pragma(`user_version = ${version}`);
      afterStep(db, version);
    }).immediate();
  } catch (error) {
    throw (
      toAppError(error) ??
      new AppError('migration-failed', `Migration ${version} failed.`, { version }).because(error)
    );
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

function assertNumbered(migrations: readonly Migration[]): void {
  migrations.forEach(({ version }, index) => {
    if (version !== index + 1) {
      throw new Error(`Migration ${version} stands at place ${index + 1}.`);
    }
  });
}
