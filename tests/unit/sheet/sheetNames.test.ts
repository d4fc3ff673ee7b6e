import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sheetNames } from '../../../core/sheet/sheetNames.ts';

test('names of sheets are those that were asked for, without what no spreadsheet takes', () => {
  expect(sheetNames(['Type and stage', 'a/b', 'A\\b', '', "'quoted'", 'History', '评估：[全部]'])).toEqual([
    'Type and stage',
    'a b',
    'A b 2',
    'Sheet',
    'quoted',
    'History 2',
    '评估： 全部',
  ]);
});

test('whatever is asked for, names are legal and no two alike', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 40 }), (asked) => {
      const names = sheetNames(asked);

      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(asked.length);
      for (const name of names) {
        expect(name).toMatch(/^(?!')[^[\]:*?/\\\p{Cc}]{1,31}(?<!')$/u);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name.isWellFormed()).toBe(true);
      }
    }),
  );
});
