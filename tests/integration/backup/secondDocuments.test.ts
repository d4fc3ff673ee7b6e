import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../core/base/calendar.ts';
import { usualKeeping } from '../../../core/model/backup/rotation.ts';
import { backupsOf, listBackups } from '../../../db/backup/backupFolder.ts';
import { copyToSecondFolder } from '../../../db/backup/secondFolder.ts';
import { evidenceNamedElsewhere } from '../../../db/backup/evidenceElsewhere.ts';
import { rotateBackups } from '../../../db/backup/makeBackup.ts';
import { evidenceFolder, evidencePath } from '../../../db/evidence/place.ts';
import { runCommand } from '../../../electron/commands/runCommand.ts';
import { startBackend } from '../../support/storeBackend.ts';
import { storePath } from '../../support/storeFolder.ts';
import {
  attachedName,
  copyByHand,
  loseDocuments,
  type OnStick,
  startOnStick,
  startOther,
} from '../../support/stick.ts';
import { clockAt } from '../../support/clocks.ts';

const hasDocument = (path: string, sha256: string): boolean =>
  existsSync(evidencePath(evidenceFolder(dirname(path)), sha256));

async function run(path: string, ...words: readonly string[]) {
  let [result, complaint] = ['', ''];
  const code = await runCommand(words, {
    environment: { CLUSTER_DESK_DATA: dirname(path), LANG: 'en_GB.UTF-8' },
    print: (text) => (result += text),
    complain: (text) => (complaint += text),
    interruption: () => new AbortController().signal,
  });
  return { code, result, complaint };
}

describe('a rotation', () => {
  test('lets no backup of another store go, nor one that nothing says the store of', async () => {
    const [one, two] = [startBackend(), startOther()];
    for (const { call } of [one, two]) {
      await call('backup.make');
    }
    const [foreign] = listBackups(backupsOf(two.path));
    const folder = backupsOf(one.path);
    for (const name of [foreign?.name ?? '', (foreign?.name ?? '').replace('.db', '.json')]) {
      renameSync(join(backupsOf(two.path), name), join(folder, name.replace(/^\d+/u, '000000')));
    }
    const manifest = join(folder, (foreign?.name ?? '').replace(/^\d+/u, '000000').replace('.db', '.json'));
    writeFileSync(
      manifest,
      readFileSync(manifest, 'utf8').replace(foreign?.name ?? '', basename(manifest).replace('.json', '.db')),
    );
    copyByHand(folder, join(folder, '000001-2020-01-01-0000-timed.db'));

    const dropped = rotateBackups(folder, listBackups(folder)[0]?.manifest?.storeId ?? null, {
      ...usualKeeping,
      bytes: 1,
    });

    expect(dropped).toEqual([]);
    expect(listBackups(folder)).toHaveLength(3);
  });

  test('and a copy never write over what somebody put on the stick under the same name', async () => {
    const { call, path, stick, shelf, backend } = await startOnStick();
    await call('settings.save', { marking: '内部' });
    await backend.close();
    const [newest, older] = listBackups(backupsOf(path));
    const there = join(shelf, newest?.name ?? '');
    rmSync(there.replace('.db', '.json'), { force: true });
    writeFileSync(there, readFileSync(older?.path ?? ''));

    const copy = () => copyToSecondFolder(newest ?? older ?? fail(), stick);

    expect(copy).toThrowError(expect.objectContaining({ code: 'backup-not-written' }));
    expect(readFileSync(there).equals(readFileSync(older?.path ?? ''))).toBe(true);
  });
});

const fail = (): never => {
  throw new Error('There is no backup.');
};

describe('documents after a restore', () => {
  test('that lie on the stick are brought back, whichever copy was opened', async () => {
    const { call, path, sha256 } = await startOnStick();
    const [backup] = (await call('backup.list')).backups;
    loseDocuments(path);

    await call('backup.restore', { name: backup?.name ?? '', place: 'here' });

    expect(hasDocument(path, sha256)).toBe(true);
    expect(await call('evidence.absent')).toEqual([]);
  });

  test('that lie on neither place are named', async () => {
    const { call, path, shelf } = await startOnStick();
    const [backup] = (await call('backup.list')).backups;
    loseDocuments(path);
    rmSync(evidenceFolder(shelf), { recursive: true });

    await call('backup.restore', { name: backup?.name ?? '', place: 'here' });

    expect(await call('evidence.absent')).toMatchObject([{ name: attachedName }]);
    expect((await call('notice.list')).map(({ kind, detail }) => [kind, detail])).toContainEqual([
      'evidence-absent',
      attachedName,
    ]);
  });

  test('that were changed on the stick are not taken', async () => {
    const { call, path, shelf, sha256 } = await startOnStick();
    const [backup] = (await call('backup.list')).backups;
    loseDocuments(path);
    writeFileSync(evidencePath(evidenceFolder(shelf), sha256), 'something else');

    await call('backup.restore', { name: backup?.name ?? '', place: 'here' });

    expect(hasDocument(path, sha256)).toBe(false);
    expect(await call('evidence.absent')).toMatchObject([{ name: attachedName }]);
  });

  test.each([
    ['of a stick', ({ shelf }: OnStick) => listBackups(shelf)[0]?.path ?? ''],
    [
      'copied to the root of a stick',
      ({ shelf, stick }: OnStick) => join(stick, copyByHand(shelf, join(stick, 'copied.db'))),
    ],
    [
      'among the backups of a data folder',
      ({ path }: OnStick) => listBackups(backupsOf(path))[0]?.path ?? '',
    ],
  ])('the command takes them from beside the file: %s', async (_, fileOf) => {
    const old = await startOnStick();
    await old.backend.close();
    const fresh = storePath();

    const { code, complaint } = await run(fresh, 'restore', fileOf(old));

    expect([code, complaint]).toEqual([0, '']);
    expect(hasDocument(fresh, old.sha256)).toBe(true);
  });

  test('the command takes them from the second folder too, and names what lies nowhere', async () => {
    const old = await startOnStick();
    await old.backend.close();
    const [backup] = listBackups(backupsOf(old.path));
    loseDocuments(old.path);

    expect((await run(old.path, 'restore', backup?.name ?? '')).code).toBe(0);
    expect(hasDocument(old.path, old.sha256)).toBe(true);
    loseDocuments(old.path);
    rmSync(evidenceFolder(old.shelf), { recursive: true });
    const { code, complaint } = await run(old.path, 'restore', backup?.name ?? '');

    expect([code, complaint]).toEqual([3, expect.stringContaining(attachedName)]);
  });

  test('the command opens a copy of any name among the backups, and checks it', async () => {
    const { path, backend } = await startOnStick();
    await backend.close();
    copyByHand(backupsOf(path), join(backupsOf(path), 'mine.db'));

    expect((await run(path, 'check')).result).toContain('mine.db');
    expect((await run(path, 'restore', 'mine.db')).code).toBe(0);
  });
});

describe('a document that only a copy in the second folder names', () => {
  /** The document was detached, forgotten, and no backup beside the store names it any more. */
  async function named(): Promise<OnStick> {
    const old = await startOnStick();
    await old.backend.close();
    rmSync(backupsOf(old.path), { recursive: true });
    return old;
  }

  test('is named by it', async () => {
    const { path, sha256 } = await named();

    expect(evidenceNamedElsewhere(path)).toEqual({ named: new Set([sha256]) });
  });

  test('is named by a copy that was made by hand', async () => {
    const { path, sha256, stick, shelf } = await named();
    copyByHand(shelf, join(stick, 'copied.db'));
    rmSync(shelf, { recursive: true });

    expect(evidenceNamedElsewhere(path)).toEqual({ named: new Set([sha256]) });
  });

  test.each([
    ['the stick is out', ({ stick }: OnStick) => renameSync(stick, `${stick}-out`)],
    [
      'a copy of this store there cannot say what it names',
      ({ shelf }: OnStick) => {
        const [newest] = listBackups(shelf);
        rmSync((newest?.path ?? '').replace('.db', '.json'));
        writeFileSync(newest?.path ?? '', 'gone');
      },
    ],
  ])('stays where %s', async (_, spoil) => {
    const old = await named();
    spoil(old);

    expect(evidenceNamedElsewhere(old.path)).toEqual({ unread: 'second-folder' });
  });

  test('what cannot be read of another store keeps nothing', async () => {
    const old = await named();
    const foreign = join(old.stick, 'cluster-desk-00000000');
    mkdirSync(foreign);
    writeFileSync(join(foreign, '000001-2026-01-01-0000-timed.db'), 'gone');

    expect(evidenceNamedElsewhere(old.path)).toEqual({ named: new Set([old.sha256]) });
  });

  test.each([
    ['is not swept when its time has come', (old: OnStick) => old.call('backup.state'), true],
    [
      'is swept then where the second folder was given up',
      (old: OnStick) => old.call('backup.setFolder', { folder: null }),
      false,
    ],
  ])('%s', async (_, decide, stays) => {
    const old = await startOnStick();
    await decide(old);
    const [attachment] = await old.call('evidence.list', { id: 'sample-daqing-volvo-auto' });
    await old.call('evidence.detach', { id: attachment?.id ?? '' });
    await old.backend.close();
    rmSync(backupsOf(old.path), { recursive: true });
    const place = evidencePath(evidenceFolder(dirname(old.path)), old.sha256);
    utimesSync(place, new Date('2026-06-01'), new Date('2026-06-01'));

    for (let day = 1; day <= 46; day += 5) {
      const now = `${addDays('2026-06-30', day)}T08:00:00.000Z`;
      const started = startBackend({
        storePath: old.path,
        clock: clockAt(now),
      });
      await started.call('settings.save', { marking: now });
      await started.call('evidence.absent');
      await started.backend.close();
      readdirSync(backupsOf(old.path)).forEach((name) => rmSync(join(backupsOf(old.path), name)));
    }

    expect(existsSync(place)).toBe(stays);
  });
});
