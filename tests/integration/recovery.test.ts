import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../db/store.ts';
import { backUp, clustersOf } from '../support/backups.ts';
import { openOptions } from '../support/openOptions.ts';
import { failureOf, startBackend, type TestBackend } from '../support/storeBackend.ts';
import { storePath } from '../support/storeFolder.ts';
import { runAs } from '../support/storeProcess.ts';
import { someCluster, someTime } from '../support/storeRows.ts';

const cluster = 'daqing-volvo-auto';

/** Damages the page of a file that no other test of damage would miss. */
function damage(path: string): Buffer {
  const bytes = readFileSync(path).fill(0xab, 4096 * 5, 4096 * 6);
  writeFileSync(path, bytes);
  return bytes;
}

interface Damaged extends TestBackend {
  readonly bytes: Buffer;
}

/** A backend on a store that was backed up, changed and damaged. */
async function startDamaged({ withBackup = true } = {}): Promise<Damaged> {
  const first = startBackend();
  await first.backend.close();
  let act = 'test';
  const store = openStore(first.path, { ...openOptions, act: () => act });
  if (withBackup) {
    backUp(store);
  }
  act = 'cluster.saveFields';
  store.clusters.saveFields(cluster, { ...store.clusters.get(cluster), industry: 'C3712' }, someTime);
  store.close();
  const bytes = damage(first.path);
  return { ...startBackend({ storePath: first.path }), bytes };
}

/** Waits until a salvage has ended. */
async function salvaged({ call }: TestBackend) {
  await call('recovery.salvage');
  for (;;) {
    const state = await call('recovery.salvageState');
    if (!['reading', 'writing', 'checking'].includes(state.phase)) {
      return state;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('a damaged store', () => {
  test('leaves a program that answers nothing but the ways out', async () => {
    const { call, refusal, path, bytes } = await startDamaged();

    expect(await refusal('app.start')).toBe('store-not-open');
    expect(await refusal('cluster.list')).toBe('store-not-open');
    const state = await call('recovery.state');

    expect(state).toMatchObject({
      failure: { kind: 'store-damaged', finding: 'structure' },
      file: { path, bytes: bytes.length },
      backups: [{ verdict: 'sound', counts: { clusters: 40, assessments: 1, actions: 7 } }],
      canChoose: false,
    });
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  test('tells what is newer than its backup, and what could be salvaged', async () => {
    const { call } = await startDamaged();
    await call('recovery.state');

    const { later, salvage } = await call('recovery.outlook');

    expect(later).toEqual([
      {
        at: someTime,
        cluster: expect.objectContaining({ zh: expect.any(String) }),
        subject: 'cluster',
        count: 1,
      },
    ]);
    expect(salvage).toMatchObject({ clusters: { read: 40 }, assessments: { read: 1 } });
  });

  test('keeps its place: no second program opens it meanwhile', async () => {
    const { path } = await startDamaged();

    expect(await runAs('open', { path })).toBe('store-busy');
  });

  test('is replaced by its backup, kept, and noticed until that is decided', async () => {
    const { backend, call, path, bytes } = await startDamaged();
    const [backup] = (await call('recovery.state')).backups;

    await call('recovery.openBackup', { name: backup?.name ?? '' });

    expect((await call('cluster.get', { id: cluster })).industry).not.toBe('C3712');
    const [notice] = await call('notice.list');
    expect(notice).toMatchObject({ kind: 'set-aside', detail: `${basename(path)}.damaged-2026-06-30` });
    expect(readFileSync(join(dirname(path), notice?.detail ?? '')).equals(bytes)).toBe(true);
    await backend.close();
    const again = startBackend({ storePath: path });
    expect(await again.call('notice.list')).toHaveLength(1);
    await again.call('notice.decide', { seq: notice?.seq ?? 0 });
    expect(await again.call('notice.list')).toEqual([]);
    expect(existsSync(join(dirname(path), notice?.detail ?? ''))).toBe(true);
  });

  test('is salvaged into a report first, and into the store when that is opened', async () => {
    const started = await startDamaged({ withBackup: false });
    const { call, path, bytes } = started;

    const { phase, report } = await salvaged(started);
    expect(phase).toBe('done');
    expect(readFileSync(path).equals(bytes)).toBe(true);
    const saved = await call('recovery.saveReport', { language: 'zh' });
    await call('recovery.openSalvaged');

    expect(report).toMatchObject({ clusters: { read: 40, lost: [] } });
    expect(readFileSync(saved.path ?? '', 'utf8')).toContain('40个集群、1份评估、7项行动');
    expect((await call('cluster.get', { id: cluster })).industry).toBe('C3712');
    expect(await call('notice.list')).toMatchObject([{ kind: 'set-aside' }]);
    expect(existsSync(`${path}.salvaged`)).toBe(false);
  });

  test('a salvage that is stopped leaves everything as it was', async () => {
    const { call, path, bytes } = await startDamaged();
    await call('recovery.salvage');

    const state = await call('recovery.cancelSalvage');

    expect(state.phase).toBe('cancelled');
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(existsSync(`${path}.salvaged`)).toBe(false);
    expect((await failureOf(call('recovery.openSalvaged'))).code).toBe('not-ready');
  });

  test('its diagnostic copy holds the file as it is, and what is known of it', async () => {
    const { call, bytes, path } = await startDamaged();

    const { path: written } = await call('recovery.saveCopy');

    const parts = unzipSync(readFileSync(written ?? ''));
    expect(Buffer.from(parts[basename(path)] ?? []).equals(bytes)).toBe(true);
    expect(Object.keys(parts).sort()).toEqual([
      'about.json',
      expect.stringMatching(/^backups\/.+\.json$/u),
      basename(path),
      `${basename(path)}-identity`,
    ]);
    expect(JSON.parse(Buffer.from(parts['about.json'] ?? []).toString())).toMatchObject({
      code: 'store-damaged',
      details: { finding: 'structure' },
    });
  });

  test('a backup that does not hold is not opened, and says so', async () => {
    const { call, path, bytes } = await startDamaged();
    const [backup] = (await call('recovery.state')).backups;
    damage(join(dirname(path), 'backups', backup?.name ?? ''));

    const refused = await failureOf(call('recovery.openBackup', { name: backup?.name ?? '' }));

    expect(refused.code).toBe('backup-unusable');
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect((await call('recovery.state')).failure.kind).toBe('store-damaged');
  });

  test('a file that is none of its backups is not opened', async () => {
    const { refusal } = await startDamaged();

    expect(await refusal('recovery.openBackup', { name: '../cluster-desk.db' })).toBe('not-found');
  });
});

describe('other stores that do not open', () => {
  test('a newer one is left alone; trying again finds the same', async () => {
    const first = startBackend();
    await first.backend.close();
    const bytes = readFileSync(first.path);
    bytes.writeUInt32BE(999, 60);
    writeFileSync(first.path, bytes);

    const { call } = startBackend({ storePath: first.path });
    const { failure } = await call('recovery.state');
    const again = await failureOf(call('recovery.tryAgain'));

    expect(failure).toMatchObject({ kind: 'store-newer', version: 999 });
    expect(again.code).toBe('store-newer');
    expect(readFileSync(first.path).equals(bytes)).toBe(true);
  });

  test('one that is mended meanwhile opens when it is tried again', async () => {
    const { backend, path } = startBackend();
    await backend.close();
    const sound = readFileSync(path);
    writeFileSync(path, sound.subarray(0, 5000));
    const { call } = startBackend({ storePath: path });
    expect((await call('recovery.state')).failure.kind).toBe('store-damaged');
    writeFileSync(path, sound);

    await call('recovery.tryAgain');

    expect(await call('cluster.list')).toHaveLength(40);
    expect(await call('notice.list')).toEqual([]);
  });

  test('a file beside the log of another opens without it; the log is kept', async () => {
    const { backend, path } = startBackend();
    await backend.close();
    const other = storePath();
    const store = openStore(other, openOptions);
    store.clusters.insert(someCluster('other'), someTime);
    const log = readFileSync(`${other}-wal`);
    copyFileSync(`${other}-identity`, `${path}-identity`);
    store.close();
    writeFileSync(`${path}-wal`, log);
    const { call } = startBackend({ storePath: path });
    expect((await call('recovery.state')).failure.kind).toBe('store-log-foreign');

    await call('recovery.openWithoutLog');

    expect(await call('cluster.list')).toHaveLength(40);
    const [notice] = await call('notice.list');
    expect(notice?.kind).toBe('log-set-aside');
    expect(readFileSync(join(dirname(path), notice?.detail ?? '')).equals(log)).toBe(true);
  });

  test('an older copy opens, and is told until that is decided', async () => {
    const { backend, call: before, path } = startBackend();
    const older = readFileSync(path);
    await before('cluster.remove', { id: cluster });
    await backend.close();
    writeFileSync(path, older);

    const again = startBackend({ storePath: path });

    expect(await again.call('notice.list')).toMatchObject([{ kind: 'older-copy', detail: '' }]);
  });

  test('one that is gone with its note is missed, not begun anew, where backups are; beginning anew is a choice', async () => {
    const { backend, call: before, path } = startBackend();
    await before('backup.make');
    await backend.close();
    readdirSync(dirname(path))
      .filter((name) => name.startsWith(basename(path)))
      .forEach((name) => rmSync(join(dirname(path), name)));

    const { call } = startBackend({ storePath: path });
    const { failure, backups } = await call('recovery.state');
    expect([failure.kind, backups.map(({ verdict }) => verdict)]).toEqual(['store-missing', ['sound']]);
    expect(existsSync(path)).toBe(false);
    await call('recovery.beginNew');

    expect(await call('cluster.list')).toHaveLength(40);
    expect((await call('backup.state')).last).toBeNull();
    expect((await call('backup.list')).backups).toMatchObject([{ isOfOther: true, changesSince: null }]);
  });

  test('a folder in its place is called a folder', async () => {
    const path = storePath();
    mkdirSync(path);

    const { failure, file } = await startBackend({ storePath: path }).call('recovery.state');

    expect([failure.kind, failure.finding, file.bytes]).toEqual(['store-foreign', 'folder', null]);
  });

  test('a store that another program holds ends the second start', async () => {
    const { path } = startBackend();

    expect(() => startBackend({ storePath: path })).toThrowError(
      expect.objectContaining({ code: 'store-busy' }),
    );
  });

  test.each([
    [
      'a place that is a file',
      (path: string) => writeFileSync(dirname(path), 'no folder'),
      'store-unreachable',
    ],
    ['a file of another program', (path: string) => writeFileSync(path, 'text '.repeat(99)), 'store-foreign'],
  ])('%s leaves a program with ways out', async (_, prepare, kind) => {
    const folder = storePath();
    const path = kind === 'store-unreachable' ? join(folder, 'cluster-desk.db') : folder;
    prepare(path);

    const { call } = startBackend({ storePath: path });

    expect((await call('recovery.state')).failure.kind).toBe(kind);
  });
});

test('without a store the ways out are answered, with one every other call', async () => {
  const { refusal } = startBackend();

  expect(await refusal('recovery.state')).toBe('not-allowed');
  expect(await refusal('recovery.openBackup', { name: 'x' })).toBe('not-allowed');
});

describe('an earlier state in place of the present one', () => {
  async function startBackedUp() {
    const started = startBackend();
    await started.call('backup.make');
    const [backup] = (await started.call('backup.list')).backups;
    await started.call('cluster.remove', { id: cluster });
    return { ...started, name: backup?.name ?? '' };
  }

  test('is open when the call is answered; the present one is among the backups and can be brought back', async () => {
    const { call, name } = await startBackedUp();

    await call('backup.restore', { name, place: 'here' });

    expect((await call('cluster.get', { id: cluster })).id).toBe(cluster);
    const kept = (await call('backup.list')).backups.find(({ reason }) => reason === 'before-restore');
    await call('backup.restore', { name: kept?.name ?? '', place: 'here' });
    expect((await failureOf(call('cluster.get', { id: cluster }))).code).toBe('not-found');
  });

  test('that does not hold leaves the present one open', async () => {
    const { call, name, path } = await startBackedUp();
    damage(join(dirname(path), 'backups', name));

    expect((await failureOf(call('backup.restore', { name, place: 'here' }))).code).toBe('backup-unusable');

    expect(await call('cluster.list')).toHaveLength(39);
  });

  test('waits for the calls that came before, and those after it for its end', async () => {
    const { call, name } = await startBackedUp();

    const before = call('assessment.evaluate', { id: `sample-${cluster}` }).catch(() => 'refused');
    const restored = call('backup.restore', { name, place: 'here' });
    const after = call('cluster.get', { id: cluster });

    await Promise.all([before, restored]);
    expect((await after).id).toBe(cluster);
  });
});

test('a set-aside file keeps a name of its own each time', async () => {
  const { backend, call, path } = await startDamaged();
  const [backup] = (await call('recovery.state')).backups;
  await call('recovery.openBackup', { name: backup?.name ?? '' });
  await backend.close();
  damage(path);
  const again = startBackend({ storePath: path });

  await again.call('recovery.openBackup', { name: backup?.name ?? '' });

  const aside = readdirSync(dirname(path)).filter((name) => /\.damaged-[\d-]+$/u.test(name));
  expect(aside.sort()).toEqual([
    'cluster-desk.db.damaged-2026-06-30',
    'cluster-desk.db.damaged-2026-06-30-2',
  ]);
  await again.backend.close();
  expect(clustersOf(path)).toHaveLength(40);
});
