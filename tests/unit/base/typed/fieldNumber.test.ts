import { describe, expect, test } from 'vitest';
import { readFieldNumber, readFieldYear } from '../../../../core/base/typed/fieldNumber.ts';

describe('what is typed into a field for a number', () => {
  test.each<[string, string, number]>([
    ['1500万', '万元', 1500],
    ['0.15亿', '万元', 1500],
    ['450万', '万元', 450],
    ['CNY 12 m', 'CNY m', 12],
    ['0.15 bn', 'CNY m', 150],
    ['5 m', 'CNY m', 5],
    ['1500万元', 'CNY m', 15],
    ['3家', '家', 3],
    ['3家', '项', 3],
    ['3 items', '项', 3],
    ['3个', 'counties', 3],
    ['120人', 'persons', 120],
    ['-0.5个百分点', '个百分点', -0.5],
    ['-0.5个百分点', '百分点', -0.5],
    ['-0.5百分点', '个百分点/年', -0.5],
    ['-0.5 percentage points', 'points a year', -0.5],
    ['12年', 'years', 12],
    ['12 years', '年', 12],
    ['35%', '占营收%', 35],
    ['35%', '% of gross output', 35],
    ['3.5%', '%/年', 3.5],
    ['3.5%', '% per year', 3.5],
    ['60分', '分', 60],
    ['1.2倍', '倍', 1.2],
    ['1.2', 'ratio', 1.2],
  ])('"%s" in a field of %s is %d', (text, unit, value) => {
    expect(readFieldNumber(text, { unit })).toMatchObject({ kind: 'value', value });
  });

  test('a whole percentage of one is not asked about, and half of one is none', () => {
    expect(readFieldNumber('1', { unit: '%', whole: true })).toMatchObject({ kind: 'value', value: 1 });
    expect(readFieldNumber('0.5', { unit: '%', whole: true })).toMatchObject({
      kind: 'refused',
      reason: { fault: 'not-whole' },
    });
  });

  test('says whether it was converted', () => {
    expect(readFieldNumber('680公顷', { unit: '平方公里' })).toMatchObject({ value: 6.8, isConverted: true });
    expect(readFieldNumber('1,200家', { unit: '家' })).toMatchObject({ value: 1200, isConverted: false });
  });

  test.each<[string, string, object]>([
    ['约三千', '万元', { fault: 'not-a-number' }],
    ['12人', '平方公里', { fault: 'unit-contradicts', unit: '人' }],
    ['12匹', '家', { fault: 'unit-unknown', unit: '匹' }],
    ['3家', '', { fault: 'unit-contradicts', unit: '家' }],
    ['3家', '家/百家·年', { fault: 'unit-contradicts', unit: '家' }],
    ['0.5%', '个百分点', { fault: 'unit-contradicts', unit: '%' }],
  ])('"%s" in a field of %s is refused by name', (text, unit, reason) => {
    expect(readFieldNumber(text, { unit })).toEqual({ kind: 'refused', reason });
  });

  test.each(['3.5', '2.5家', '0.00015万家'])('"%s" is no whole number of firms', (text) => {
    const whole = readFieldNumber(text, { unit: '家', whole: true });
    expect(whole).toEqual({ kind: 'refused', reason: { fault: 'not-whole' } });
  });

  test.each<[string, string, readonly [number, number]]>([
    ['0.35', '%', [0.35, 35]],
    ['-0.35', '%', [-0.35, -35]],
    ['0.07', '占产值%', [0.07, 7]],
    ['0.5', '% of sales', [0.5, 50]],
    ['1', '%', [1, 100]],
  ])('"%s" in a field of %s is asked about', (text, unit, readings) => {
    expect(readFieldNumber(text, { unit })).toEqual({ kind: 'asked', readings });
  });

  test.each<[string, string, number]>([
    ['0.35%', '%', 0.35],
    ['3.5‰', '占产值%', 0.35],
    ['35', '%', 35],
    ['0', '%', 0],
    ['0.35', '个百分点', 0.35],
  ])('"%s" in a field of %s is not', (text, unit, value) => {
    expect(readFieldNumber(text, { unit })).toMatchObject({ kind: 'value', value });
  });
});

describe('what is typed into a field for a year', () => {
  test.each<[string, number]>([
    ['2013', 2013],
    ['2013年', 2013],
    ['２０１３年', 2013],
    ['2013年5月', 2013],
    ['2013-05-31', 2013],
    ['May 2013', 2013],
  ])('"%s" is one in which something began', (text, value) => {
    expect(readFieldYear(text, 'any')).toMatchObject({ kind: 'value', value });
  });

  test('of figures it is a whole one', () => {
    expect(readFieldYear('2013年', 'whole')).toMatchObject({ kind: 'value', value: 2013 });
    expect(readFieldYear('2013年5月', 'whole')).toMatchObject({ kind: 'refused' });
    expect(readFieldYear('十年前', 'any')).toMatchObject({ kind: 'refused' });
    expect(readFieldYear(' ', 'any')).toEqual({ kind: 'empty' });
  });
});
