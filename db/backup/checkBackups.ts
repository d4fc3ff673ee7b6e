import { AppError } from '../../core/base/errors.ts';
import { type Backup, listBackups, writeManifest } from './backupFolder.ts';
import { folderOf, manifestOf } from './makeBackup.ts';
import { proveKept } from './proveKept.ts';

/** What a check of a backup found: all of it holds, or the failure. */
export type Verdict =
  | { readonly isWhole: true; readonly backup: Backup }
  | { readonly isWhole: false; readonly backup: Backup; readonly failure: AppError };

/** Reads a backup from the disk and checks all of it, also against what its manifest says. */
export function checkBackup(backup: Backup): Verdict {
  try {
    const proved = proveKept(backup.path);
    const { manifest } = backup;
    if (manifest !== null && (manifest.file !== proved.file || manifest.content !== proved.content)) {
      throw new AppError('backup-unusable', 'It is not what was written.', { name: backup.name });
    }
    return { isWhole: true, backup };
  } catch (error) {
    if (error instanceof AppError) {
      return { isWhole: false, backup, failure: error };
    }
    throw error;
  }
}

/**
 * Gives each backup that has none its manifest, once it is proved: the program ended between the two, or the store was
 * moved there as it was. What does not pass stays without.
 */
export function completeManifests(folder: string, program: string): void {
  for (const backup of listBackups(folder).filter(({ manifest }) => manifest === null)) {
    if (checkBackup(backup).isWhole) {
      writeManifest(folderOf(backup), manifestOf(backup, { proved: proveKept(backup.path), program }));
    }
  }
}

/** Every evidence file that a backup of these folders names, by its SHA-256: none of them may be taken away. */
export const evidenceNamedByBackups = (folders: readonly string[]): ReadonlySet<string> =>
  new Set(folders.flatMap(listBackups).flatMap(({ manifest }) => manifest?.evidence ?? []));
