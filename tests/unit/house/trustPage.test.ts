import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** Where the named tests stand: a change there must run this test. */
const folders = ['tests', 'db', 'docs'].map((folder) => join(root, folder));

test('every file that the page on trust names is there', () => {
  const page = readFileSync(join(root, 'docs/trust.md'), 'utf8');
  const named = [...page.matchAll(/`((?:tests|db)\/[^`\s]+\.ts)`/gu)].map(([, file = '']) => file);
  const linked = [...page.matchAll(/\]\(([^)]+\.md)\)/gu)].map(([, file = '']) => join('docs', file));

  const missing = [...named, ...linked].filter(
    (file) => !folders.some((folder) => join(root, file).startsWith(folder)) || !existsSync(join(root, file)),
  );

  expect(named.length).toBeGreaterThan(30);
  expect(missing).toEqual([]);
});
