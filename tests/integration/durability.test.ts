import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../db/opening/open.ts';
import { createActionRepository } from '../../db/repositories/actions.ts';
import { createAssessmentRepository } from '../../db/repositories/assessments.ts';
import { createClusterRepository } from '../../db/repositories/clusters.ts';
import { openStore } from '../../db/store.ts';
import { storePath } from '../support/storeFolder.ts';
import { runAs, startChild } from '../support/storeProcess.ts';
import { someAction, someAssessment, someCluster, someTime } from '../support/storeRows.ts';
import { notePath } from '../../db/identity/logNote.ts';
import { inTransaction } from '../../db/inTransaction.ts';
import { openOptions } from '../support/openOptions.ts';
import { openRecorded } from '../support/openRecorded.ts';
import { filesOf } from '../support/storeFolder.ts';

const options = openOptions;

/** Starts a writer, kills it without warning after some acknowledged writes, and gives how many there were. */
async function killWriter(path: string, acknowledgements: number): Promise<number> {
  const child = startChild('write-until-killed', { path });
  let output = '';
  let failure = '';
  child.stderr?.on('data', (chunk) => (failure += String(chunk)));
  child.stdout?.on('data', (chunk) => {
    output += String(chunk);
    if (output.split('\n').length > acknowledgements) {
      child.kill('SIGKILL');
    }
  });
  await new Promise((resolve) => child.once('close', resolve));
  expect(failure).toBe('');
  // A line that was cut by the kill is no acknowledgement.
  const complete = output.slice(0, output.lastIndexOf('\n')).split('\n').filter(Boolean);
  return Number(complete.at(-1)) + 1;
}

/** Kills one writer after the other on a store, and gives what was acknowledged and what was found each time. */
async function killOftenOn(path: string, rounds: number) {
  openStore(path, options).close();
  const found = [];
  for (let round = 0; round < rounds; round++) {
    const acknowledged = await killWriter(path, 1 + (round % 5));
    // Opening runs the integrity check: a damaged store would be refused here.
    const { db, close } = openDatabase(path, options);
    found.push({
      acknowledged,
      clusters: countOf(db, 'cluster'),
      assessments: countOf(db, 'assessment'),
      ratings: countOf(db, 'rating'),
      orphans: db.prepare('SELECT * FROM pragma_foreign_key_check').all().length,
    });
    close();
  }
  return found;
}

describe('a process that dies at any moment', () => {
  test('loses no acknowledged write and leaves no half of one, 100 times', async () => {
    // One that ends by itself leaves its compiled modules to those that are killed.
    await runAs('open', { path: storePath() });

    const results = await Promise.all([killOftenOn(storePath(), 50), killOftenOn(storePath(), 50)]);

    for (const { acknowledged, clusters, assessments, ratings, orphans } of results.flat()) {
      // The write under way at the kill may be there, whole, without having been acknowledged.
      expect([acknowledged, acknowledged + 1]).toContain(clusters);
      expect({ assessments, ratings, orphans }).toEqual({
        assessments: clusters,
        ratings: 4 * clusters,
        orphans: 0,
      });
    }
    expect(results.flat()).toHaveLength(100);
  });

  test('can start again when its very first start was cut off', async () => {
    for (let delay = 0; delay < 12; delay++) {
      const path = storePath();
      const child = startChild('open', { path });
      const closed = new Promise((resolve) => child.once('close', resolve));
      while (readdirSync(dirname(path)).length === 0) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      await new Promise((resolve) => setTimeout(resolve, delay));
      child.kill('SIGKILL');
      await closed;

      const store = openStore(path, options);
      store.clusters.insert(someCluster('one'), someTime);
      store.close();
      expect(readdirSync(dirname(path)).sort()).toEqual(filesOf(path));
    }
  });

  test('a log cut at any place gives a whole prefix of what was written', () => {
    const path = storePath();
    const { db, close } = openRecorded(path);
    onTestFinished(close);
    const clusters = createClusterRepository(db);
    const assessments = createAssessmentRepository(db);
    for (let number = 0; number < 4; number++) {
      inTransaction(db, () => {
        clusters.insert(someCluster(String(number)), someTime);
        assessments.insert(someAssessment(`of-${number}`, String(number)));
      });
    }
    const log = readFileSync(`${path}-wal`);
    // The log begins after the tables were made; this is the store that it belongs to.
    const base = readFileSync(path);
    const note = readFileSync(notePath(path));

    const seen = new Set<string>();
    for (let length = 0; length <= log.length; length += 512) {
      seen.add(stateOf({ base, log: log.subarray(0, length), note }));
    }
    seen.add(stateOf({ base, log, note }));

    expect([...seen].sort()).toEqual(['0/0/0', '1/1/4', '2/2/8', '3/3/12', '4/4/16']);
  });
});

/** Opens a store with a log beside it: how many clusters, assessments and ratings it then holds. */
function stateOf({ base, log, note }: Readonly<Record<'base' | 'log' | 'note', Buffer>>): string {
  const path = storePath();
  writeFileSync(notePath(path), note);
  writeFileSync(path, base);
  writeFileSync(`${path}-wal`, log);
  const { db, close } = openDatabase(path, options);
  const counts = ['cluster', 'assessment', 'rating'].map((table) => countOf(db, table));
  close();
  rmSync(dirname(path), { recursive: true });
  return counts.join('/');
}

const countOf = (db: Database, table: string): number =>
  Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());

describe('a change of several rows', () => {
  const changes: Readonly<Record<string, (open: OpenRows) => void>> = {
    'a new assessment': ({ assessments }) => assessments.insert(someAssessment('second', 'one')),
    'the answers on the type': ({ assessments }) =>
      assessments.save(
        'first',
        { typing: { answers: { 'resource-base': 'helpful', portability: 'little' } }, typeAccepted: false },
        laterTime,
      ),
    priorities: ({ assessments }) =>
      assessments.save(
        'first',
        { priorities: { method: 'direct', points: { relief: 60, speed: 40 } } },
        laterTime,
      ),
    'the plan': ({ assessments }) =>
      assessments.save('first', { plan: { must: ['support-spinoffs'], mustNot: ['link-banks'] } }, laterTime),
    'facts for recognition': ({ clusters }) =>
      clusters.recognition.replace('one', { 'area-km2': 3, 'clean-record': false }),
    'a record on an action': ({ actions }) =>
      actions.record('act', { at: laterTime, progress: 50, status: 'open', note: 'Met.' }),
  };

  test.each(Object.keys(changes))('is made whole or not at all: %s', (name) => {
    const open = openRows();
    const before = contentOf(open.db);
    let writes = 0;
    let failAt = 1;
    watchWrites(open.db, () => {
      writes++;
      if (writes === failAt) {
        throw new Error('The disk failed.');
      }
    });

    for (; ; failAt++) {
      writes = 0;
      try {
        changes[name]?.(open);
        break;
      } catch {
        expect(contentOf(open.db)).toEqual(before);
      }
    }

    const needed = failAt;
    failAt = Number.POSITIVE_INFINITY;
    expect(needed).toBeGreaterThan(2);
    expect(contentOf(open.db)).not.toEqual(before);
  });
});

type OpenRows = ReturnType<typeof openRows>;
const laterTime = '2026-07-01T08:00:00.000Z';

function openRows() {
  const { db, close } = openRecorded(storePath());
  onTestFinished(close);
  const clusters = createClusterRepository(db);
  const assessments = createAssessmentRepository(db);
  const actions = createActionRepository(db);
  clusters.insert(someCluster('one'), someTime);
  clusters.recognition.replace('one', { 'area-km2': 2 });
  assessments.insert(someAssessment('first', 'one'));
  actions.insert(someAction('act', 'first'));
  return { db, clusters, assessments, actions };
}

const tablesOf = (db: Database): string[] =>
  db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT GLOB 'sqlite_*'`)
    .pluck()
    .all();

const contentOf = (db: Database): unknown =>
  tablesOf(db).map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all()]);

/** Calls `onWrite` before every row that is inserted, updated or deleted: what it throws fails that write. */
function watchWrites(db: Database, onWrite: () => void): void {
  db.function('on_write', () => {
    onWrite();
    return 0;
  });
  for (const table of tablesOf(db)) {
    for (const kind of ['INSERT', 'UPDATE', 'DELETE']) {
      db.exec(`CREATE TEMP TRIGGER watch_${table}_${kind} BEFORE ${kind} ON main.${table}
               BEGIN SELECT on_write(); END`);
    }
  }
}
