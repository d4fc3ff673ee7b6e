import { AppError } from '../../core/base/errors.ts';
import { type CopyFault, isCopyFault } from '../../core/model/backup/copyFault.ts';
import { type Backup, listBackups, writeManifest } from './backupFolder.ts';
import { folderOf, manifestOf } from './makeBackup.ts';
import type { ProvedCopy } from './proveCopy.ts';
import { proveKept } from './proveKept.ts';

/** What a check of a backup found: all of it holds, or the failure. */
export type Verdict =
  | { readonly isWhole: true; readonly proved: ProvedCopy }
  | { readonly isWhole: false; readonly failure: AppError };

/** Why what a check found cannot be opened. */
export function faultOf({ code, details }: AppError): CopyFault {
  if (code === 'store-newer') {
    return 'newer';
  }
  if (code === 'store-log-foreign') {
    return 'log';
  }
  return isCopyFault(details['fault']) ? details['fault'] : 'damaged';
}

/** Reads a backup from the disk and checks all of it, also against what its manifest says. */
export const checkBackup = ({ path, name, manifest }: Pick<Backup, 'path' | 'name' | 'manifest'>): Verdict =>
  verdictOn(() => {
    const proved = proveKept(path);
    if (manifest !== null && (manifest.file !== proved.file || manifest.content !== proved.content)) {
      throw new AppError('backup-unusable', 'It is not what was written.', { name, fault: 'changed' });
    }
    return proved;
  });

/** Checks the store itself, with its log, without changing anything. Its place is held, and no connection is open. */
export function checkStoreFile(path: string): Verdict {
  const verdict = verdictOn(() => proveKept(path));
  if (verdict.isWhole || verdict.failure.code !== 'backup-unusable') {
    return verdict;
  }
  const { failure } = verdict;
  const details = { path, finding: failure.details['cause'] };
  return {
    isWhole: false,
    failure: new AppError('store-damaged', failure.message, details).because(failure),
  };
}

function verdictOn(prove: () => ProvedCopy): Verdict {
  try {
    return { isWhole: true, proved: prove() };
  } catch (error) {
    if (error instanceof AppError) {
      return { isWhole: false, failure: error };
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
    const verdict = checkBackup(backup);
    if (verdict.isWhole) {
      writeManifest(folderOf(backup), manifestOf(backup, { proved: verdict.proved, program }));
    }
  }
}

/**
 * Every evidence file that a backup of a folder names, by its SHA-256: none of them may be taken away. `null` where one
 * of them cannot say what it names.
 */
export function evidenceNamedByBackups(folder: string): ReadonlySet<string> | null {
  const manifests = listBackups(folder).map(({ manifest }) => manifest);
  return manifests.includes(null) ? null : new Set(manifests.flatMap((manifest) => manifest?.evidence ?? []));
}
