import { chmodSync, copyFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { AppError } from '../../core/base/errors.ts';
import { latestVersion } from '../../db/migrations.ts';
import { type Connection, openDatabase } from '../../db/opening/open.ts';
import { assertVersion } from '../../db/opening/pragmas.ts';
import { openStore } from '../../db/store.ts';
import { bareDatabase } from '../support/bareDatabase.ts';
import { filesOf, storePath } from '../support/storeFolder.ts';
import { runAs } from '../support/storeProcess.ts';
import { someCluster, someTime } from '../support/storeRows.ts';
import { notePath } from '../../db/identity/logNote.ts';
import { openOptions } from '../support/openOptions.ts';

const options = openOptions;

function open(path: string): Connection {
  const connection = openDatabase(path, options);
  onTestFinished(() => {
    if (connection.db.open) {
      connection.close();
    }
  });
  return connection;
}

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
  return 'no failure';
};

/** A store with one cluster, closed. */
function storeWithCluster(): string {
  const path = storePath();
  const store = openStore(path, options);
  store.clusters.insert(someCluster('one'), someTime);
  store.close();
  return path;
}

test('a file whose record began as another store is a mixture, and is not opened', () => {
  const path = storeWithCluster();
  const db = bareDatabase(path);
  db.exec(`UPDATE store_identity SET store_id = 'of-another', closed_digest = NULL`);
  db.close();
  rmSync(notePath(path));

  expect(() => openDatabase(path, options)).toThrow(
    expect.objectContaining({
      code: 'store-damaged',
      details: expect.objectContaining({ finding: 'identity' }),
    }),
  );
});

describe('openDatabase', () => {
  test('runs with the pragmas that keep acknowledged work', () => {
    const { db } = open(storePath());

    const read = (name: string): unknown => db.pragma(name, { simple: true });
    expect({
      journal_mode: read('journal_mode'),
      locking_mode: read('locking_mode'),
      synchronous: read('synchronous'),
      foreign_keys: read('foreign_keys'),
      trusted_schema: read('trusted_schema'),
      cell_size_check: read('cell_size_check'),
      mmap_size: read('mmap_size'),
      busy_timeout: read('busy_timeout'),
      secure_delete: read('secure_delete'),
      recursive_triggers: read('recursive_triggers'),
      journal_size_limit: read('journal_size_limit'),
      application_id: read('application_id'),
    }).toEqual({
      journal_mode: 'wal',
      locking_mode: 'exclusive',
      synchronous: 2,
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      mmap_size: 0,
      busy_timeout: 5000,
      secure_delete: 1,
      recursive_triggers: 1,
      journal_size_limit: 8_388_608,
      application_id: 0x43_4c_44_4b,
    });
  });

  test('leaves no shared-memory file beside the store', () => {
    const path = storePath();

    open(path).db.exec('CREATE TABLE note (words TEXT) STRICT');

    expect(readdirSync(dirname(path)).sort()).toEqual(
      ['', '-identity', '-lock', '-wal'].map((suffix) => `${basename(path)}${suffix}`),
    );
  });

  test('refuses a SQLite that can corrupt the log, and takes a newer one', () => {
    expect(() => assertVersion('3.51.2')).toThrow();
    expect(() => assertVersion('3.9.9')).toThrow();
    expect(() => assertVersion('3.51.3')).not.toThrow();
    expect(() => assertVersion('3.54.1')).not.toThrow();
    expect(() => assertVersion('4.0.0')).not.toThrow();
  });

  test('says that a second opener of the same process is too late, and keeps the lock of the first', async () => {
    const path = storeWithCluster();
    const store = openStore(path, options);
    onTestFinished(() => store.close());

    expect(codeOf(() => openDatabase(path, options))).toBe('store-busy');
    expect(await runAs('open', { path })).toContain('store-busy');
    store.clusters.insert(someCluster('two'), someTime);
    expect(store.clusters.has('two')).toBe(true);
  });

  test.each([
    ['a text file', Buffer.from('cluster,city\nCeramics,Siping\n'.repeat(20))],
    ['a database of another program', null],
  ])('refuses %s and leaves it as it is', (_, content) => {
    const path = storePath();
    if (content === null) {
      const { db, close } = open(path);
      db.pragma('application_id = 77');
      close();
    } else {
      writeFileSync(path, content);
    }
    const before = readFileSync(path);

    expect(codeOf(() => openDatabase(path, options))).toBe('store-foreign');
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test('refuses a store of a newer version and leaves it byte for byte', () => {
    const path = storeWithCluster();
    const { db, close } = open(path);
    db.pragma(`user_version = ${latestVersion + 1}`);
    close();
    const before = readFileSync(path);

    expect(codeOf(() => openStore(path, options))).toBe('store-newer');
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path)).sort()).toEqual(filesOf(path));
  });

  test('sees a newer version that stands only in the log after a crash', () => {
    const path = storeWithCluster();
    const { db } = open(path);
    db.pragma(`user_version = ${latestVersion + 1}`);
    const crashed = storePath();
    copyFileSync(path, crashed);
    copyFileSync(`${path}-wal`, `${crashed}-wal`);
    copyFileSync(notePath(path), notePath(crashed));

    expect(codeOf(() => openStore(crashed, options))).toBe('store-newer');
  });

  test.each([
    ['an empty file', (bytes: Buffer) => bytes.subarray(0, 0)],
    ['a file of zeros', (bytes: Buffer) => Buffer.alloc(bytes.length)],
    ['a file cut in the middle', (bytes: Buffer) => bytes.subarray(0, 4096 * 5)],
    ['a store with an overwritten page', (bytes: Buffer) => Buffer.from(bytes).fill(0xab, 4096, 8192)],
  ])('refuses %s each time and leaves it as it is', (_, damage) => {
    const path = storeWithCluster();
    const damaged = damage(readFileSync(path));
    writeFileSync(path, damaged);

    expect(codeOf(() => openStore(path, options))).toBe('store-damaged');
    expect(codeOf(() => openStore(path, options))).toBe('store-damaged');
    expect(readFileSync(path).equals(damaged)).toBe(true);
    expect(readdirSync(dirname(path)).sort()).toEqual(filesOf(path));
  });

  test('reads a store in a read-only folder and refuses to change it', async () => {
    const path = storeWithCluster();
    const folder = dirname(path);
    chmodSync(path, 0o444);
    chmodSync(folder, 0o555);
    onTestFinished(() => chmodSync(folder, 0o755));
    const before = readFileSync(path);

    expect(await runAs('read-and-write', { path, unprivileged: true })).toBe(
      'read-only true, read Ceramics one, write store-read-only',
    );
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(filesOf(path));
  });

  test('says so when no store can be made in a read-only folder', async () => {
    const path = storePath();
    chmodSync(dirname(path), 0o555);
    onTestFinished(() => chmodSync(dirname(path), 0o755));

    expect(await runAs('open', { path, unprivileged: true })).toContain('store-read-only');
  });
});
