import { describe, expect, test } from 'vitest';
import { type NumberWish, readFieldNumber } from '../../../core/base/typed/fieldNumber.ts';
import type { Language } from '../../../core/base/settings.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import { pastedColumn, pastedNumber } from '../../../renderer/views/figures/figureRows.ts';
import { numberWords } from '../../../renderer/views/frame/numberWords.ts';

const wordsIn = (language: Language) => numberWords({ t: createTranslate(language), textLanguage: language });

describe('what a field says of a number', () => {
  const refusal = (language: Language, text: string, wish: NumberWish) => {
    const read = readFieldNumber(text, wish);
    return read.kind === 'refused' ? wordsIn(language).refused(read.reason, wish.unit) : read;
  };

  test('names a unit that contradicts or is not known, and what is asked for', () => {
    expect(refusal('zh', '12人', { unit: '平方公里' })).toBe(
      '此项的单位是“人”，此处应以平方公里计。内容留在框中，不参与计算。',
    );
    expect(refusal('en', '12 acres', { unit: 'km²' })).toBe(
      'This has a unit that is not known: acres. It is kept here and not used.',
    );
    expect(refusal('zh', '3家', { unit: '' })).toBe('此项的单位“家”无法识别。内容留在框中，不参与计算。');
    expect(refusal('zh', '3.5', { unit: '家', whole: true })).toBe(
      '此项应为整数。内容留在框中，不参与计算。',
    );
  });

  test('asks which percentage is meant, and shows back what was converted', () => {
    expect(wordsIn('zh').whichShare([0.35, 35])).toBe('是0.35%还是35%？选定之前，内容留在框中，不参与计算。');
    expect(wordsIn('zh').readAs(' 680公顷 ', 6.8, '平方公里')).toBe('680公顷 = 6.8平方公里');
    expect(wordsIn('en').readAs('1500万', 15, 'CNY m')).toBe('1500万 = CNY 15 m');
    expect(wordsIn('zh').readAs('41373万人', 413_730_000, '人')).toBe('41373万人 = 413,730,000人');
    expect(wordsIn('en').readAs('12亿', 1200, 'CNY m')).toBe('12亿 = CNY 1,200 m');
  });
});

test('a column of figures that is pasted has units as a single one has', () => {
  const texts = pastedColumn('甲\t1.2万人\n乙\t300\n丙\t不详\n丁\t12.5') ?? [];

  expect(texts.map((text) => pastedNumber(text, { unit: '人', whole: true }))).toEqual([
    12_000,
    300,
    null,
    null,
  ]);
  expect(pastedColumn('300')).toBeNull();
});
