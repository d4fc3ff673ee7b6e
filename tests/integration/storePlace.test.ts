import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { AppError } from '../../core/base/errors.ts';
import { proveKept } from '../../db/backup/proveKept.ts';
import { notePath } from '../../db/identity/logNote.ts';
import { applicationId } from '../../db/opening/inspectFile.ts';
import { connect } from '../../db/opening/connect.ts';
import { type Store, openStore } from '../../db/store.ts';
import { openOptions } from '../support/openOptions.ts';
import { storePath } from '../support/storeFolder.ts';
import { someCluster, someTime } from '../support/storeRows.ts';

function open(path: string): Store {
  const store = openStore(path, openOptions);
  onTestFinished(() => {
    try {
      store.close();
    } catch {
      // Closed by the test, or its place is gone.
    }
  });
  return store;
}

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
  return 'no failure';
};

const clustersIn = (path: string): number => {
  const store = openStore(path, openOptions);
  const count = store.clusterSummaries.list('2026-06-30').length;
  store.close();
  return count;
};

function addClusters(store: Store, from: number, to: number): void {
  for (let number = from; number < to; number++) {
    store.clusters.insert(someCluster(String(number)), someTime);
  }
}

/** The files of a store as a killed program leaves them. */
function crash(path: string): string {
  const aside = storePath();
  ['', '-wal', '-identity']
    .filter((suffix) => existsSync(path + suffix))
    .forEach((suffix) => copyFileSync(path + suffix, aside + suffix));
  return aside;
}

function closedStore(clusters: number): string {
  const path = storePath();
  const store = openStore(path, openOptions);
  addClusters(store, 0, clusters);
  store.close();
  return path;
}

describe('a log is replayed only into the file that it belongs to', () => {
  test('a crash alone loses nothing', () => {
    const path = closedStore(2);
    addClusters(open(path), 2, 25);

    expect(clustersIn(crash(path))).toBe(25);
  });

  test('an older copy put over the file after a crash is refused, and both stay', () => {
    const path = closedStore(2);
    const older = readFileSync(path);
    addClusters(open(path), 2, 25);
    const crashed = crash(path);
    writeFileSync(crashed, older);
    const log = readFileSync(`${crashed}-wal`);

    expect(codeOf(() => openStore(crashed, openOptions))).toBe('store-log-foreign');
    expect(readFileSync(crashed).equals(older)).toBe(true);
    expect(readFileSync(`${crashed}-wal`).equals(log)).toBe(true);
  });

  test('so is a newer one beside the log of an earlier crash', () => {
    const path = closedStore(2);
    const store = open(path);
    addClusters(store, 2, 5);
    const crashed = crash(path);
    store.checkpoint();
    addClusters(store, 5, 9);
    store.checkpoint();
    copyFileSync(path, crashed);

    expect(codeOf(() => openStore(crashed, openOptions))).toBe('store-log-foreign');
  });

  test('so is the log of another store', () => {
    const path = closedStore(2);
    addClusters(open(path), 2, 5);
    const crashed = crash(path);
    copyFileSync(closedStore(7), crashed);

    expect(codeOf(() => openStore(crashed, openOptions))).toBe('store-log-foreign');
  });

  test('and a log that has lost what says whose it is', () => {
    const path = closedStore(2);
    addClusters(open(path), 2, 5);
    const crashed = crash(path);
    rmSync(notePath(crashed));

    expect(codeOf(() => openStore(crashed, openOptions))).toBe('store-log-foreign');
  });
});

describe('a log beside a note that cannot be read', () => {
  const junk = (path: string): string => {
    writeFileSync(notePath(path), 'no note');
    return path;
  };

  test('is replayed where it proves itself together with the file', () => {
    const path = closedStore(2);
    addClusters(open(path), 2, 25);

    expect(clustersIn(junk(crash(path)))).toBe(25);
  });

  test('comes back with a file that was kept among the backups', () => {
    const path = closedStore(2);
    addClusters(open(path), 2, 25);

    expect(proveKept(junk(crash(path))).counts.clusters).toBe(25);
  });

  test('is refused beside an older or newer copy, and beside another store, and all stay', () => {
    const path = closedStore(2);
    const older = readFileSync(path);
    const store = open(path);
    addClusters(store, 2, 5);
    const crashed = crash(path);
    store.checkpoint();
    addClusters(store, 5, 9);
    store.checkpoint();

    // One whose schema cannot even be read once the log is in it.
    const unreadable = Buffer.from(older).fill(0xab, 4096, 4096 * 12);
    for (const bytes of [older, readFileSync(path), readFileSync(closedStore(7)), unreadable]) {
      const laid = junk(crash(crashed));
      writeFileSync(laid, bytes);
      expect(codeOf(() => openStore(laid, openOptions))).toBe('store-log-foreign');
      expect(codeOf(() => proveKept(laid))).toBe('store-log-foreign');
      expect(readFileSync(laid).equals(bytes)).toBe(true);
      expect(existsSync(`${laid}-wal`)).toBe(true);
    }
  });

  test('still says of a file that is gone that one was there', () => {
    const path = junk(storePath());

    expect(codeOf(() => openStore(path, openOptions))).toBe('store-missing');
  });
});

describe('a file without a log', () => {
  test('that is the one of the last time opens without a word', () => {
    expect(open(closedStore(2)).found).toBeNull();
  });

  test('that is an older copy of the same store opens and is told', () => {
    const path = closedStore(2);
    const older = readFileSync(path);
    const store = openStore(path, openOptions);
    addClusters(store, 2, 5);
    store.close();
    writeFileSync(path, older);

    expect(open(path).found).toBe('older-copy');
  });

  test('that is another store opens and is told', () => {
    const path = closedStore(2);
    copyFileSync(closedStore(3), path);

    expect(open(path).found).toBe('other-store');
  });
});

describe('a copy of the file that somebody makes', () => {
  test('is whole once the program has had a moment of quiet', () => {
    const path = storePath();
    const store = open(path);
    addClusters(store, 0, 3);
    store.checkpoint();
    const copy = storePath();
    copyFileSync(path, copy);

    expect(clustersIn(copy)).toBe(3);
  });

  test('is whole from the first moment of a new store', () => {
    const path = storePath();
    open(path);
    const copy = storePath();
    copyFileSync(path, copy);

    expect(clustersIn(copy)).toBe(0);
  });

  test('without anything in it is refused, not taken for a new store', () => {
    const path = storePath();
    const db = connect(path);
    db.pragma(`application_id = ${applicationId}`);
    db.close();

    expect(codeOf(() => openStore(path, openOptions))).toBe('store-incomplete');
  });

  test('the log is emptied before it is longer than a megabyte', () => {
    const path = storePath();
    const store = open(path);
    for (let round = 0; round < 40; round++) {
      store.transaction(() => addClusters(store, round * 100, (round + 1) * 100));
      expect(readFileSync(`${path}-wal`).length).toBeLessThan(1_500_000);
    }
  });
});

test('a store that is gone since the last end is no new one', () => {
  const path = closedStore(2);
  renameSync(path, `${path}.moved`);

  expect(codeOf(() => openStore(path, openOptions))).toBe('store-missing');
  renameSync(`${path}.moved`, path);
  expect(clustersIn(path)).toBe(2);
});

describe('names and places', () => {
  test.each([
    ['a symbolic link', symlinkSync],
    ['a hard link', linkSync],
  ])('%s is refused', (_, link) => {
    const path = closedStore(1);
    const second = storePath();
    link(path, second);

    expect(codeOf(() => openStore(second, openOptions))).toBe('store-linked');
    expect(clustersIn(closedStore(1))).toBe(1);
  });

  test('a link to a drive that is not there is no empty place', () => {
    const path = storePath();
    symlinkSync(join(dirname(path), 'not', 'there.db'), path);

    expect(codeOf(() => openStore(path, openOptions))).toBe('store-drive-missing');
  });

  test('nor is a folder that leads to one', () => {
    const folder = join(dirname(storePath()), 'data');
    symlinkSync(join(dirname(folder), 'unplugged'), folder);

    expect(codeOf(() => openStore(join(folder, 'cluster-desk.db'), openOptions))).toBe('store-drive-missing');
  });

  test('a folder that is a file is said', () => {
    const file = join(dirname(storePath()), 'data');
    writeFileSync(file, '');

    expect(codeOf(() => openStore(join(file, 'cluster-desk.db'), openOptions))).toBe('store-unreachable');
  });

  test('a file that is a folder is not ours', () => {
    const path = storePath();
    mkdirSync(path);

    expect(codeOf(() => openStore(path, openOptions))).toBe('store-foreign');
  });

  test('a log that is a folder is said', () => {
    const path = closedStore(1);
    mkdirSync(`${path}-wal`);

    expect(codeOf(() => openStore(path, openOptions))).toBe('store-unreachable');
  });

  test('a start that was cut off between two names is gone on with', () => {
    const path = closedStore(1);
    linkSync(path, `${path}.new`);

    expect(clustersIn(path)).toBe(1);
  });
});

describe('a file that goes while the program is open', () => {
  test.each([
    ['is deleted', (path: string) => rmSync(path)],
    ['is renamed', (path: string) => renameSync(path, `${path}.moved`)],
    ['loses its log', (path: string) => rmSync(`${path}-wal`)],
    ['loses its folder', (path: string) => rmSync(dirname(path), { recursive: true })],
    [
      'is replaced by another',
      (path: string) => {
        renameSync(path, `${path}.moved`);
        copyFileSync(`${path}.moved`, path);
      },
    ],
  ])('%s: the next save says so', (_, take) => {
    const path = storePath();
    const store = open(path);
    addClusters(store, 0, 2);
    take(path);

    expect(codeOf(() => addClusters(store, 2, 3))).toBe('store-gone');
  });

  test('and comes back: the next save succeeds', () => {
    const path = storePath();
    const store = open(path);
    addClusters(store, 0, 2);
    renameSync(path, `${path}.moved`);
    expect(codeOf(() => addClusters(store, 2, 3))).toBe('store-gone');
    renameSync(`${path}.moved`, path);

    addClusters(store, 2, 3);
    store.close();
    expect(clustersIn(path)).toBe(3);
  });
});
