import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupsOf, listBackups } from '../../../db/backup/backupFolder.ts';
import { completeManifests } from '../../../db/backup/checkBackups.ts';
import { replaceStore } from '../../../db/backup/replaceStore.ts';
import { holdPlace } from '../../../db/opening/holdPlace.ts';
import { openStore } from '../../../db/store.ts';
import { backUp, clustersOf, fill, inFolderOf } from '../../support/backups.ts';
import { openOptions } from '../../support/openOptions.ts';
import { filesOf, storePath } from '../../support/storeFolder.ts';
import { someTime } from '../../support/storeRows.ts';

const restore = (path: string, source: string) =>
  holdPlace(path, (real) => replaceStore(real, source, { now: () => someTime }));

/** A store with one cluster in its backup and two in itself. */
function storeWithBackup() {
  const path = storePath();
  const store = openStore(path, openOptions);
  fill(store, 'one');
  const backup = backUp(store);
  fill(store, 'two');
  store.close();
  return { path, backup };
}

describe('a restore', () => {
  test('brings back what the backup holds', () => {
    const { path, backup } = storeWithBackup();

    restore(path, backup.path);

    expect(clustersOf(path)).toEqual(['one']);
  });

  test('keeps the store of before as a backup, which brings it back', () => {
    const { path, backup } = storeWithBackup();

    const { kept } = restore(path, backup.path);

    completeManifests(backupsOf(path), '1.0.0');
    const [newest] = listBackups(backupsOf(path));
    expect(newest).toMatchObject({
      name: kept,
      reason: 'before-restore',
      manifest: { counts: { clusters: 2 } },
    });
    restore(path, newest?.path ?? '');
    expect(clustersOf(path)).toEqual(['one', 'two']);
  });

  test('is told by the trail, and by no word about an older copy', () => {
    const { path, backup } = storeWithBackup();

    restore(path, backup.path);

    const store = openStore(path, openOptions);
    expect(store.found).toBeNull();
    expect(store.trail.list({ limit: 1 })).toMatchObject([
      { act: 'store.restore', changes: [{ after: { backup: backup.name } }] },
    ]);
    store.close();
  });

  test('makes a later state than any before: a copy of before that is put back is noticed', () => {
    const { path, backup } = storeWithBackup();
    const before = readFileSync(path);
    restore(path, backup.path);

    writeFileSync(path, before);

    const store = openStore(path, openOptions);
    expect(store.found).toBe('older-copy');
    store.close();
  });

  test('leaves no log and no half of anything beside the store', () => {
    const { path, backup } = storeWithBackup();

    restore(path, backup.path);

    expect(readdirSync(dirname(path)).sort()).toEqual([...filesOf(path), 'backups'].sort());
  });

  test('moves a log of the store of before away with it, and the two come back together', () => {
    const { path, backup } = storeWithBackup();
    // What a sudden end leaves: the file, and in its log what was written last.
    const store = openStore(path, openOptions);
    fill(store, 'three');
    const ended = storePath();
    for (const suffix of ['', '-wal', '-identity']) {
      copyFileSync(path + suffix, ended + suffix);
    }
    store.close();

    const { kept } = restore(ended, backup.path);

    expect(existsSync(`${ended}-wal`)).toBe(false);
    expect(clustersOf(ended)).toEqual(['one']);
    restore(ended, inFolderOf(ended, `backups/${kept}`));
    expect(clustersOf(ended)).toEqual(['one', 'three', 'two']);
  });

  test('refuses what does not pass and changes nothing', () => {
    const { path, backup } = storeWithBackup();
    const bytes = readFileSync(backup.path);
    const before = readFileSync(path);
    const names = readdirSync(backupsOf(path));
    const bad = [Buffer.alloc(0), Buffer.from('no'), bytes.subarray(0, 8192), Buffer.alloc(bytes.length)];

    for (const content of bad) {
      const file = inFolderOf(storePath(), 'bad.db');
      writeFileSync(file, content);
      expect(() => restore(path, file)).toThrow(expect.objectContaining({ code: 'backup-unusable' }));
    }

    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(backupsOf(path))).toEqual(names);
    expect(readdirSync(dirname(path)).sort()).toEqual([...filesOf(path), 'backups'].sort());
  });

  test('takes the place of a damaged store, which is kept as it is', () => {
    const { path, backup } = storeWithBackup();
    const damaged = readFileSync(path).fill(7, 4096, 8192);
    writeFileSync(path, damaged);

    const { kept } = restore(path, backup.path);

    expect(clustersOf(path)).toEqual(['one']);
    expect(readFileSync(inFolderOf(path, `backups/${kept}`)).equals(damaged)).toBe(true);
  });

  test('is refused while another program holds the store', () => {
    const { path, backup } = storeWithBackup();
    const store = openStore(path, openOptions);

    expect(() => restore(path, backup.path)).toThrow(expect.objectContaining({ code: 'store-busy' }));
    store.close();
  });
});
