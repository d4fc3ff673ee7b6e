import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../support/testBrowser.ts';

const folder = join(projectRoot, 'assets', 'icons');
const source = readFileSync(join(projectRoot, 'renderer', 'ui', 'buttons', 'icons.ts'), 'utf8');
const named = Array.from(source.matchAll(/assets\/icons\/([\w-]+\.svg)\?raw/g), ([, name]) => name).sort();

test('the committed icons are those that the screens name, with their licence', () => {
  expect(named.length).toBeGreaterThan(20);
  expect(readdirSync(folder).sort()).toEqual(['LICENSE.txt', ...named].sort());
  expect(readFileSync(join(folder, 'LICENSE.txt'), 'utf8')).toMatch(/^ISC License\n\nCopyright/);
});

test('every icon is from the version of lucide that the sources name', () => {
  const sources = readFileSync(join(projectRoot, 'tools', 'asset-sources', 'package.json'), 'utf8');
  const version: string = JSON.parse(sources).dependencies['lucide-static'];
  const others = named.filter(
    (name) =>
      !readFileSync(join(folder, String(name)), 'utf8').startsWith(
        `<!-- @license lucide-static v${version} - ISC -->`,
      ),
  );

  expect(others).toEqual([]);
});
