import { dirname, join } from 'node:path';
import type { BackupReason, Manifest } from '../../core/model/backup/backup.ts';
import { backupsToDrop, type Keeping } from '../../core/model/backup/rotation.ts';
import {
  type Backup,
  findBackup,
  listBackups,
  makeFolder,
  removeBackup,
  removeDrafts,
  writeManifest,
} from './backupFolder.ts';
import { nameBackup, type NamedBackup } from './backupName.ts';
import { writingBackup } from './durable.ts';
import type { ProvedCopy } from './proveCopy.ts';

/** What is to be backed up: an open store. */
export interface BackupSource {
  /** As `copyStore` does. */
  copyTo(path: string): ProvedCopy;
  /** Which of its states the store is in; `null` for one from before stores had an identity. */
  readonly generation: number | null;
}

export interface BackupWish {
  readonly reason: BackupReason;
  /** Now, in UTC. */
  readonly madeAt: string;
  /** The version of this program. */
  readonly program: string;
}

/**
 * Makes a backup in a folder, which is made where it is not there.
 *
 * At a sudden end there is either no file of its name or a whole one; one that is left without its manifest gets it by
 * `completeManifests`. Throws `backup-not-written` or `disk-full`.
 */
export function makeBackup(folder: string, source: BackupSource, wish: BackupWish): Backup {
  return writingBackup(folder, () => {
    makeFolder(folder);
    removeDrafts(folder);
    const number = nextNumber(folder, source.generation);
    const named = nameBackup(number, wish.reason, wish.madeAt);
    const proved = source.copyTo(join(folder, named.name));
    writeManifest(folder, manifestOf(named, { proved, program: wish.program }));
    return backupIn(folder, named.name);
  });
}

/**
 * The number of the next backup.
 *
 * Higher than all that lie there, and never below the state of the store: that rises with every start, so that numbers go
 * on rising where the folder was emptied while a second one was not.
 */
export const nextNumber = (folder: string, generation: number | null): number =>
  Math.max(0, generation ?? 0, ...listBackups(folder).map((backup) => backup.number + 1)) || 1;

export const manifestOf = (
  { name, number, reason, madeAt }: NamedBackup,
  { proved: { changedAt: _, ...proved }, program }: { proved: ProvedCopy; program: string },
): Manifest => ({ name, number, reason, madeAt, program, ...proved });

function backupIn(folder: string, name: string): Backup {
  const backup = findBackup(folder, name);
  if (backup === undefined) {
    throw new Error(`The backup ${name} is gone.`);
  }
  return backup;
}

/**
 * Lets go the backups of a store in a folder that need not be kept, and says which. Throws like `makeBackup`.
 *
 * Those of other stores stay, and what nothing says the store of: somebody put them there.
 */
export const rotateBackups = (folder: string, storeId: string | null, keeping?: Keeping): Backup[] =>
  writingBackup(folder, () => rotate(folder, storeId, keeping));

function rotate(folder: string, ours: string | null, keeping?: Keeping): Backup[] {
  const backups = listBackups(folder).flatMap((backup) => {
    const storeId = backup.manifest?.storeId ?? null;
    const isOurs = backup.manifest !== null && (storeId === null || storeId === ours);
    return isOurs ? [{ backup, ...backup, storeId, bytes: backup.size }] : [];
  });
  const dropped = backupsToDrop(backups, keeping).map(({ backup }) => backup);
  dropped.forEach(removeBackup);
  return dropped;
}

/** The folder that a backup lies in. */
export const folderOf = ({ path }: Backup): string => dirname(path);
