import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openStore } from '../../db/store.ts';
import { openOptions } from '../support/openOptions.ts';
import { storePath } from '../support/storeFolder.ts';
import { someCluster, someTime } from '../support/storeRows.ts';

const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-cut-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let taken = 0;

/** The files of a store as a program leaves them that dies at this moment. */
function leave(path: string): string {
  const copy = join(folder, String(taken++));
  cpSync(dirname(path), copy, { recursive: true });
  return join(copy, basename(path));
}

/** What lies there, as far as it tells one moment from another. */
const looks = (path: string): string =>
  ['', '-wal', '-journal', '-identity']
    .map((part) => statSync(path + part, { throwIfNoEntry: false }))
    .map((found) => (found ? `${found.size} ${found.mtimeMs}` : 'none'))
    .join();

/** Opens a store, works on it and closes it; gives what each moment of that would have left behind. */
function cutAtEveryStep(path: string): string[] {
  const left: string[] = [];
  let last = '';
  const store = openStore(path, {
    ...openOptions,
    onStatement() {
      const now = looks(path);
      if (now !== last) {
        left.push(leave(path));
      }
      last = now;
    },
  });
  store.clusters.saveFields('one', { ...store.clusters.get('one'), industry: `C${taken}` }, someTime);
  store.checkpoint();
  store.close();
  return left;
}

function storeAtRest(): string {
  const path = storePath();
  const store = openStore(path, openOptions);
  store.clusters.insert(someCluster('one'), someTime);
  store.close();
  return path;
}

/** Why a store does not open; `null` where it does and holds what it held. */
function refusal(path: string): string | null {
  try {
    const store = openStore(path, openOptions);
    const isThere = store.clusters.get('one').industry !== '';
    store.close();
    return isThere ? null : 'changed';
  } catch (error) {
    return `${String(error)} with ${readdirSync(dirname(path)).join(' ')}`;
  }
}

const refusals = (paths: readonly string[]): string[] => [
  ...new Set(paths.flatMap((path) => refusal(path) ?? [])),
];

/** A copy as a backup is: written without a log, with nothing beside it. */
function copyOf(path: string): string {
  const copy = storePath();
  const store = openStore(path, openOptions);
  store.copyTo(copy);
  store.close();
  return copy;
}

const hasLog = (path: string): boolean =>
  ['-wal', '-journal'].some((part) => readdirSync(dirname(path)).includes(basename(path) + part));

describe('a program that dies at any step', () => {
  test('of opening, saving and closing leaves a store that opens', () => {
    const left = cutAtEveryStep(storeAtRest());

    expect(left.length).toBeGreaterThan(5);
    expect(refusals(left)).toEqual([]);
  });

  test('and again at any step of the start after that', () => {
    const withLogs = cutAtEveryStep(storeAtRest()).filter(hasLog);
    const again = withLogs.flatMap(cutAtEveryStep);

    expect(again.length).toBeGreaterThan(20);
    expect(refusals(again)).toEqual([]);
  });

  test('on a copy without a log and without what says which state it is', () => {
    const left = cutAtEveryStep(copyOf(storeAtRest()));

    // SQLite changes the header by a journal of its own: what it belongs to has to be said before.
    const changed = left.filter((path) => readFileSync(path).readUInt8(18) === 2);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.filter((path) => !existsSync(`${path}-identity`))).toEqual([]);
    expect(refusals(left)).toEqual([]);
  });

  test('on an older copy of the store that was put back', () => {
    const path = storeAtRest();
    const older = leave(path);
    cutAtEveryStep(path);
    cpSync(older, path);
    const left = cutAtEveryStep(path);

    expect(refusals(left)).toEqual([]);
  });
});
