import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/trust/electron-checklist.md'), 'utf8');

/** Where the tests of the page stand: a change there must run this test. */
const folders = [
  join(root, 'tests/electron'),
  join(root, 'tests/e2e'),
  join(root, 'tests/integration'),
  join(root, 'tests/unit/house'),
];

const holds = (file: string, title: string): boolean =>
  folders.some((folder) => join(root, file).startsWith(folder)) &&
  existsSync(join(root, file)) &&
  readFileSync(join(root, file), 'utf8').includes(`'${title}'`);

/** The rows of the tables: what stands first, and what shows it. */
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:#|-|what)/u.test(line))
  .map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    return { first: cells[1] ?? '', shown: cells.at(-2) ?? '' };
  });

describe('the Electron checklist', () => {
  test('has its twenty points, in order', () => {
    const points = rows.map(({ first }) => first).filter((first) => /^\d+$/u.test(first));

    expect(points).toEqual(Array.from({ length: 20 }, (_, index) => String(index + 1)));
  });

  test.each(rows.map(({ first, shown }) => [first, shown] as const))(
    'point %s names tests that exist, or says why there is none',
    (_, shown) => {
      const named = [...shown.matchAll(/`([^`]+)` "([^"]+)"/gu)];
      const missing = named.filter(([, file = '', title = '']) => !holds(file, title));

      expect(missing.map(([text]) => text)).toEqual([]);
      expect(named.length > 0 || /^no test: .{20,}/u.test(shown)).toBe(true);
    },
  );
});

test('no address is ever given to another program', () => {
  const sources = readdirSync(join(root, 'electron'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(root, 'electron', name), 'utf8'));

  expect(sources.filter((text) => text.includes('openExternal'))).toEqual([]);
});
