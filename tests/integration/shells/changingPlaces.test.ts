import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { clearLeftovers, install } from '../../../tools/install/install.mjs';
import { clear, isReady, putRight, swap } from '../../../tools/install/swap.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cluster-desk-places-'));
  writeFileSync(join(folder, 'package-lock.json'), lockOf('2.0.0'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const lockOf = (version: string): string => JSON.stringify({ packages: { 'node_modules/a': { version } } });

const inUse = 'node_modules';
const ready = join('.install', 'new', 'node_modules');
const old = join('.install', 'old', 'node_modules');
const half = join('.install', 'new-1-1', 'node_modules');

/** Packages of a version at a place; those that lie ready have their lock file beside them. */
function lay(place: string, version: string): void {
  mkdirSync(join(folder, place, 'a'), { recursive: true });
  writeFileSync(join(folder, place, 'a', 'package.json'), JSON.stringify({ version }));
  writeFileSync(join(folder, place, '.package-lock.json'), lockOf(version));
  if (place === ready) {
    writeFileSync(join(folder, '.install', 'new', 'package-lock.json'), lockOf(version));
  }
}

function versionAt(place: string): string | null {
  const file = join(folder, place, 'a', 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : null;
}

/** What a kill can leave, and which packages are in use after the next start. */
const moments: readonly [string, readonly [string, string][], string | null][] = [
  ['before anything', [[inUse, '1.0.0']], '1.0.0'],
  ['while new ones are installed', [...at(inUse, '1.0.0'), ...at(half, '2.0.0')], '1.0.0'],
  ['while the first ones are installed', at(half, '2.0.0'), null],
  ['when new ones lie ready', [...at(inUse, '1.0.0'), ...at(ready, '2.0.0')], '1.0.0'],
  ['between the two renames', [...at(ready, '2.0.0'), ...at(old, '1.0.0')], '2.0.0'],
  ['after both renames', [...at(inUse, '2.0.0'), ...at(old, '1.0.0')], '2.0.0'],
  ['while half an older lock file lay ready', [...at(ready, '1.5.0'), ...at(old, '1.0.0')], '1.0.0'],
];

function at(place: string, version: string): [string, string][] {
  return [[place, version]];
}

describe('a start after a kill', () => {
  test.each(moments)('%s finds whole packages', (_, left, expected) => {
    left.forEach(([place, version]) => lay(place, version));

    putRight(folder);

    expect(versionAt(inUse)).toBe(expected);
  });

  test('between the two renames keeps what was unpacked beside the old packages', () => {
    lay(ready, '2.0.0');
    lay(old, '1.0.0');
    mkdirSync(join(folder, old, '.cache'));

    putRight(folder);

    expect(existsSync(join(folder, inUse, '.cache'))).toBe(true);
  });

  test('keeps what lies ready until it is in use, and then takes everything else away', async () => {
    lay(inUse, '1.0.0');
    lay(ready, '2.0.0');
    lay(half, '2.0.0');

    await clearLeftovers(folder);
    const before = isReady(folder);
    swap(folder);
    await clearLeftovers(folder);

    expect([before, versionAt(inUse), existsSync(join(folder, '.install'))]).toEqual([true, '2.0.0', false]);
  });

  test('takes what lies ready without asking any registry', async () => {
    lay(inUse, '1.0.0');
    lay(ready, '2.0.0');

    expect(await install(folder, '/no/node')).toBe(null);
    expect([versionAt(inUse), readdirSync(folder).toSorted()]).toEqual([
      '2.0.0',
      ['node_modules', 'package-lock.json'],
    ]);
  });

  test('takes away what lies ready for another lock file', () => {
    lay(inUse, '1.0.0');
    lay(ready, '1.5.0');

    clear(folder, { keepsReady: true });

    expect(readdirSync(join(folder, '.install'))).toEqual([]);
  });
});
