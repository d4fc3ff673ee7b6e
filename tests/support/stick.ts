import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { backupsOf, listBackups } from '../../db/backup/backupFolder.ts';
import { subfolderOf } from '../../db/backup/secondFolder.ts';
import { evidenceFolder } from '../../db/evidence/place.ts';
import { takenFiles } from './evidence/sampleFiles.ts';
import { startBackend, type TestBackend } from './storeBackend.ts';
import { storePath } from './storeFolder.ts';

/** A folder that takes second copies, as a stick is. */
export function newStick(): string {
  const folder = join(dirname(storePath()), 'stick');
  mkdirSync(folder);
  return folder;
}

export interface OnStick extends TestBackend {
  readonly stick: string;
  /** Where the copies of the store lie on it. */
  readonly shelf: string;
  /** The document that is attached, by its SHA-256. */
  readonly sha256: string;
}

export const attachedName = 'report.pdf';

/** A program whose backups go to a stick too, with a document. */
export async function startOnStick(stick = newStick(), started = startBackend()): Promise<OnStick> {
  const { call, path } = started;
  const { attachment } = await call('evidence.attach', {
    assessmentId: 'sample-daqing-volvo-auto',
    subject: { kind: 'rating', key: 'cultural-integration' },
    name: attachedName,
    base64: Buffer.from(takenFiles[attachedName][1]).toString('base64'),
  });
  await call('backup.setFolder', { folder: stick });
  await call('backup.make');
  const storeId = listBackups(backupsOf(path))[0]?.manifest?.storeId ?? '';
  return { ...started, stick, shelf: subfolderOf(stick, storeId), sha256: attachment.sha256 };
}

/** A program on a store of its own: those of `startBackend` are copies of one. */
export const startOther = (): TestBackend => startBackend({ storePath: storePath() });

/** Damages every page of a file but the first. */
export const ruin = (path: string): void => writeFileSync(path, readFileSync(path).fill(0xff, 4096));

/** Ends the program and takes its disk: the data file and each backup beside it no longer hold. */
export async function ruinDisk({ backend, path }: TestBackend): Promise<void> {
  await backend.close();
  ruin(path);
  listBackups(backupsOf(path)).forEach((backup) => ruin(backup.path));
}

/** Ends the program and takes everything in its folder but what a name is spared for. */
export async function emptyDisk({ backend, path }: TestBackend, isSpared: (name: string) => boolean) {
  await backend.close();
  readdirSync(dirname(path))
    .filter((name) => !isSpared(name))
    .forEach((name) => rmSync(join(dirname(path), name), { recursive: true, force: true }));
}

/** Copies the newest backup of a folder somewhere under another name, alone. */
export function copyByHand(from: string, to: string): string {
  const [newest] = listBackups(from);
  copyFileSync(newest?.path ?? '', to);
  return basename(to);
}

/** Takes the documents beside a store away. */
export const loseDocuments = (path: string): void =>
  rmSync(evidenceFolder(dirname(path)), { recursive: true, force: true });
