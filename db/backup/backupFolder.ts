import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { type Manifest, ManifestSchema } from '../../core/model/backup/backup.ts';
import { systemCode } from '../systemFailure.ts';
import { manifestName, type NamedBackup, readBackupName } from './backupName.ts';
import { writeDurably } from './durable.ts';

/** A backup as it lies in a folder. */
export interface Backup extends NamedBackup {
  readonly path: string;
  /** What it was proved to hold when it was made; `null` where that was not written or cannot be read. */
  readonly manifest: Manifest | null;
  /** What it takes on the disk, with what lies beside it. */
  readonly size: number;
}

/** Where the backups of a store lie: beside it. */
export const backupsOf = (storePath: string): string => join(dirname(storePath), 'backups');

/** What may lie beside a file that was moved as it was, and goes where it goes. */
export const companions = ['-wal', '-journal', '-identity'] as const;

/** Makes the folder of the backups, but not the folder of the store: where that is gone, so is the store. */
export function makeFolder(folder: string): void {
  if (!existsSync(folder)) {
    mkdirSync(folder, { mode: 0o700 });
  }
}

/** The backups in a folder, the newest first; none where there is no such folder. */
export function listBackups(folder: string): Backup[] {
  return namesIn(folder)
    .flatMap((name) => readBackupName(name) ?? [])
    .map((named) => ({ ...named, path: join(folder, named.name), ...filesOf(folder, named.name) }))
    .sort((a, b) => b.number - a.number || seqOf(b) - seqOf(a));
}

const seqOf = ({ manifest }: Backup): number => manifest?.head?.seq ?? 0;

function filesOf(folder: string, name: string): Pick<Backup, 'manifest' | 'size'> {
  const names = [name, ...companions.map((suffix) => name + suffix), manifestName(name)];
  const sizes = names.map((each) => statSync(join(folder, each), { throwIfNoEntry: false })?.size ?? 0);
  return { manifest: readManifest(folder, name), size: sizes.reduce((sum, size) => sum + size, 0) };
}

/** One that does not fit its backup says nothing, as one that cannot be read. */
function readManifest(folder: string, name: string): Manifest | null {
  try {
    const text = readFileSync(join(folder, manifestName(name)), 'utf8');
    const parsed = v.safeParse(ManifestSchema, JSON.parse(text));
    return parsed.success && parsed.output.name === name ? parsed.output : null;
  } catch (error) {
    if (error instanceof SyntaxError || systemCode(error) !== null) {
      return null;
    }
    throw error;
  }
}

export function writeManifest(folder: string, manifest: Manifest): void {
  writeDurably(join(folder, manifestName(manifest.name)), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Takes a backup away with what lies beside it; its manifest last, so that no half of it is left unnamed. */
export function removeBackup({ path, name }: Pick<Backup, 'path' | 'name'>): void {
  const beside = [...companions.map((suffix) => path + suffix), join(dirname(path), manifestName(name))];
  [path, ...beside].forEach((file) => rmSync(file, { force: true }));
}

/** Takes away what a sudden end left half written in the folder. */
export function removeDrafts(folder: string): void {
  namesIn(folder)
    .filter((name) => /^\d{6,15}-.+\.unfinished(?:-journal)?$/.test(name))
    .forEach((name) => rmSync(join(folder, name), { force: true }));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') {
      return [];
    }
    throw error;
  }
}

/** The backup of a name in a folder; `undefined` where there is none. A path is no name. */
export const findBackup = (folder: string, name: string): Backup | undefined =>
  listBackups(folder).find((backup) => backup.name === name);
