import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languagePieces } from '../../../core/brief/document/languagePieces.ts';
import type { Language } from '../../../core/base/settings.ts';

const foreign = (text: string, language: Language): string[] =>
  languagePieces(text, language).flatMap((piece) => (piece.foreign === null ? [] : [piece.text]));

test.each([
  ['Said 地方志办公室 in its yearbook.', ['地方志办公室']],
  ['《江苏统计年鉴2025》, table 3', ['《江苏统计年鉴2025》']],
  ['2025年统计年鉴（第3版）; 走访记录', ['年统计年鉴（第3版）', '走访记录']],
  ['Plain words, “quoted”, 18.5%.', []],
])('in English Chinese stands out: %s', (text, expected) => {
  expect(foreign(text, 'en')).toEqual(expected);
});

test.each([
  ['据Core firm purchasing report，2026年', ['Core firm purchasing report']],
  ['见Porter, M. (1998)。', ['Porter, M. (1998)']],
  ['集群GDP占比，证据B级，C2M模式，12 km', []],
  ['论文1.2.1.2(b)', []],
  ['指纹8f3a 51c0 dead beef 9be2，efcda028beb2d995', []],
  ['São Paulo模式', ['São Paulo']],
])('in Chinese Latin words stand out: %s', (text, expected) => {
  expect(foreign(text, 'zh')).toEqual(expected);
});

test('the pieces joined are the text, whatever it is', () => {
  const text = fc.string({ unit: fc.constantFrom(...'《集群》, Porter 1.(b)“”、。𠮷\n') });
  fc.assert(
    fc.property(text, fc.constantFrom('zh' as const, 'en' as const), (whole, language) => {
      expect(
        languagePieces(whole, language)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(whole);
    }),
  );
});
