import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { secondPlacePath } from '../../../db/backup/secondPlace.ts';
import { evidenceFolder, evidencePath } from '../../../db/evidence/place.ts';
import { failureOf, startBackend, type TestBackend } from '../../support/storeBackend.ts';
import { storePath } from '../../support/storeFolder.ts';
import {
  emptyDisk,
  loseDocuments,
  newStick,
  ruin,
  ruinDisk,
  startOnStick,
  startOther,
} from '../../support/stick.ts';

const soundOf = async ({ call }: TestBackend) =>
  (await call('recovery.state')).backups.filter(({ verdict }) => verdict === 'sound');

const hasDocument = (path: string, sha256: string): boolean =>
  existsSync(evidencePath(evidenceFolder(dirname(path)), sha256));

describe('where the data file and every backup beside it are damaged', () => {
  test('the copies in the second folder are listed, and the newest opens with its documents', async () => {
    const before = await startOnStick();
    await ruinDisk(before);
    loseDocuments(before.path);
    const bytes = readFileSync(before.path);
    const after = startBackend({ storePath: before.path });

    const { second } = await after.call('recovery.state');
    const [newest] = await soundOf(after);
    expect(second).toEqual({ folder: before.stick, isThere: true });
    expect(newest).toMatchObject({ place: 'second', store: null, counts: { clusters: 40 } });
    await after.call('recovery.openBackup', { name: newest?.name ?? '' });

    expect(await after.call('cluster.list')).toHaveLength(40);
    expect(hasDocument(before.path, before.sha256)).toBe(true);
    const [notice] = await after.call('notice.list');
    expect(notice?.kind).toBe('set-aside');
    expect(readFileSync(join(dirname(before.path), notice?.detail ?? '')).equals(bytes)).toBe(true);
    expect((await after.call('backup.state')).second.folder).toBe(before.stick);
  });

  test('a copy on the stick that does not hold is said to, with why, and the next one opens', async () => {
    const before = await startOnStick();
    await before.call('settings.save', { marking: '内部' });
    await before.call('backup.make');
    await ruinDisk(before);
    const [newest] = (await startBackend({ storePath: before.path }).call('recovery.state')).backups.filter(
      ({ place }) => place === 'second',
    );
    ruin(newest?.name ?? '');

    const after = startBackend({ storePath: copyOf(before.path) });
    const state = await after.call('recovery.state');

    const there = state.backups.filter(({ place }) => place === 'second');
    expect(there.map(({ verdict }) => verdict)).toEqual(['unsound', 'sound', 'unchecked']);
    expect(there[0]?.fault).toBe('damaged');
  });

  test('the folder is known where everything but its place is gone', async () => {
    const before = await startOnStick();
    await emptyDisk(before, (name) => name === basename(secondPlacePath(before.path)));

    const after = startBackend({ storePath: before.path });
    const { failure } = await after.call('recovery.state');
    const [newest] = await soundOf(after);
    expect(failure.kind).toBe('store-missing');
    expect(existsSync(before.path)).toBe(false);
    await after.call('recovery.openBackup', { name: newest?.name ?? '' });

    expect(await after.call('cluster.list')).toHaveLength(40);
    expect(hasDocument(before.path, before.sha256)).toBe(true);
  });

  test('a stick that is out is said to be, and found once it is back', async () => {
    const before = await startOnStick();
    await ruinDisk(before);
    renameSync(before.stick, `${before.stick}-out`);
    const after = startBackend({ storePath: before.path });

    expect((await after.call('recovery.state')).second).toEqual({ folder: before.stick, isThere: false });
    expect(await soundOf(after)).toEqual([]);
    renameSync(`${before.stick}-out`, before.stick);

    expect((await after.call('recovery.state')).second?.isThere).toBe(true);
    expect(await soundOf(after)).not.toEqual([]);
  });

  test('a stick at another place is looked in, opened, and is the second folder from then on', async () => {
    const before = await startOnStick();
    await ruinDisk(before);
    const moved = `${before.stick}-elsewhere`;
    renameSync(before.stick, moved);
    const after = startBackend({ storePath: before.path });

    const state = await after.call('recovery.lookIn', { folder: moved });
    const found = state.backups.filter(({ place }) => place === 'elsewhere');
    expect(state.looked).toEqual({ folder: moved, copies: found.length });
    expect(found[0]).toMatchObject({ verdict: 'sound', store: null });
    await after.call('recovery.openBackup', { name: found[0]?.name ?? '' });

    expect((await after.call('backup.state')).second.folder).toBe(moved);
    expect(JSON.parse(readFileSync(secondPlacePath(before.path), 'utf8'))).toMatchObject({ folder: moved });
  });

  test('a folder without any copy, a file and a place that is not there are said as such', async () => {
    const before = await startOnStick();
    await ruinDisk(before);
    const after = startBackend({ storePath: before.path });
    const empty = newStick();

    const { looked } = await after.call('recovery.lookIn', { folder: empty });
    const refusals = [
      await failureOf(after.call('recovery.lookIn', { folder: join(empty, 'nowhere') })),
      await failureOf(after.call('recovery.lookIn', { folder: before.path })),
    ];

    expect(looked).toEqual({ folder: empty, copies: 0 });
    expect(refusals.map(({ code, details }) => [code, details.reason])).toEqual([
      ['invalid-input', 'not-there'],
      ['invalid-input', 'not-a-folder'],
    ]);
  });

  test('the copies of another data file are never the first way out, and say whose they are', async () => {
    const stick = newStick();
    const other = await startOnStick(stick, startOther());
    await other.backend.close();
    const before = startBackend();
    await before.call('backup.make');
    await ruinDisk(before);
    const after = startBackend({ storePath: before.path });

    const { backups } = await after.call('recovery.lookIn', { folder: stick });

    const there = backups.filter(({ place }) => place === 'elsewhere');
    expect(there).toHaveLength(1);
    expect(there[0]?.store).toBe(basename(other.shelf).slice(-8));
  });

  test('after beginning anew the backups of the data file of before are those of another', async () => {
    const before = startBackend();
    await before.call('backup.make');
    await emptyDisk(before, (name) => name === 'backups');
    const anew = startBackend({ storePath: before.path });
    await anew.call('recovery.beginNew');
    await anew.call('settings.save', { marking: '内部' });
    await anew.backend.close();
    ruin(before.path);

    const { backups } = await startBackend({ storePath: before.path }).call('recovery.state');

    expect(backups[0]).toMatchObject({ store: null, verdict: 'sound', reason: 'close' });
    expect(backups.at(-1)?.store).toMatch(/^[0-9a-f]{8}$/u);
  });
});

/** A data folder as it lies there, at another place: what was found before is not known. */
function copyOf(path: string): string {
  const fresh = storePath();
  rmSync(dirname(fresh), { recursive: true });
  mkdirSync(dirname(fresh));
  for (const name of [basename(path), `${basename(path)}-identity`, basename(secondPlacePath(path))]) {
    writeFileSync(join(dirname(fresh), name), readFileSync(join(dirname(path), name)));
  }
  return fresh;
}
