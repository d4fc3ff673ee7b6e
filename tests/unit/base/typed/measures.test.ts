import { describe, expect, test } from 'vitest';
import { readAmount } from '../../../../core/base/typed/amount.ts';
import { readFieldNumber } from '../../../../core/base/typed/fieldNumber.ts';
import { type Unit, readUnit } from '../../../../core/base/typed/units.ts';

/** The number, or what the text is instead. */
function parseNumber(text: string, unit: string) {
  const read = readFieldNumber(text, { unit });
  return read.kind === 'value' ? read.value : read.kind === 'empty' ? null : 'invalid';
}

describe('an area', () => {
  test.each<[string, string, number]>([
    ['6.8', '平方公里', 6.8],
    ['6.8平方公里', '平方公里', 6.8],
    ['6.8 km2', '平方公里', 6.8],
    ['6.8 km²', '平方公里', 6.8],
    ['6.8㎢', '平方公里', 6.8],
    ['6.8 sq km', '平方公里', 6.8],
    ['6.8 square kilometres', 'km²', 6.8],
    ['680公顷', '平方公里', 6.8],
    ['680ha', '平方公里', 6.8],
    ['680 hectares', 'km²', 6.8],
    ['1.02万亩', '平方公里', 6.8],
    ['10200亩', 'km²', 6.8],
    ['10,200 mu', 'km²', 6.8],
    ['680万平方米', '平方公里', 6.8],
    ['680万㎡', '平方公里', 6.8],
    ['680万m²', '平方公里', 6.8],
    ['6.8 million m2', 'km²', 6.8],
    ['6,800,000 sq m', 'km²', 6.8],
    ['6.8平方公里', '亩', 10200],
    ['6.8平方公里', '公顷', 680],
    ['1.2万', '亩', 12_000],
    ['1000亩', '平方公里', 0.666666666666667],
  ])('"%s" in a field of %s is %d', (text, unit, expected) => {
    expect(parseNumber(text, unit)).toBe(expected);
  });

  test.each(['6.8公里', '6.8亿元', '680家', '680万', '680 m', '6.8 acres'])(
    '"%s" is none in square kilometres',
    (text) => {
      expect(parseNumber(text, '平方公里')).toBe('invalid');
      expect(parseNumber(text, 'km²')).toBe('invalid');
    },
  );
});

describe('units that count different things', () => {
  const known = (text: string): Unit => {
    const unit = readUnit(text);
    if (unit === null) {
      throw new Error(`${text} is no unit.`);
    }
    return unit;
  };
  /** One of every measure that the program knows. */
  const units = [
    ...['家', '项', '人', '亿元', '%', '个百分点', '平方公里', '吨', '吨标准煤', '千瓦时', '千瓦', '公里'],
    ...[
      '立方米',
      '辆',
      '台',
      '套',
      '只',
      '头',
      '箱',
      '人次',
      '次',
      '元/人',
      '元/吨',
      '岁',
      '年',
      '天',
      '小时',
    ],
    ...['倍', '点', '万美元', '万欧元', '万日元', '万港元', '万英镑'],
  ];
  const pairs = units.flatMap((field) => units.filter((own) => own !== field).map((own) => [own, field]));
  /** Platforms and bases are items, and are counted by 家 and 个 all the same. */
  const same = (own = '', field = '') => own === '家' && field === '项';

  test('are never stored one as the other', () => {
    const stored = pairs.filter(
      ([own = '', field = '']) =>
        !same(own, field) && 'decimal' in readAmount(`12${own}`, { field: known(field), head: null }),
    );

    expect(stored).toEqual([]);
  });

  test.each<[string, string, number]>([
    ['1200公斤', '吨', 1.2],
    ['3万度', '千瓦时', 30_000],
    ['4500米', '公里', 4.5],
    ['3家', '项', 3],
    ['3个', '项', 3],
    ['-0.5个百分点', '个百分点', -0.5],
    ['-0.5 percentage points', '百分点', -0.5],
  ])('"%s" in a field of %s is %d', (text, unit, expected) => {
    expect(parseNumber(text, unit)).toBe(expected);
  });
});
