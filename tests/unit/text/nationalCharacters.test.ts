import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createGlyphSearch } from '../../../electron/backend/brief/glyphs.ts';
import { findResources } from '../../../electron/backend/context/resources.ts';

const missingIn = createGlyphSearch(findResources().fonts);

/** The three levels of 通用规范汉字表. */
const levels = readFileSync(join(import.meta.dirname, '../../support/nationalCharacters.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => [...line]);

const between = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, place) => String.fromCodePoint(from + place)).join('');

/** Of GB 18030-2022, implementation level 1: the hanzi outside the two-byte part. */
const fourByteHanzi = [between(0x4e00, 0x9fef), between(0x3400, 0x4db5)].join('');

/** The two-byte part, GBK with it, without what is private to each user. */
function twoByteCharacters(): string {
  const decoder = new TextDecoder('gb18030');
  const bytes = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, place) => from + place);
  return bytes(0x81, 0xfe)
    .flatMap((lead) => bytes(0x40, 0xfe).map((trail) => decoder.decode(Uint8Array.of(lead, trail))))
    .filter((text) => [...text].length === 1 && !/[\uFFFD\p{Co}]/u.test(text))
    .join('');
}

describe('the shipped fonts have', () => {
  test.each([
    [1, 3500],
    [2, 3000],
    [3, 1605],
  ])('every character of level %i of the national table', (level, count) => {
    const characters = levels[level - 1] ?? [];

    expect(new Set(characters).size).toBe(count);
    expect(missingIn(characters.join(''))).toEqual([]);
  });

  test('every hanzi that GB 18030-2022 asks for in implementation levels 1 and 2', () => {
    const level1 = new Set(fourByteHanzi);
    const added = levels.flat().filter((character) => !level1.has(character));

    // As many as the standard says that its second level adds.
    expect(added).toHaveLength(196);
    expect(missingIn(fourByteHanzi + added.join(''))).toEqual([]);
  });

  test('every character of the two-byte part, but one sign that Noto does not draw', () => {
    const characters = twoByteCharacters();

    expect([...characters].length).toBeGreaterThan(21_800);
    expect(missingIn(characters)).toEqual(['≒']);
  });
});
