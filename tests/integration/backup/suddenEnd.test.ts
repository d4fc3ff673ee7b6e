import { copyFileSync, cpSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { backupsOf, listBackups } from '../../../db/backup/backupFolder.ts';
import { checkBackup, completeManifests } from '../../../db/backup/checkBackups.ts';
import { rotateBackups } from '../../../db/backup/makeBackup.ts';
import { replaceStore } from '../../../db/backup/replaceStore.ts';
import { holdPlace } from '../../../db/opening/holdPlace.ts';
import { openStore } from '../../../db/store.ts';
import { dieAfter, dieAt } from '../../support/backupProcess.ts';
import { backUp, clustersOf, fill, openedCopyOf } from '../../support/backups.ts';
import { openOptions } from '../../support/openOptions.ts';
import { filesOf, storePath } from '../../support/storeFolder.ts';
import { someTime } from '../../support/storeRows.ts';
import { torture } from '../../support/torture.ts';

const backupKills = 24 * torture;
const restoreKills = 5 * torture;

/** Tries the steps one after the other until one is beyond the last; each on files of its own. */
async function atEachStep(attempt: (step: number) => Promise<boolean>, atATime = 2): Promise<number> {
  for (let step = 1; ; step += atATime) {
    const ended = await Promise.all(Array.from({ length: atATime }, (_, index) => attempt(step + index)));
    if (ended.includes(true)) {
      return step + ended.indexOf(true) - 1;
    }
  }
}

function storeWith(...ids: readonly string[]): string {
  const path = storePath();
  const store = openStore(path, openOptions);
  fill(store, ...ids);
  store.close();
  return path;
}

test('a process that dies at any step of a backup leaves only whole backups', async () => {
  const steps = await atEachStep(async (step) => {
    const path = storeWith('one');
    const hasEnded = await dieAt(step, { task: 'back-up', path });
    const folder = backupsOf(path);

    const left = listBackups(folder);
    expect(left.map((backup) => checkBackup(backup).isWhole)).toEqual(left.map(() => true));
    completeManifests(folder, '1.0.0');
    expect(listBackups(folder).every(({ manifest }) => manifest?.counts.clusters === 1)).toBe(true);

    const store = openStore(path, openOptions);
    backUp(store);
    store.close();
    expect(readdirSync(folder).filter((name) => !/\.(?:db|json)$/.test(name))).toEqual([]);
    expect(clustersOf(path)).toEqual(['one']);
    return hasEnded;
  });

  expect(steps).toBeGreaterThanOrEqual(6);
});

test(`a process that dies at any moment among backups leaves only whole ones, ${backupKills} times`, async () => {
  const path = storeWith('one');
  for (let round = 0; round < backupKills; round++) {
    await dieAfter((round * 7) % 60, { task: 'keep-backing-up', path });
    const left = listBackups(backupsOf(path));
    expect(left.filter((backup) => !checkBackup(backup).isWhole)).toEqual([]);
    rotateBackups(backupsOf(path), left[0]?.manifest?.storeId ?? null);
  }
  openStore(path, openOptions).close();
});

test('a process that dies at any step of a restore leaves the old or the new store, and loses neither', async () => {
  const steps = await atEachStep(async (step) => {
    const path = storeWith('one');
    const store = openStore(path, openOptions);
    const backup = backUp(store);
    fill(store, 'two');
    store.close();
    const hasEnded = await dieAt(step, { task: 'restore', path, source: backup.path });

    const clusters = clustersOf(path);
    expect([['one'], ['one', 'two']]).toContainEqual(clusters);
    expect(readdirSync(dirname(path)).filter((name) => name.includes('.next-'))).toEqual([]);
    if (clusters.length === 1) {
      const [kept] = listBackups(backupsOf(path));
      expect(kept?.reason).toBe('before-restore');
      holdPlace(path, (real) => replaceStore(real, kept?.path ?? '', { now: () => someTime }));
      expect(clustersOf(path)).toEqual(['one', 'two']);
    }
    holdPlace(path, (real) => replaceStore(real, backup.path, { now: () => someTime }));
    expect(clustersOf(path)).toEqual(['one']);
    expect(readdirSync(dirname(path)).sort()).toEqual([...filesOf(path), 'backups'].sort());
    return hasEnded;
  });

  expect(steps).toBeGreaterThanOrEqual(6);
});

test(`a process that dies at any moment among restores leaves a whole store, ${restoreKills} times`, async () => {
  for (let round = 0; round < restoreKills; round++) {
    const path = storeWith('one');
    const store = openStore(path, openOptions);
    const source = backUp(store).path;
    fill(store, 'two');
    store.close();

    await dieAfter((round * 7) % 60, { task: 'keep-restoring', path, source });

    expect(clustersOf(path)).toEqual(['one']);
    expect(readdirSync(dirname(path)).filter((name) => name.includes('.next-'))).toEqual([]);
    const kept = listBackups(backupsOf(path));
    expect(kept.filter((backup) => !checkBackup(backup).isWhole)).toEqual([]);
    const first = kept.findLast(({ reason }) => reason === 'before-restore');
    expect(clustersOf(openedCopyOf(first?.path ?? ''))).toEqual(['one', 'two']);
  }
});

test('a restore over a store with a log that is cut off anywhere keeps what the log holds', async () => {
  const ended = storeWith('one');
  const store = openStore(ended, openOptions);
  const backup = backUp(store);
  fill(store, 'two');
  const left = storePath();
  for (const suffix of ['', '-wal', '-identity']) {
    copyFileSync(ended + suffix, left + suffix);
  }
  store.close();

  await atEachStep(async (step) => {
    const path = storePath();
    cpSync(dirname(left), dirname(path), { recursive: true });
    const hasEnded = await dieAt(step, { task: 'restore', path, source: backup.path });

    if (clustersOf(path).length === 1) {
      const [kept] = listBackups(backupsOf(path));
      holdPlace(path, (real) => replaceStore(real, kept?.path ?? '', { now: () => someTime }));
    }
    expect(clustersOf(path)).toEqual(['one', 'two']);
    return hasEnded;
  });
});
