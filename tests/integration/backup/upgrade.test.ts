import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { backUpBeforeUpgrade } from '../../../db/backup/beforeUpgrade.ts';
import { backupsOf, listBackups } from '../../../db/backup/backupFolder.ts';
import { rotateBackups } from '../../../db/backup/makeBackup.ts';
import { replaceStore } from '../../../db/backup/replaceStore.ts';
import { migrate } from '../../../db/migrate.ts';
import { migrations } from '../../../db/migrations.ts';
import { connect } from '../../../db/opening/connect.ts';
import { holdPlace } from '../../../db/opening/holdPlace.ts';
import { applicationId } from '../../../db/opening/inspectFile.ts';
import { openStore, type StoreOptions } from '../../../db/store.ts';
import { backUp, clustersOf, fill } from '../../support/backups.ts';
import { openOptions } from '../../support/openOptions.ts';
import { storePath } from '../../support/storeFolder.ts';
import { runAs, startChild } from '../../support/storeProcess.ts';
import { someTime } from '../../support/storeRows.ts';
import { torture } from '../../support/torture.ts';

const kills = 20 * torture;

/** A store as the program before identity and trail left it, with one cluster. */
function oldStore(): string {
  const path = storePath();
  const db = connect(path);
  db.pragma(`application_id = ${applicationId}`);
  migrate(db, migrations.slice(0, 8));
  db.prepare(
    `INSERT INTO cluster (id, name_en, name_zh, province_en, province_zh, city_en, city_zh, county_en, county_zh,
       division_code, industry, created_at, updated_at)
     VALUES ('old', 'Old', '', '', '', '', '', '', '', '', '', @at, @at)`,
  ).run({ at: someTime });
  db.close();
  return path;
}

const upgrading = (path: string): StoreOptions => ({
  ...openOptions,
  beforeUpgrade: (db) =>
    void backUpBeforeUpgrade(db, { storePath: path, madeAt: someTime, program: '1.0.0' }),
});

describe('a store of an earlier program', () => {
  test('is backed up as it stands before its tables are changed', () => {
    const path = oldStore();

    openStore(path, upgrading(path)).close();

    expect(listBackups(backupsOf(path))).toMatchObject([
      { reason: 'before-upgrade', manifest: { schema: 8, storeId: null, counts: { clusters: 1 } } },
    ]);
  });

  test('is backed up once, however often the upgrade fails', () => {
    const path = oldStore();
    for (let attempt = 0; attempt < 3; attempt++) {
      const options: StoreOptions = {
        ...upgrading(path),
        beforeUpgrade: (db) => {
          backUpBeforeUpgrade(db, { storePath: path, madeAt: someTime, program: '1.0.0' });
          throw new Error('The upgrade failed.');
        },
      };
      expect(() => openStore(path, options)).toThrow('The upgrade failed.');
    }

    expect(listBackups(backupsOf(path))).toHaveLength(1);
  });

  test('keeps that backup through all later ones, and can go back to it', () => {
    const path = oldStore();
    const store = openStore(path, upgrading(path));
    for (let round = 0; round < 15; round++) {
      fill(store, `c${round}`);
      backUp(store, 'timed');
    }
    rotateBackups(backupsOf(path), store.storeId);
    store.close();

    const backups = listBackups(backupsOf(path));
    expect(backups.filter(({ reason }) => reason === 'timed')).toHaveLength(12);
    const pinned = backups.find(({ reason }) => reason === 'before-upgrade');
    expect(dirname(pinned?.path ?? '')).toBe(backupsOf(path));

    holdPlace(path, (real) => replaceStore(real, pinned?.path ?? '', { now: () => someTime }));

    expect(clustersOf(path)).toEqual(['old']);
  });

  test(`that dies at any moment of it is whole, in its old form or its new one, ${kills} times`, async () => {
    await runAs('open', { path: oldStore() });
    const from = performance.now();
    await runAs('open', { path: oldStore() });
    const whole = performance.now() - from;

    for (let round = 0; round < kills; round++) {
      const path = oldStore();
      const child = startChild('open', { path });
      const closed = new Promise((resolve) => child.once('close', resolve));
      // From the middle on: the first half of a start loads the program.
      await pause(whole * (0.4 + (0.6 * round) / kills));
      child.kill('SIGKILL');
      await closed;

      const store = openStore(path, upgrading(path));
      expect(store.clusterSummaries.list('2026-06-30').map(({ id }) => id)).toEqual(['old']);
      expect(store.trail.verify().fault).toBeNull();
      store.close();
    }
  });
});
