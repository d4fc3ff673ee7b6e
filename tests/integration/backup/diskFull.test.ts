import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupsOf, listBackups } from '../../../db/backup/backupFolder.ts';
import { makeBackup } from '../../../db/backup/makeBackup.ts';
import { copyToSecondFolder } from '../../../db/backup/secondFolder.ts';
import { SqliteError } from '../../../db/driver/sqliteError.ts';
import { openStore, type Store } from '../../../db/store.ts';
import { backUp, fill } from '../../support/backups.ts';
import { openOptions } from '../../support/openOptions.ts';
import { noSmallDisk } from '../../support/diskMount.ts';
import { smallDisk } from '../../support/smallDisk.ts';
import { storePath } from '../../support/storeFolder.ts';
import { someTime } from '../../support/storeRows.ts';

function openFilled(): Store {
  const store = openStore(storePath(), openOptions);
  fill(store, 'one', 'two');
  return store;
}

describe('on a full disk', () => {
  test('a backup is refused as such, leaves nothing, and the store goes on', (context) => {
    const store = openFilled();
    const folder = backupsOf(store.path);
    if (!smallDisk(folder, 100)) {
      store.close();
      return context.skip(noSmallDisk);
    }

    expect(() => backUp(store)).toThrow(expect.objectContaining({ code: 'disk-full' }));

    expect(readdirSync(folder)).toEqual([]);
    fill(store, 'three');
    store.close();
  });

  test('a copy in the second folder is refused as such and leaves nothing of its name', (context) => {
    const store = openFilled();
    const backup = backUp(store);
    store.close();
    const folder = join(dirname(storePath()), 'stick');
    if (!smallDisk(folder, 100)) {
      return context.skip(noSmallDisk);
    }

    expect(() => copyToSecondFolder(backup, folder)).toThrow(expect.objectContaining({ code: 'disk-full' }));

    expect(readdirSync(folder, { recursive: true }).filter((name) => String(name).includes('.db'))).toEqual(
      [],
    );
  });

  test('whatever SQLite says of it is a failure that the official can act on', () => {
    const folder = join(dirname(storePath()), 'backups');
    mkdirSync(folder);
    const wish = { reason: 'by-hand', madeAt: someTime, program: '1.0.0' } as const;
    const failing = (code: string) => ({
      generation: null,
      copyTo: () => {
        throw new SqliteError('It failed.', code);
      },
    });

    const codes = ['SQLITE_FULL', 'SQLITE_IOERR_WRITE', 'SQLITE_CANTOPEN', 'SQLITE_CORRUPT'].map((code) => {
      try {
        makeBackup(folder, failing(code), wish);
        return 'made';
      } catch (error) {
        return error instanceof Error && 'code' in error ? error.code : error;
      }
    });

    expect(codes).toEqual(['disk-full', 'backup-not-written', 'backup-not-written', 'backup-not-written']);
    expect(listBackups(folder)).toEqual([]);
  });
});
