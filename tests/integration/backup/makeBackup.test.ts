import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { backupsOf, listBackups, writeManifest } from '../../../db/backup/backupFolder.ts';
import { manifestName } from '../../../db/backup/backupName.ts';
import { checkBackup, completeManifests, evidenceNamedByBackups } from '../../../db/backup/checkBackups.ts';
import { copyStore } from '../../../db/backup/copyStore.ts';
import { migrate } from '../../../db/migrate.ts';
import { latestVersion, migrations } from '../../../db/migrations.ts';
import { applicationId } from '../../../db/opening/inspectFile.ts';
import { openStore, type Store } from '../../../db/store.ts';
import { backUp, clustersOf, fill, inFolderOf } from '../../support/backups.ts';
import { bareDatabase } from '../../support/bareDatabase.ts';
import { openOptions } from '../../support/openOptions.ts';
import { openRecorded } from '../../support/openRecorded.ts';
import { storePath } from '../../support/storeFolder.ts';

function openFilled(...ids: readonly string[]): Store {
  const store = openStore(storePath(), openOptions);
  onTestFinished(() => store.close());
  fill(store, ...ids);
  return store;
}

describe('a backup', () => {
  test('is a whole store of its own, which opens with what it was made from', () => {
    const store = openFilled('one', 'two');
    const { path } = backUp(store);
    fill(store, 'three');

    const copy = storePath();
    copyFileSync(path, copy);

    expect(clustersOf(copy)).toEqual(['one', 'two']);
  });

  test('says beside it what it holds and where the trail stood', () => {
    const store = openFilled('one', 'two');

    const { manifest } = backUp(store);

    expect(manifest).toMatchObject({
      number: 1,
      reason: 'by-hand',
      schema: latestVersion,
      program: '1.0.0',
      counts: { clusters: 2, assessments: 2, actions: 0 },
      head: store.trail.head(),
      evidence: [],
      storeId: store.identity()?.storeId,
      generation: store.identity()?.generation,
    });
  });

  test('leaves nothing but itself and what stands beside it', () => {
    const { path, name } = backUp(openFilled('one'));

    expect(readdirSync(dirname(path)).sort()).toEqual([name, manifestName(name)].sort());
  });

  test('is named by a number that rises, whatever the clock says', () => {
    const store = openFilled('one');

    backUp(store, 'timed', '2026-11-29T09:40:00.000Z');
    backUp(store, 'timed', '2027-11-29T09:40:00.000Z');
    backUp(store, 'timed', '2025-11-29T09:40:00.000Z');

    const backups = listBackups(backupsOf(store.path));
    expect(backups.map(({ day }) => day)).toEqual(['2025-11-29', '2027-11-29', '2026-11-29']);
    const numbers = backups.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  });

  test('goes on counting where the folder was emptied', () => {
    const path = storePath();
    let last = 0;
    for (let round = 0; round < 4; round++) {
      const store = openStore(path, openOptions);
      fill(store, `c${round}`);
      const { number } = backUp(store);
      store.close();
      expect(number).toBeGreaterThan(last);
      last = number;
      rmSync(backupsOf(path), { recursive: true });
    }
  });

  test('can still be made where the file of the store was deleted under the program', () => {
    const store = openFilled('one');
    unlinkSync(store.path);
    const target = inFolderOf(storePath(), 'saved.db');

    store.copyTo(target);

    expect(clustersOf(target)).toEqual(['one']);
  });

  test('can be made of a store that may only be read, and writes nothing there', () => {
    const { db, write, close } = openRecorded(storePath());
    onTestFinished(close);
    db.pragma('query_only = ON');
    const target = inFolderOf(storePath(), 'copy.db');

    copyStore(db, target);

    expect(clustersOf(target)).toEqual([]);
    expect(() => write(`UPDATE setting SET marking = 'x'`)).toThrow(/readonly/);
    db.pragma('query_only = OFF');
  });

  test('is never written into a folder of the store that is gone', () => {
    const store = openFilled('one');
    const [folder, away] = [dirname(store.path), `${dirname(store.path)}-away`];
    renameSync(folder, away);
    onTestFinished(() => renameSync(away, folder));

    expect(() => backUp(store)).toThrow(expect.objectContaining({ code: 'backup-not-written' }));
    expect(existsSync(folder)).toBe(false);
  });

  test('of an earlier schema holds it as it stands', () => {
    const db = bareDatabase();
    db.pragma(`application_id = ${applicationId}`);
    migrate(db, migrations.slice(0, 8));
    const target = inFolderOf(storePath(), 'old.db');

    expect(copyStore(db, target)).toMatchObject({ schema: 8, storeId: null, head: null });
  });
});

describe('evidence files that backups name', () => {
  test('are found in the manifests of a folder', () => {
    const store = openFilled('one');
    const folder = dirname(backUp(store).path);
    const [named, hash] = [backUp(store), 'e'.repeat(64)];
    if (named.manifest) {
      writeManifest(folder, { ...named.manifest, evidence: [hash] });
    }

    expect(evidenceNamedByBackups(folder)).toEqual(new Set([hash]));
    expect(evidenceNamedByBackups('/nowhere')).toEqual(new Set());
  });
});

test('a backup that cannot say what it names leaves nothing to be taken away', () => {
  const backup = backUp(openFilled('one'));
  rmSync(`${backup.path.slice(0, -3)}.json`);

  expect(evidenceNamedByBackups(dirname(backup.path))).toBeNull();
});

describe('the check of a backup', () => {
  test('finds every byte that was changed', () => {
    const store = openFilled('one');
    const backup = backUp(store);
    const bytes = readFileSync(backup.path);
    for (let place = 0; place < bytes.length; place += 997) {
      const damaged = Buffer.from(bytes);
      damaged[place] = (damaged[place] ?? 0) ^ 16;
      writeFileSync(backup.path, damaged);
      expect(checkBackup(backup)).toMatchObject({ isWhole: false });
    }
    writeFileSync(backup.path, bytes);
    expect(checkBackup(backup)).toMatchObject({ isWhole: true });
  });

  test('finds one that was cut, emptied or taken for another', () => {
    const store = openFilled('one');
    const first = backUp(store);
    fill(store, 'two');
    const second = backUp(store);
    const bytes = readFileSync(first.path);
    const contents = [
      Buffer.alloc(0),
      bytes.subarray(0, 4096),
      Buffer.alloc(bytes.length),
      Buffer.from('no'),
    ];

    for (const content of [...contents, readFileSync(second.path)]) {
      writeFileSync(first.path, content);
      expect(checkBackup(first)).toMatchObject({ isWhole: false, failure: { code: 'backup-unusable' } });
    }
  });

  test('gives a backup without a manifest its own, and a damaged one none', () => {
    const store = openFilled('one');
    const [whole, damaged] = [backUp(store), backUp(store)];
    const folder = dirname(whole.path);
    [whole, damaged].forEach(({ name }) => unlinkSync(join(folder, manifestName(name))));
    writeFileSync(damaged.path, readFileSync(damaged.path).subarray(0, 8192));

    completeManifests(folder, '1.0.0');

    const manifests = listBackups(folder).map(({ manifest }) => manifest?.counts.clusters);
    expect(manifests).toEqual([undefined, 1]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.json'))).toHaveLength(1);
  });
});
