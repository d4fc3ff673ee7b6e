import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { AppError } from '../../core/base/errors.ts';
import { DamageFound } from '../opening/checkStore.ts';
import { asideStart } from '../opening/finishReplacing.ts';
import { inspectFile } from '../opening/inspectFile.ts';
import { isHeldHere } from '../opening/lock.ts';
import { isFromSqlite } from '../sqliteFailure.ts';
import { systemCode } from '../systemFailure.ts';
import { backupsOf, companions } from './backupFolder.ts';
import { readBackupName } from './backupName.ts';
import { evidenceNamedByBackups } from './checkBackups.ts';
import { readShelf } from './keptCopies.ts';
import { proveKept } from './proveKept.ts';
import { readSecondPlace } from './secondPlace.ts';
import { isShelf, shelfName, shelvesIn } from './shelves.ts';

/**
 * The evidence files that anything but the store itself names, by their SHA-256; or what of it cannot say what it names:
 * a backup, a file that was set aside, another copy of a store.
 */
export type NamedElsewhere =
  | { readonly named: ReadonlySet<string> }
  | { readonly unread: 'backup' | 'set-aside' | 'copy' | 'folder' | 'second-folder' };

/**
 * Reads what else lies beside a store and names evidence: its backups, what was set aside because it did not open,
 * whatever other store was put there, as a copy that somebody made, and the copies in the second folder, which may not be
 * there just now. The store may be open: none of its files is touched.
 */
export function evidenceNamedElsewhere(path: string): NamedElsewhere {
  const byBackups = evidenceNamedByBackups(backupsOf(path));
  if (byBackups === null) {
    return { unread: 'backup' };
  }
  const files = filesBeside(path);
  if (files === null) {
    return { unread: 'folder' };
  }
  const inSecond = evidenceNamedInSecond(path);
  if (inSecond === null) {
    return { unread: 'second-folder' };
  }
  const named = new Set([...byBackups, ...inSecond]);
  for (const { file, kind } of files) {
    const evidence = evidenceIn(file);
    if (evidence === null) {
      return { unread: kind };
    }
    evidence.forEach((sha256) => named.add(sha256));
  }
  return { named };
}

interface Beside {
  readonly file: string;
  readonly kind: 'set-aside' | 'copy';
}

/** What is no backup by its name and may name evidence; `null` where that cannot be found out. */
function filesBeside(path: string): Beside[] | null {
  try {
    const folder = dirname(path);
    const names = readdirSync(folder);
    const aside = names.filter((name) => name.startsWith(asideStart(path))).map(withoutCompanion);
    const others = names.filter((name) => !name.startsWith(asideStart(path)));
    return [
      ...[...new Set(aside)].map((name) => ({ file: join(folder, name), kind: 'set-aside' as const })),
      ...[...others.map((name) => join(folder, name)), ...strangersAmong(backupsOf(path))]
        .filter(isOtherStore(path))
        .map((file) => ({ file, kind: 'copy' as const })),
    ];
  } catch (error) {
    if (systemCode(error) === null) {
      throw error;
    }
    return null;
  }
}

/**
 * What the copies in the second folder name; `null` where it cannot be read, or a copy of this store there cannot say
 * what it names. One of another store that cannot either was never of these files.
 */
function evidenceNamedInSecond(path: string): string[] | null {
  const second = readSecondPlace(path);
  const shelves = second === null ? [] : shelvesIn(second.folder);
  if (second === null || shelves === null) {
    return second === null ? [] : null;
  }
  const ours = second.storeId === null ? '' : shelfName(second.storeId);
  const named: string[] = [];
  for (const shelf of shelves) {
    const isForeign = isShelf(shelf.path) && basename(shelf.path) !== ours;
    const found = readShelf(shelf)?.map(({ manifest, path: file }) => manifest?.evidence ?? evidenceIn(file));
    if (!isForeign && (found === undefined || found.includes(null))) {
      return null;
    }
    named.push(...(found ?? []).flatMap((evidence) => evidence ?? []));
  }
  return named;
}

/** A log may lie there without its file: then nothing can say what it names. */
const withoutCompanion = (name: string): string => {
  const companion = companions.find((suffix) => name.endsWith(suffix));
  return companion === undefined ? name : name.slice(0, -companion.length);
};

/** What lies in the folder of the backups under a name that no backup has. */
function strangersAmong(folder: string): string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    return [];
  }
  return readdirSync(folder)
    .filter((name) => readBackupName(withoutCompanion(name)) === null)
    .map((name) => join(folder, name));
}

/** Whether a file is a store, and not the one at the place: looking into that one would drop its locks. */
function isOtherStore(path: string): (file: string) => boolean {
  const own = ['', '-lock', '-shm', ...companions].flatMap((suffix) => found(path + suffix) ?? []);
  return (file) => {
    const stats = found(file);
    return (
      stats?.isFile() === true &&
      !own.some(({ dev, ino }) => dev === stats.dev && ino === stats.ino) &&
      !file.endsWith('-lock') &&
      (isHeldHere(realpathSync(file)) || inspectFile(file).kind === 'store')
    );
  };
}

/** Links are followed: one that leads nowhere is nothing. */
const found = (file: string): Stats | undefined => statSync(file, { throwIfNoEntry: false });

/** What a kept file names; `null` where it does not hold, or is open in this process. */
function evidenceIn(file: string): readonly string[] | null {
  if (statSync(file, { throwIfNoEntry: false }) === undefined || isHeldHere(realpathSync(file))) {
    return null;
  }
  try {
    return proveKept(file).evidence;
  } catch (error) {
    // What does not hold was set aside for that: it may name more than can be read of it.
    if (
      error instanceof AppError ||
      error instanceof DamageFound ||
      isFromSqlite(error) ||
      systemCode(error)
    ) {
      return null;
    }
    throw error;
  }
}
