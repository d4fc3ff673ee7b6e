import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AppError } from '../../core/base/errors.ts';
import type { Manifest } from '../../core/model/backup/backup.ts';
import { evidenceFolder } from '../evidence/place.ts';
import { type Backup, findBackup, writeManifest } from './backupFolder.ts';
import { checkBackup } from './checkBackups.ts';
import { copyEvidence, type Sparing } from './evidenceCopies.ts';
import { rotateBackups } from './makeBackup.ts';
import { shelfName } from './shelves.ts';
import { draftOf, putInPlace, writeDraft, writingBackup } from './durable.ts';

/** Where the backups of a store lie in a folder that other computers may use too. */
export const subfolderOf = (folder: string, storeId: string): string => join(folder, shelfName(storeId));

interface Copied {
  /** Where it lies. */
  readonly path: string;
  /** Evidence that it names and that could not be brought: it is not here as it was attached. */
  readonly absent: readonly string[];
}

/**
 * Brings a backup into a second folder with the evidence that it names, under the same name, lets go there what need not be kept, and says where it lies and what is lacking.
 *
 * What was written is read back before it gets its name. Throws `backup-not-written` where the folder is not there or
 * cannot be written, or `disk-full`. A folder that is not there is never made: it may be a stick that was taken out.
 */
export function copyToSecondFolder(backup: Backup, folder: string, sparing?: Sparing): Copied {
  const { manifest, path } = backup;
  if (manifest?.storeId === null || manifest === null) {
    throw new AppError('backup-not-written', 'Nothing says which store it is of.', { path: folder });
  }
  const target = subfolderOf(folder, manifest.storeId);
  const place = join(target, backup.name);
  const absent = writingBackup(target, () => {
    if (!existsSync(target)) {
      mkdirSync(target, { mode: 0o700 });
    }
    const there = findBackup(target, backup.name);
    const lacking = copyEvidence({
      from: evidenceFolder(dirname(dirname(path))),
      to: evidenceFolder(target),
      hashes: manifest.evidence,
      sparing,
    });
    if (there?.manifest?.file === manifest.file) {
      return lacking;
    }
    if (there !== undefined && !isDraftOf(there, manifest)) {
      throw new AppError('backup-not-written', 'Another backup has this name.', { path: place });
    }
    writeProved(place, { source: path, file: manifest.file });
    writeManifest(target, manifest);
    rotateBackups(target, manifest.storeId);
    return lacking;
  });
  return { path: place, absent };
}

/**
 * Whether what has the name of a backup may be written anew: the same without its manifest, or what no longer holds. A
 * whole copy that somebody put there stays.
 */
const isDraftOf = (there: Backup, { file }: Manifest): boolean =>
  there.manifest === null && (sha256(there.path) === file || !checkBackup(there).isWhole);

/** Writes a copy that is given its name once it was read back as it should be. */
function writeProved(place: string, { source, file }: { source: string; file: string }): void {
  writingBackup(place, () => {
    writeDraft(place, readFileSync(source));
    if (sha256(draftOf(place)) !== file) {
      throw new AppError('backup-not-written', 'It was not written as it was.', { path: place });
    }
    putInPlace(place);
  });
}

const sha256 = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');
