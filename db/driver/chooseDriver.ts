import { AppError } from '../../core/base/errors.ts';
import { systemCode } from '../systemFailure.ts';
import { loadBetterSqlite3 } from './betterSqlite3.ts';
import type { Driver } from './database.ts';
import { loadNodeSqlite } from './nodeSqlite.ts';
import { isSqliteError } from './sqliteError.ts';
import { isNewEnough, oldestSqlite } from './sqliteVersion.ts';

/** The Node whose own SQLite is new enough and was tried with this program. */
const nodeWithSqlite = '24.21';

let chosen: Driver | null = null;

/**
 * The one SQLite of this process, chosen once: two of them would drop each other's locks on a file.
 *
 * better-sqlite3 where its binary loads, else Node's own, if that is new enough. `CLUSTER_DESK_SQLITE=node` takes Node's
 * own without asking. Throws `sqlite-unavailable` where neither can be used.
 */
export function chooseDriver(): Driver {
  chosen ??= process.env['CLUSTER_DESK_SQLITE'] === 'node' ? nodeDriver(null) : firstThatLoads();
  return chosen;
}

function firstThatLoads(): Driver {
  try {
    return loadBetterSqlite3();
  } catch (error) {
    if (isSqliteError(error)) {
      throw error;
    }
    // Electron's own SQLite is made for its browser.
    if (isElectron()) {
      throw unavailable(error);
    }
    return nodeDriver(error);
  }
}

const isElectron = (): boolean => process.versions['electron'] !== undefined;

function nodeDriver(before: unknown): Driver {
  const driver = loadNodeSqlite();
  if (driver === null || !isNewEnough(driver.version)) {
    throw unavailable(before, driver);
  }
  return driver;
}

/** The details name what was tried, for a technician. */
function unavailable(cause: unknown, tooOld: Driver | null = null): AppError {
  const failure = new AppError(
    'sqlite-unavailable',
    `No SQLite of ${oldestSqlite} or newer can be loaded; Node ${process.versions.node} has ${tooOld?.version ?? 'none'}.`,
    {
      cause: systemCode(cause) ?? undefined,
      system: `${process.platform} ${process.arch}`,
      node: process.versions.node,
      needed: isElectron() ? undefined : nodeWithSqlite,
    },
  );
  return failure.because(cause);
}
