import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupsOf, listBackups } from '../../../db/backup/backupFolder.ts';
import { findFolders } from '../../../electron/backend/backup/foundFolders.ts';
import type { BackendPorts } from '../../../electron/backend/ports.ts';
import { clustersOf, openedCopyOf } from '../../support/backups.ts';
import { fakeScheduler } from '../../support/fakeScheduler.ts';
import { failureOf, startBackend } from '../../support/storeBackend.ts';
import { storePath } from '../../support/storeFolder.ts';

const minutes = (count: number): number => count * 60_000;

const fields = {
  name: { en: 'Ceramics', zh: '' },
  province: { en: '', zh: '' },
  city: { en: '', zh: '' },
  county: { en: '', zh: '' },
  divisionCode: '',
  industry: '',
  foundedYear: null,
  industryCode: '',
};

function start(overrides: Partial<BackendPorts> = {}) {
  const scheduler = fakeScheduler();
  const started = startBackend({ scheduler, ...overrides });
  return {
    ...started,
    scheduler,
    change: (id = 'first') => started.call('cluster.create', { assessmentId: id, fields }),
    backups: () => listBackups(backupsOf(started.path)),
    reasons: () => listBackups(backupsOf(started.path)).map(({ reason }) => reason),
  };
}

/** A file where the folder of the backups should be: nothing can be written there, whoever runs the test. */
function blockBackups(path: string): void {
  rmSync(backupsOf(path), { recursive: true, force: true });
  writeFileSync(backupsOf(path), '');
}

describe('the store is backed up', () => {
  test('ten minutes after a change, once', async () => {
    const { change, scheduler, reasons } = start();
    await change();

    scheduler.pass(minutes(9.9));
    expect(reasons()).toEqual([]);
    scheduler.pass(minutes(0.2));
    expect(reasons()).toEqual(['timed']);
    scheduler.pass(minutes(60));
    expect(reasons()).toEqual(['timed']);
  });

  test('ten minutes after the first change, however many follow', async () => {
    const { change, scheduler, reasons } = start();
    for (let minute = 0; minute < 30; minute++) {
      await change(`a-${minute}`);
      scheduler.pass(minutes(1));
    }

    expect(reasons().length).toBeGreaterThanOrEqual(2);
  });

  test('when the program ends after a change, and not without one', async () => {
    const { backend, change, path } = start();
    await change();
    await backend.close();
    const again = startBackend({ storePath: path });
    await again.backend.close();

    expect(listBackups(backupsOf(path)).map(({ reason }) => reason)).toEqual(['close']);
  });

  test('not as long as it holds only what the program itself brought', async () => {
    const { backend, path, scheduler } = start();
    scheduler.pass(minutes(60));
    await backend.close();

    expect(existsSync(backupsOf(path))).toBe(false);
  });

  test('at once after a start that finds changes in no backup', async () => {
    const { backend, change, path } = start();
    await change();
    await backend.close();
    rmSync(backupsOf(path), { recursive: true });

    const { scheduler, reasons } = start({ storePath: path });
    scheduler.pass(2_000);

    expect(reasons()).toEqual(['timed']);
  });

  test('before files are brought in, once for those that follow each other', async () => {
    const { call, change, scheduler, reasons } = start();
    await change();
    const [first] = await call('cluster.list');
    const { path } = await call('assessment.export', { id: first?.latest?.assessmentId ?? '' });
    const text = readFileSync(path ?? '', 'utf8');

    await call('assessment.import', { text });
    await call('assessment.import', { text });
    expect(reasons()).toEqual(['before-import']);
    scheduler.pass(minutes(2));
    await call('assessment.import', { text });
    expect(reasons()).toEqual(['before-import', 'before-import']);
  });

  test('by hand, whether something was changed or not', async () => {
    const { call, reasons } = start();

    const { last } = await call('backup.make');

    expect(reasons()).toEqual(['by-hand']);
    expect(last).toMatchObject({ madeAt: '2026-06-30T08:00:00.000Z' });
  });
});

describe('a backup that fails', () => {
  test('is shown and tried again, and neither saving nor ending fails of it', async () => {
    const { backend, call, change, path, scheduler, events } = start();
    await change();
    blockBackups(path);

    scheduler.pass(minutes(10.1));
    const { failure } = await call('backup.state');
    expect(failure).toMatchObject({ code: 'backup-not-written', at: '2026-06-30T08:00:00.000Z' });
    await change('second');
    scheduler.pass(minutes(30));
    expect(events.filter(({ event }) => event === 'backup.failed')).toHaveLength(1);

    rmSync(backupsOf(path));
    scheduler.pass(minutes(10.1));
    expect(await call('backup.state')).toMatchObject({ failure: null });
    await backend.close();
  });

  test('while the program ends is shown soon after the next start', async () => {
    const { backend, change, path } = start();
    await change();
    blockBackups(path);
    await backend.close();

    const { call, scheduler } = start({ storePath: path });
    scheduler.pass(2_000);

    expect(await call('backup.state')).toMatchObject({ last: null, failure: { code: 'backup-not-written' } });
  });

  test('by hand says so to who asked', async () => {
    const { call, path } = start();
    blockBackups(path);

    expect(await failureOf(call('backup.make'))).toMatchObject({ code: 'backup-not-written' });
  });
});

describe('the log of the store', () => {
  test('is brought into the file in a moment of quiet', async () => {
    const { change, path, scheduler } = start();
    scheduler.pass(4_000);
    await change();
    expect(readFileSync(`${path}-wal`).length).toBeGreaterThan(0);

    scheduler.pass(4_000);

    expect(readFileSync(`${path}-wal`)).toHaveLength(0);
  });
});

describe('the list of backups', () => {
  test('says what each holds, and how much was changed since', async () => {
    const { call, change } = start();
    await call('backup.make');
    await change();

    const { backups } = await call('backup.list');

    expect(backups).toMatchObject([{ place: 'here', reason: 'by-hand', verdict: 'proved', changesSince: 2 }]);
  });

  test('says after a check which are damaged', async () => {
    const { call, backups } = start();
    await call('backup.make');
    await call('backup.make');
    const [newest] = backups();
    const bytes = readFileSync(newest?.path ?? '');
    bytes[9000] = (bytes[9000] ?? 0) ^ 1;
    writeFileSync(newest?.path ?? '', bytes);
    expect((await call('backup.list')).backups.map(({ verdict }) => verdict)).toEqual(['proved', 'proved']);

    const checked = await call('backup.verify', { backup: null });

    expect(checked.backups.map(({ verdict }) => verdict)).toEqual(['damaged', 'checked']);
  });

  test('shows at once one that was cut', async () => {
    const { call, backups } = start();
    await call('backup.make');
    const [newest] = backups();
    writeFileSync(newest?.path ?? '', readFileSync(newest?.path ?? '').subarray(0, 8192));

    const { backups: rows } = await call('backup.list');

    expect(rows.map(({ verdict }) => verdict)).toEqual(['damaged']);
  });
});

describe('a second folder', () => {
  function stick(): string {
    const folder = join(dirname(storePath()), 'stick');
    mkdirSync(folder);
    return folder;
  }
  const filesOn = (folder: string): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.db'))
      .sort();

  test('gets each backup, in a folder of its own for each store', async () => {
    const { call, change, scheduler } = start();
    const folder = stick();
    await call('backup.setFolder', { folder });
    await change();
    scheduler.pass(minutes(10.1));

    expect(filesOn(folder)).toHaveLength(2);
    expect(filesOn(folder)[0]).toMatch(/^cluster-desk-[0-9a-f]{8}[\\/]\d{6}-/);
    const { last, second } = await call('backup.state');
    expect(second).toEqual({ folder, isCurrent: true, absent: [], failure: null });
    const { backups } = await call('backup.list');
    expect(backups.filter(({ place }) => place === 'second').map(({ name }) => name)).toContain(last?.name);
  });

  test('that is taken out is said, and gets the newest backup when it is back', async () => {
    const { call, change, scheduler } = start();
    const folder = stick();
    await call('backup.setFolder', { folder });
    rmSync(folder, { recursive: true });
    await change();

    const { second, failure } = await call('backup.make');
    expect([failure, second.isCurrent, second.failure?.code]).toEqual([null, false, 'backup-not-written']);
    expect(existsSync(folder)).toBe(false);

    mkdirSync(folder);
    scheduler.pass(minutes(1.1));
    expect((await call('backup.state')).second).toEqual({
      folder,
      isCurrent: true,
      absent: [],
      failure: null,
    });
    expect(filesOn(folder)).toHaveLength(1);
  });

  test('that has become a file is said in words, and the backups here are listed still', async () => {
    const { call, change } = start();
    const folder = stick();
    await call('backup.setFolder', { folder });
    rmSync(folder, { recursive: true });
    writeFileSync(folder, '');
    await change();

    const { second, failure } = await call('backup.make');

    expect([failure, second.failure?.code]).toEqual([null, 'backup-not-written']);
    expect((await call('backup.list')).backups.map(({ place }) => place)).toEqual(['here', 'here']);
  });

  test('can be given up', async () => {
    const { call } = start();
    const folder = stick();
    await call('backup.setFolder', { folder });

    expect((await call('backup.setFolder', { folder: null })).second.folder).toBe('');
  });

  test.each([
    ['not-there', (path: string) => join(dirname(path), 'nowhere')],
    ['not-there', () => 'relative/path'],
    ['not-a-folder', (path: string) => path],
    ['beside-the-data', (path: string) => dirname(path)],
    ['beside-the-data', (path: string) => backupsOf(path)],
  ])('is refused where it is no use: %s', async (reason, folderOf) => {
    const { call, path } = start();
    await call('backup.make');

    const failure = await failureOf(call('backup.setFolder', { folder: folderOf(path) }));

    expect(failure).toMatchObject({ code: 'invalid-input', details: { reason } });
  });

  test('is offered among the documents of the official', () => {
    const home = dirname(storePath());
    mkdirSync(join(home, 'Documents'));

    expect(findFolders({ platform: 'linux', user: 'nobody-here', home })).toContain(join(home, 'Documents'));
  });

  test('goes on counting where the backups beside the store were taken away', async () => {
    const { backend, call, change, path } = start();
    const folder = stick();
    await call('backup.setFolder', { folder });
    await change();
    await backend.close();
    rmSync(backupsOf(path), { recursive: true });

    const again = start({ storePath: path });
    await again.call('backup.make');

    const names = filesOn(folder);
    expect(names.at(-1)).toContain('by-hand');
    expect((await again.call('backup.state')).second.isCurrent).toBe(true);
  });
});

describe('a copy', () => {
  test('is saved where the official chooses, also where the file was deleted under the program', async () => {
    const { call, change, path } = start();
    await change();
    rmSync(path);

    const saved = await call('backup.saveCopy');

    const copy = openedCopyOf(saved.path ?? '');
    expect(clustersOf(copy).length).toBeGreaterThan(40);
  });
});

describe('a backup that is opened while the program runs', () => {
  test('brings back what it holds, and what was there before comes back the same way', async () => {
    const { call, change } = start();
    await call('backup.make');
    await change();
    const clusters = async () => (await call('cluster.list')).length;
    const [newest] = (await call('backup.list')).backups;
    expect(await clusters()).toBe(41);

    await call('backup.restore', { name: newest?.name ?? '', place: 'here' });

    expect(await clusters()).toBe(40);
    const [kept] = (await call('backup.list')).backups;
    expect(kept).toMatchObject({ reason: 'before-restore', verdict: 'proved', counts: { clusters: 41 } });
    await call('backup.restore', { name: kept?.name ?? '', place: 'here' });
    expect(await clusters()).toBe(41);
  });

  test('leaves everything as it was where it does not hold', async () => {
    const { call, change, backups } = start();
    await call('backup.make');
    await change();
    const [newest] = backups();
    writeFileSync(newest?.path ?? '', readFileSync(newest?.path ?? '').fill(7, 4096, 8192));

    const failure = await failureOf(call('backup.restore', { name: newest?.name ?? '', place: 'here' }));

    expect(failure.code).toBe('backup-unusable');
    expect(await call('cluster.list')).toHaveLength(41);
    expect(await failureOf(call('backup.restore', { name: 'gone.db', place: 'here' }))).toMatchObject({
      code: 'not-found',
    });
  });
});
