import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from '../../db/driver/database.ts';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../db/opening/open.ts';
import { createAssessmentRepository } from '../../db/repositories/assessments.ts';
import { createClusterRepository } from '../../db/repositories/clusters.ts';
import { openStore } from '../../db/store.ts';
import { storePath } from '../support/storeFolder.ts';
import { runAs, startChild } from '../support/storeProcess.ts';
import { someAssessment, someCluster, someTime } from '../support/storeRows.ts';
import { notePath } from '../../db/identity/logNote.ts';
import { inTransaction } from '../../db/inTransaction.ts';
import { RandomStream } from '../../core/base/randomStream.ts';
import { openOptions } from '../support/openOptions.ts';
import { openRecorded } from '../support/openRecorded.ts';
import { filesOf } from '../support/storeFolder.ts';
import { torture } from '../support/torture.ts';

const options = openOptions;

const kills = 100 * torture;
const tornSectors = 60 * torture;
const killedStarts = 5 * torture;

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
  test(`loses no acknowledged write and leaves no half of one, ${kills} times`, async () => {
    // One that ends by itself leaves its compiled modules to those that are killed.
    await runAs('open', { path: storePath() });

    const results = await Promise.all([
      killOftenOn(storePath(), kills / 2),
      killOftenOn(storePath(), kills / 2),
    ]);

    for (const { acknowledged, clusters, assessments, ratings, orphans } of results.flat()) {
      // The write under way at the kill may be there, whole, without having been acknowledged.
      expect([acknowledged, acknowledged + 1]).toContain(clusters);
      expect({ assessments, ratings, orphans }).toEqual({
        assessments: clusters,
        ratings: 4 * clusters,
        orphans: 0,
      });
    }
    expect(results.flat()).toHaveLength(kills);
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

  test(`keeps all of its log when the start after it is cut off too, ${killedStarts} times`, async () => {
    const left = storeWithLog();
    await runAs('open', { path: lay(left) });
    const from = performance.now();
    await runAs('open', { path: lay(left) });
    const whole = performance.now() - from;

    for (let round = 0; round < killedStarts; round++) {
      const path = lay(left);
      const child = startChild('open', { path });
      const closed = new Promise((resolve) => child.once('close', resolve));
      // From the middle on: the first half of a start loads the program.
      await pause(whole * (0.4 + (0.6 * round) / killedStarts));
      child.kill('SIGKILL');
      await closed;

      expect(stateAt(path)).toBe(wholeStates.at(-1));
    }
  });

  test('a log cut at any place gives a whole prefix of what was written', () => {
    const { base, log, note } = storeWithLog();

    const seen = new Set<string>();
    for (let length = 0; length <= log.length; length += 512) {
      seen.add(stateOf({ base, log: log.subarray(0, length), note }));
    }
    seen.add(stateOf({ base, log, note }));

    expect([...seen].sort()).toEqual(wholeStates);
  });

  test('so does one with a sector that never reached the disk', () => {
    const { base, log, note } = storeWithLog();
    const stream = new RandomStream(20_261_129, 0);

    const seen = new Set<string>();
    for (let time = 0; time < tornSectors; time++) {
      const torn = Buffer.from(log);
      const start = Math.floor((stream.uniform() * log.length) / 512) * 512;
      torn.fill(stream.uniform() < 0.5 ? 0 : 0xa5, start, start + 512);
      seen.add(stateOf({ base, log: torn, note }));
    }

    expect(wholeStates).toEqual(expect.arrayContaining([...seen]));
    expect(seen.size).toBeGreaterThan(1);
  });
});

const wholeStates = ['0/0/0', '1/1/4', '2/2/8', '3/3/12', '4/4/16'];

/** A store, and a log of four changes that belongs to it. */
function storeWithLog() {
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
  return { base: readFileSync(path), log: readFileSync(`${path}-wal`), note: readFileSync(notePath(path)) };
}

type Left = Readonly<Record<'base' | 'log' | 'note', Buffer>>;

function lay({ base, log, note }: Left): string {
  const path = storePath();
  writeFileSync(notePath(path), note);
  writeFileSync(path, base);
  writeFileSync(`${path}-wal`, log);
  return path;
}

/** Opens a store with a log beside it: how many clusters, assessments and ratings it then holds. */
const stateOf = (left: Left): string => stateAt(lay(left));

function stateAt(path: string): string {
  const { db, close } = openDatabase(path, options);
  const counts = ['cluster', 'assessment', 'rating'].map((table) => countOf(db, table));
  close();
  rmSync(dirname(path), { recursive: true });
  return counts.join('/');
}

const countOf = (db: Database, table: string): number =>
  Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
