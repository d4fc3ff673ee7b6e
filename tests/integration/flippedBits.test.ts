import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import type { Database } from '../../db/driver/database.ts';
import { describe, expect, test } from 'vitest';
import { RandomStream } from '../../core/base/randomStream.ts';
import { AppError } from '../../core/base/errors.ts';
import { notePath } from '../../db/identity/logNote.ts';
import { openDatabase } from '../../db/opening/open.ts';
import { openStore } from '../../db/store.ts';
import { openOptions } from '../support/openOptions.ts';
import { openRecorded } from '../support/openRecorded.ts';
import { storePath } from '../support/storeFolder.ts';
import { someAction, someAssessment, someCluster, someTime } from '../support/storeRows.ts';
import { torture } from '../support/torture.ts';

/** In each of two states. */
const flips = 500 * torture;

/** A store with rows in every kind of table. */
function filledStore(): string {
  const path = storePath();
  const store = openStore(path, openOptions);
  for (let number = 0; number < 12; number++) {
    const id = String(number);
    store.transaction(() => {
      store.clusters.insert(someCluster(id), someTime);
      store.clusters.recognition.replace(id, { 'area-km2': 2.5, 'clean-record': true });
      store.clusters.facts.save(id, { year: 2024, fact: 'output', value: 12.75, grade: 'B' });
      store.assessments.insert(someAssessment(`of-${id}`, id));
      store.actions.insert(someAction(`act-${id}`, `of-${id}`));
    });
    store.actions.record(`act-${id}`, { at: someTime, progress: 40, status: 'open', note: '已召开。' });
  }
  store.close();
  return path;
}

interface Files {
  readonly base: Buffer;
  readonly log: Buffer | null;
  readonly note: Buffer;
}

/** As the store lies there after a clean close. */
function closed(path: string): Files {
  return { base: readFileSync(path), log: null, note: readFileSync(notePath(path)) };
}

/** As it lies there when the program is killed after some changes: the file, and a log beside it. */
function killed(path: string): Files {
  const { write, close } = openRecorded(path);
  write(`UPDATE rating SET note = 'changed since' WHERE indicator = 'regional-brand'`);
  write(`DELETE FROM recognition_fact WHERE cluster_id = '3'`);
  const aside = storePath();
  copyFileSync(path, aside);
  copyFileSync(`${path}-wal`, `${aside}-wal`);
  copyFileSync(notePath(path), notePath(aside));
  const files = {
    base: readFileSync(aside),
    log: readFileSync(`${aside}-wal`),
    note: readFileSync(notePath(aside)),
  };
  close();
  return files;
}

function lay({ base, log, note }: Files): string {
  const path = storePath();
  writeFileSync(path, base);
  writeFileSync(notePath(path), note);
  if (log) {
    writeFileSync(`${path}-wal`, log);
  }
  return path;
}

/** All that a store says, or how it was refused. */
function read(files: Files): string {
  try {
    const { db, found, close } = openDatabase(lay(files), openOptions);
    try {
      return found === null ? contentOf(db) : found;
    } finally {
      close();
    }
  } catch (error) {
    return error instanceof AppError ? error.code : `thrown ${String(error)}`;
  }
}

function contentOf(db: Database): string {
  const names = db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)
    .pluck()
    .all();
  const rows = names.map((name) => [name, db.prepare(`SELECT * FROM ${name}`).raw().all()]);
  return JSON.stringify([db.prepare(`SELECT * FROM sqlite_schema`).raw().all(), rows]);
}

function flip(bytes: Buffer, place: number, bit: number): Buffer {
  const flipped = Buffer.from(bytes);
  flipped.writeUInt8(flipped.readUInt8(place) ^ (1 << bit), place);
  return flipped;
}

const acceptable = new Set([
  'store-damaged',
  'store-foreign',
  'store-newer',
  'store-incomplete',
  'store-log-foreign',
  // Opened with a word to the official.
  'cut-log',
  'other-store',
  'older-copy',
]);

describe('one flipped bit', () => {
  test.each([
    ['closed', closed],
    ['killed', killed],
  ])('never changes what a store says without a word: %s', (_, prepare) => {
    const files = prepare(filledStore());
    const sound = read(files);
    const stream = new RandomStream(20_261_129, 0);
    const outcomes = new Map<string, number>();

    for (let time = 0; time < flips; time++) {
      const isLog = files.log !== null && time % 2 === 0;
      const bytes = isLog && files.log ? files.log : files.base;
      const flipped = flip(
        bytes,
        Math.floor(stream.uniform() * bytes.length),
        Math.floor(stream.uniform() * 8),
      );
      const found = read(isLog ? { ...files, log: flipped } : { ...files, base: flipped });
      const outcome = found === sound ? 'harmless' : acceptable.has(found) ? found : 'silent';
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    }

    expect(outcomes.get('silent'), JSON.stringify([...outcomes])).toBeUndefined();
    expect(outcomes.get('store-damaged')).toBeGreaterThan(flips / 8);
  });
});
