import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listBackups } from '../../../db/backup/backupFolder.ts';
import { replaceStore } from '../../../db/backup/replaceStore.ts';
import { subfolderOf } from '../../../db/backup/secondFolder.ts';
import { evidenceFolder, evidencePath } from '../../../db/evidence/place.ts';
import { holdPlace } from '../../../db/opening/holdPlace.ts';
import { runCommand } from '../../../electron/commands/runCommand.ts';
import { takenFiles } from '../../support/evidence/sampleFiles.ts';
import { openOptions } from '../../support/openOptions.ts';
import { desktopThatExportsTo } from '../../support/copyDesktop.ts';
import { startBackend } from '../../support/storeBackend.ts';
import { storePath } from '../../support/storeFolder.ts';

const id = 'sample-daqing-volvo-auto';
const report = takenFiles['report.pdf'][1];

async function withEvidence(copy: string | null = null) {
  const started = startBackend(copy === null ? {} : { desktop: desktopThatExportsTo(copy) });
  const { attachment } = await started.call('evidence.attach', {
    assessmentId: id,
    subject: { kind: 'rating', key: 'cultural-integration' },
    name: 'report.pdf',
    base64: Buffer.from(report).toString('base64'),
  });
  return { ...started, sha256: attachment.sha256 };
}

/** Whether the file of a hash lies in the folder of evidence of a data folder. */
const isKept = (dataFolder: string, sha256: string): boolean =>
  existsSync(evidencePath(evidenceFolder(dataFolder), sha256)) &&
  readFileSync(evidencePath(evidenceFolder(dataFolder), sha256)).equals(Buffer.from(report));

/** Changes a byte and nothing else, as a disk does that fails. */
function rot(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

describe('evidence goes where its store goes', () => {
  test('a backup names it, the second folder holds it, and a store that is restored from there has it', async () => {
    const { call, path, sha256 } = await withEvidence();
    const second = join(dirname(storePath()), 'stick');
    mkdirSync(second);
    await call('backup.setFolder', { folder: second });
    await call('backup.make');

    const storeId = listBackups(join(dirname(path), 'backups'))[0]?.manifest?.storeId ?? '';
    const [backup] = listBackups(subfolderOf(second, storeId));
    expect(backup?.manifest?.evidence).toEqual([sha256]);
    expect(isKept(subfolderOf(second, storeId), sha256)).toBe(true);

    const fresh = storePath();
    holdPlace(fresh, () => replaceStore(fresh, backup?.path ?? '', openOptions));
    expect(isKept(dirname(fresh), sha256)).toBe(true);
  });

  test('a copy that is saved has it beside it', async () => {
    const copy = join(dirname(storePath()), 'copy.db');
    const { call, sha256 } = await withEvidence(copy);

    await call('backup.saveCopy');

    expect(existsSync(evidencePath(`${copy}-evidence`, sha256))).toBe(true);
    const fresh = storePath();
    holdPlace(fresh, () => replaceStore(fresh, copy, openOptions));
    expect(isKept(dirname(fresh), sha256)).toBe(true);
  });

  test('what rots in the second folder is counted there, and healed by the next copy', async () => {
    const { call, sha256 } = await withEvidence();
    const second = join(dirname(storePath()), 'stick');
    mkdirSync(second);
    await call('backup.setFolder', { folder: second });
    const { backups } = await call('backup.verify', { backup: null });
    expect(backups.map(({ place, absent }) => [place, absent])).toEqual([
      ['here', 0],
      ['second', 0],
    ]);
    const copy = evidencePath(evidenceFolder(join(second, readdirSync(second)[0] ?? '')), sha256);
    rot(copy);

    const later = await call('backup.verify', { backup: null });
    expect(later.backups.map(({ place, absent }) => [place, absent])).toEqual([
      ['here', 0],
      ['second', 1],
    ]);
    await call('backup.setFolder', { folder: second });
    await call('backup.make');

    expect(readFileSync(copy).equals(Buffer.from(report))).toBe(true);
  });

  test('what rots beside the store is healed by a restore from a place that has it whole', async () => {
    const copy = join(dirname(storePath()), 'copy.db');
    const { backend, call, path, sha256 } = await withEvidence(copy);
    await call('backup.saveCopy');
    await backend.close();
    rot(evidencePath(evidenceFolder(dirname(path)), sha256));

    holdPlace(path, () => replaceStore(path, copy, openOptions));

    expect(isKept(dirname(path), sha256)).toBe(true);
  });

  test('what is whole is not taken away by what is rotten', async () => {
    const copy = join(dirname(storePath()), 'copy.db');
    const { backend, call, path, sha256 } = await withEvidence(copy);
    await call('backup.saveCopy');
    await backend.close();
    rot(evidencePath(`${copy}-evidence`, sha256));

    holdPlace(path, () => replaceStore(path, copy, openOptions));

    expect(isKept(dirname(path), sha256)).toBe(true);
  });

  test('the check on the command line counts it, and fails where one is missing', async () => {
    const { backend, path, sha256 } = await withEvidence();
    await backend.close();
    const said: string[] = [];
    const run = () =>
      runCommand(['check', '--store', path], {
        environment: { LANG: 'en_GB.UTF-8' },
        print: (text) => void said.push(text),
        complain: (text) => void said.push(text),
        interruption: () => new AbortController().signal,
      });

    expect(await run()).toBe(0);
    rmSync(evidencePath(evidenceFolder(dirname(path)), sha256));
    expect(await run()).toBe(1);

    expect(said.join('')).toMatch(/1 as they were attached, 0 missing.*0 as they were attached, 1 missing/su);
  });
});
