import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount } from '../../../../core/base/typed/amount.ts';
import { decimalOf, shiftDecimal } from '../../../../core/base/typed/decimal.ts';
import { readNumberText, saysMissing } from '../../../../core/base/typed/numberText.ts';
import { type Unit, readUnit } from '../../../../core/base/typed/units.ts';

describe('a decimal', () => {
  test.each<[string, number, string]>([
    ['552.92', 4, '5529200'],
    ['6.8', -4, '0.00068'],
    ['0', 4, '0'],
    ['-0.0', 2, '0'],
    ['-12.50', 0, '-12.5'],
    ['.5', 1, '5'],
    ['1184000', -4, '118.4'],
    ['007', 0, '7'],
  ])('%s moved by %i is %s', (decimal, places, expected) => {
    expect(shiftDecimal(decimal, places)).toBe(expected);
  });

  test('moved there and back is itself', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(9), fc.integer({ min: -12, max: 12 }), (whole, digit, places) => {
        const decimal = shiftDecimal(`${whole}.${digit}`, 0);
        expect(shiftDecimal(shiftDecimal(decimal, places), -places)).toBe(decimal);
      }),
    );
  });

  test.each<[number, string]>([
    [4.5600000000000005, '4.56'],
    [0.1 + 0.2, '0.3'],
    [1e21, '1000000000000000000000'],
    [-0.000001, '-0.000001'],
    [0, '0'],
  ])('the number %d is %s', (value, expected) => {
    expect(decimalOf(value)).toBe(expected);
  });
});

describe('a typed number', () => {
  test.each<[string, string, string]>([
    ['35%', '35', '%'],
    ['３５％', '35', '%'],
    ['45.6亿', '45.6', '亿'],
    ['1.2 万', '1.2', '万'],
    ['1,234家', '1234', '家'],
    ['１，２３４家', '1234', '家'],
    ['1 234 567.5', '1234567.5', ''],
    ['1\u00a0234', '1234', ''],
    ['1\u2009234', '1234', ''],
    ['−1.5', '-1.5', ''],
    ['－１．５', '-1.5', ''],
    ['12。5', '12.5', ''],
    ['¥ 45.6亿', '45.6', '¥ 亿'],
    ['CNY 14.6 m', '14.6', 'CNY m'],
    ['10,000 persons', '10000', 'persons'],
    ['1234①', '1234', ''],
    ['1234*', '1234', ''],
  ])('"%s" is %s %s', (text, decimal, unit) => {
    expect(readNumberText(text)).toEqual({ decimal, unit });
  });

  test.each(['14,60', '1,2万', '14，6亿元', '1.2.3', "12'5"])(
    'a comma or a point that may be a decimal one is no unit: "%s"',
    (text) => {
      expect(readNumberText(text)).toBeNull();
    },
  );

  test.each([
    '',
    '1,23',
    '12,34',
    '1.2.3',
    '约1200',
    '100-200',
    '三万',
    '1234²',
    '2021年第1',
    '#DIV/0!',
    'x',
  ])('"%s" is no number, or keeps what is not one', (text) => {
    const read = readNumberText(text);
    expect(read === null || readUnit(read.unit) === null).toBe(true);
  });

  test.each(['', ' ', '-', '—', '——', '…', '……', '...', '－', '/', '不详', 'n/a', 'N.A.'])(
    '"%s" says that there is no figure',
    (text) => {
      expect(saysMissing(text)).toBe(true);
    },
  );

  test.each(['0', '-1', '无锡', '不详细'])('"%s" does not say so', (text) => {
    expect(saysMissing(text)).toBe(false);
  });
});

describe('a unit', () => {
  test.each<[string, Unit['measure'], number]>([
    ['亿元', 'yuan', 8],
    ['万元', 'yuan', 4],
    ['千元', 'yuan', 3],
    ['百万元', 'yuan', 6],
    ['元', 'yuan', 0],
    ['万人', 'persons', 4],
    ['人', 'persons', 0],
    ['家', 'count', 0],
    ['个', 'count', 0],
    ['%', 'share', -2],
    ['％', 'share', -2],
    ['‰', 'share', -3],
    ['万', 'none', 4],
    ['亿', 'none', 8],
    ['万吨', 'other', 4],
    ['亿千瓦时', 'other', 8],
    ['千瓦时', 'other', 0],
    ['万美元', 'other-money', 4],
    ['10,000 persons', 'persons', 4],
    ['person', 'persons', 0],
    ['CNY 100 million', 'yuan', 8],
    ['100 million yuan', 'yuan', 8],
    ['RMB million', 'yuan', 6],
    ['CNY m', 'yuan', 6],
    ['¥ 亿', 'yuan', 8],
    ['firms', 'count', 0],
    ['per cent', 'share', -2],
    ['USD million', 'other-money', 6],
  ])('%s counts %s by ten to the power of %i', (text, measure, exponent) => {
    expect(readUnit(text)).toMatchObject({ measure, exponent });
  });

  test.each(['', '2021年末', '规模以上', 'of which', '区、市', 'Sector'])('"%s" is none', (text) => {
    expect(readUnit(text)).toBeNull();
  });
});

describe('an amount', () => {
  const unit = (text: string): Unit => {
    const read = readUnit(text);
    if (read === null) {
      throw new Error(`${text} is no unit.`);
    }
    return read;
  };
  const amount = (text: string, field: string, head?: string) =>
    readAmount(text, { field: unit(field), head: head === undefined ? null : unit(head) });

  test.each<[string, string, string | undefined, string]>([
    ['45.6亿', '亿元', undefined, '45.6'],
    ['45600万元', '亿元', undefined, '4.56'],
    ['1184000', '亿元', '万元', '118.4'],
    ['131000', '亿元', '千元', '1.31'],
    ['552.92', '人', '万人', '5529200'],
    ['1.2万', '人', '人', '12000'],
    ['1.2万', '人', undefined, '12000'],
    ['1,234家', '家', '家', '1234'],
    ['1234个', '家', undefined, '1234'],
    ['35%', '%', '%', '35'],
    ['35%', '%', undefined, '35'],
    ['35‰', '%', undefined, '3.5'],
    ['35', '%', undefined, '35'],
    ['6.8亿', '亿元', '元', '6.8'],
    ['6.8', '亿元', '亿', '6.8'],
  ])('"%s" for %s under %s is %s', (...row) => {
    const [text, field, head, expected] = row;
    expect(amount(text, field, head)).toMatchObject({ decimal: expected });
  });

  test('names a size that differs from the head, with what it is by itself', () => {
    expect(amount('6.8亿', '亿元', '万元')).toEqual({
      fault: 'unit-differs',
      unit: '亿',
      head: '万元',
      instead: '6.8',
    });
  });

  test.each<[string, string, string | undefined, object]>([
    ['1234', '亿元', undefined, { fault: 'unit-missing' }],
    ['1234人', '亿元', undefined, { fault: 'unit-contradicts', unit: '人' }],
    ['1234', '人', '万元', { fault: 'unit-contradicts', unit: '万元' }],
    ['1234万美元', '亿元', undefined, { fault: 'unit-contradicts', unit: '万美元' }],
    ['1.2万', '%', undefined, { fault: 'unit-contradicts', unit: '万' }],
    ['1234匹', '家', undefined, { fault: 'unit-unknown', unit: '匹' }],
    ['不少', '家', undefined, { fault: 'not-a-number' }],
  ])('"%s" for %s under %s is refused by name', (...row) => {
    const [text, field, head, expected] = row;
    expect(amount(text, field, head)).toEqual(expected);
  });
});
