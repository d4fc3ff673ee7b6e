import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../core/brief/document/document.ts';
import { pageMeasures } from '../../../core/brief/html/pageMeasures.ts';
import { titleSize } from '../../../core/brief/html/titleSize.ts';

const title = (name: string, finding: string): Inline => [{ text: name, lineEnd: true }, { text: finding }];
const hanzi = (count: number): string => '集'.repeat(count);
const letters = (count: number): string => 'Cluster '.repeat(count / 8);

describe('the size of a title', () => {
  test.each([
    [12, 18, 22],
    [20, 20, 22],
    [24, 18, 18],
    [40, 18, 16],
    [50, 20, 16],
    [80, 20, 12],
  ])('a name of %i hanzi with a finding of %i takes %i points', (name, finding, size) => {
    expect(titleSize(title(hanzi(name), hanzi(finding)), 'zh')).toBe(size);
  });

  test.each([
    [32, 32, 21],
    [80, 40, 14],
  ])('a name of %i letters with a finding of %i takes %i points', (name, finding, size) => {
    expect(titleSize(title(letters(name), letters(finding)), 'en')).toBe(size);
  });

  test('shrinks by the stated steps only, never below the last, and never grows with the name', () => {
    for (const language of ['zh', 'en'] as const) {
      const sizes = Array.from({ length: 200 }, (_, count) =>
        titleSize(title(hanzi(count + 1), hanzi(20)), language),
      );
      const steps = [...new Set(sizes)];

      expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      expect(pageMeasures[language].titles).toEqual(expect.arrayContaining(steps));
      expect(steps.at(-1)).toBe(pageMeasures[language].titles.at(-1));
    }
  });
});
