import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Identity, readIdentity } from '../identity/identity.ts';
import { checkStore } from '../opening/checkStore.ts';
import { connect } from '../opening/connect.ts';
import { examineLog, proveTogether } from '../opening/examineLog.ts';
import { logsOf } from '../opening/inspectFile.ts';
import { copyPrivately } from '../opening/privateFile.ts';
import { takeAway } from '../opening/takeAway.ts';
import { proveCopy, type ProvedCopy, provingCopy } from './proveCopy.ts';
import { companions } from './backupFolder.ts';

/**
 * Proves a backup as `proveCopy` does. A store that was moved among the backups as it was may have a log beside it: what
 * both hold together is proved then, in a copy.
 */
export const proveKept = (path: string): ProvedCopy =>
  logsOf(path).length === 0 ? proveCopy(path) : inCopy(path, proveCopy);

/** Does work on a private copy of a file, its log brought into it. Throws `store-log-foreign` where it has another's. */
export function inCopy<Result>(path: string, work: (copy: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-'));
  try {
    return work(mergeInto(join(folder, basename(path)), path));
  } finally {
    takeAway(folder);
  }
}

/** Writes a file and the log beside it as one file to a place where nothing lies; gives that place. */
export function mergeInto(target: string, path: string): string {
  const log = examineLog(path);
  for (const suffix of ['', ...companions].filter((each) => existsSync(path + each))) {
    copyPrivately(path + suffix, target + suffix);
  }
  if (log && log.unproved !== null) {
    proveTogether(path, log, () => {
      bringLogIn(target);
      return checkedIdentity(target);
    });
  } else {
    provingCopy(path, () => bringLogIn(target));
  }
  rmSync(`${target}-identity`, { force: true });
  return target;
}

/** The callers prove all of what is there; here only a log that nothing vouches for is proved first. */
function checkedIdentity(path: string): Identity | null {
  const db = connect(path);
  try {
    checkStore(db);
    return readIdentity(db);
  } finally {
    db.close();
  }
}

function bringLogIn(path: string): void {
  const db = connect(path);
  try {
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}
