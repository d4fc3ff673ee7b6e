import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, type TestContext } from 'vitest';
import { AppError } from '../../core/base/errors.ts';
import { inTransaction } from '../../db/inTransaction.ts';
import { createClusterRepository } from '../../db/repositories/clusters.ts';
import { toAppError } from '../../db/sqliteFailure.ts';
import { openStore } from '../../db/store.ts';
import { fill } from '../support/backups.ts';
import { fillDisk, noSmallDisk } from '../support/diskMount.ts';
import { openOptions } from '../support/openOptions.ts';
import { openRecorded } from '../support/openRecorded.ts';
import { smallDisk } from '../support/smallDisk.ts';
import { storePath } from '../support/storeFolder.ts';
import { someCluster, someTime } from '../support/storeRows.ts';

/** What is left of the disk, in bytes: each page at first, then in wider steps. */
const rooms = Array.from({ length: 36 }, (_, step) => 4096 * (step < 20 ? step : (step - 17) * 8));

/** What work comes to: `done`, or its refusal as the program knows it. Throws what it does not know. */
function outcomeOf(work: () => void): string {
  try {
    work();
    return 'done';
  } catch (error) {
    const known = error instanceof AppError ? error : toAppError(error);
    if (known === null) {
      throw error;
    }
    return known.code;
  }
}

/** The path of a store on a disk of its own; skips the test where this machine does not let us. */
function pathOnOwnDisk(context: TestContext): string {
  const folder = join(dirname(storePath()), 'disk');
  context.skip(!smallDisk(folder, 4000), noSmallDisk);
  return join(folder, 'cluster-desk.db');
}

const emptied = (folder: string): void =>
  readdirSync(folder).forEach((name) => rmSync(join(folder, name), { recursive: true }));

/** Stores with one cluster as they lie there. */
const states = {
  'a store that was closed'(path: string) {
    const store = openStore(path, openOptions);
    fill(store, 'one');
    store.close();
  },
  'a store whose program was killed'(path: string) {
    const running = storePath();
    const store = openStore(running, openOptions);
    fill(store, 'one');
    cpSync(dirname(running), dirname(path), { recursive: true });
    store.close();
  },
  'a store that is not there yet': () => undefined,
};

describe.each(Object.entries(states))('%s', (_, lay) => {
  test('opens, or is refused as on a full disk and opens once there is room', (context) => {
    const path = pathOnOwnDisk(context);
    const outcomes = new Set<string>();
    for (const room of rooms) {
      emptied(dirname(path));
      lay(path);
      const before = readdirSync(dirname(path)).includes('cluster-desk.db') ? readFileSync(path) : null;
      const free = fillDisk(dirname(path), room);

      const outcome = outcomeOf(() => openStore(path, openOptions).close());

      outcomes.add(outcome);
      expect(readdirSync(dirname(path)).filter((file) => file.endsWith('.checking'))).toEqual([]);
      free();
      const store = openStore(path, openOptions);
      expect([store.found, store.clusters.ids()], `${room}`).toEqual([null, before === null ? [] : ['one']]);
      store.close();
    }
    expect([...outcomes].sort()).toEqual(['disk-full', 'done']);
  });
});

test('an open store keeps what it has acknowledged, refuses the rest, is closed and opens again', (context) => {
  const path = pathOnOwnDisk(context);
  for (const room of rooms) {
    emptied(dirname(path));
    const store = openStore(path, openOptions);
    const free = fillDisk(dirname(path), room);
    const acknowledged: string[] = [];
    let outcome = 'done';
    for (let number = 0; outcome === 'done'; number++) {
      outcome = outcomeOf(() => fill(store, `c${number}`));
      acknowledged.push(...(outcome === 'done' ? [`c${number}`] : []));
    }
    expect(outcome).toBe('disk-full');
    expect(store.clusters.ids().sort()).toEqual(acknowledged.sort());
    store.close();

    free();
    const again = openStore(path, openOptions);
    expect(again.clusters.ids().sort(), `${room}`).toEqual(acknowledged);
    // The change that found no room may have left its beginning in the log: the official is told of that.
    expect([null, 'cut-log']).toContain(again.found);
    again.close();
  }
});

test('without a disk to fill: at its largest size a store refuses the same way, and goes on once it may grow', () => {
  const { db, close } = openRecorded(storePath());
  onTestFinished(close);
  const clusters = createClusterRepository(db);
  const add = (id: string) =>
    outcomeOf(() => inTransaction(db, () => clusters.insert(someCluster(id), someTime)));
  db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`);
  const acknowledged: string[] = [];
  let outcome = 'done';
  for (let number = 0; outcome === 'done'; number++) {
    outcome = add(`c${number}`);
    acknowledged.push(...(outcome === 'done' ? [`c${number}`] : []));
  }
  expect([outcome, clusters.ids().sort()]).toEqual(['disk-full', acknowledged.sort()]);

  db.pragma('max_page_count = 1000000');

  expect(add('more')).toBe('done');
});
