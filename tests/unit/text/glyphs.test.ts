import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createGlyphSearch } from '../../../electron/backend/brief/glyphs.ts';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const missingIn = createGlyphSearch(pathOf('../../../assets/fonts'));

/** Where the texts of the screens are written, and what makes texts. */
const rooms = [
  '../../../core',
  '../../../renderer',
  '../../../assets/knowledge',
  '../../../assets/guide',
].map(pathOf);

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(
      (entry) => entry.isFile() && ['.ts', '.svelte', '.json', '.html', '.md'].includes(extname(entry.name)),
    )
    .map(({ parentPath, name }) => join(parentPath, name));

/** A source without its comments: those are not shown. */
const shownText = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(^|\s)\/\/.*$/gmu, '');

test('the shipped fonts have a glyph for every character of every text', () => {
  const files = rooms.flatMap(filesOf);
  expect(files.length).toBeGreaterThan(400);

  const missing = files.flatMap((file) =>
    missingIn(shownText(readFileSync(file, 'utf8'))).map((character) => `${character} in ${file}`),
  );

  expect(missing).toEqual([]);
});
