import { describe, expect, test } from 'vitest';
import { createFormat } from '../../../renderer/state/format.ts';
import { documentLanguage, isTestLanguage } from '../../../renderer/state/language.ts';

const en = createFormat('en');
const zh = createFormat('zh');

describe('dates and numbers as the language writes them', () => {
  test.each([
    ['2026-05-31', '31 May 2026', '2026年5月31日'],
    ['2026-05', 'May 2026', '2026年5月'],
    ['2026-Q2', 'Q2 2026', '2026年第二季度'],
    ['2026-H1', 'H1 2026', '2026年上半年'],
    ['2026-H2', 'H2 2026', '2026年下半年'],
    ['2026', '2026', '2026年'],
  ])('a date goes as far as it is known: %s', (date, english, chinese) => {
    expect([en.date(date), zh.date(date)]).toEqual([english, chinese]);
  });

  test('the first and the last day of a year stay where they are, whatever the time zone', () => {
    expect([en.date('2026-01-01'), en.date('2026-12-31')]).toEqual(['1 January 2026', '31 December 2026']);
  });

  test('months, days and ticks', () => {
    expect([en.month('2026-11-16'), en.day('2026-11-16'), en.tick('2026-10-01')]).toEqual([
      'November 2026',
      '16 November',
      'Oct',
    ]);
    expect([zh.month('2026-11-16'), zh.day('2026-11-16'), zh.tick('2026-10-01')]).toEqual([
      '2026年11月',
      '11月16日',
      '10月',
    ]);
  });

  test('midnight is 00, not 24', () => {
    expect(en.time(new Date(2026, 0, 1, 0, 5))).toBe('00:05');
  });

  test('numbers are grouped and have at most the decimals asked for', () => {
    expect([en.number(12_345.678), en.number(12_345.678, 0), en.number(3)]).toEqual([
      '12,345.68',
      '12,346',
      '3',
    ]);
  });

  test('columns have the decimals always', () => {
    expect([en.fixed(3, 2), en.fixed(1234.5, 1)]).toEqual(['3.00', '1,234.5']);
  });

  test('a difference has its sign, with a true minus; zero has none', () => {
    expect([en.signed(1.5, 1), en.signed(-1.5, 1), en.signed(0, 1), en.signed(-0.04, 1)]).toEqual([
      '+1.5',
      '\u22121.5',
      '0.0',
      '0.0',
    ]);
  });

  test('a share is in whole percent', () => {
    expect([en.percent(0.654), zh.percent(1)]).toEqual(['65%', '100%']);
  });

  test.each([
    [14.6, 'CNY\u00a014.6\u00a0m', '1,460万元'],
    [0.05, 'CNY\u00a00.05\u00a0m', '5万元'],
    [0, 'CNY\u00a00.0\u00a0m', '0万元'],
    [99.999, 'CNY\u00a0100.0\u00a0m', '9,999.9万元'],
    [99.9996, 'CNY\u00a0100.0\u00a0m', '1.00亿元'],
    [146.2, 'CNY\u00a0146.2\u00a0m', '1.46亿元'],
  ])('%d million CNY are written in the unit of the language', (millions, english, chinese) => {
    expect([en.money(millions), zh.money(millions)]).toEqual([english, chinese]);
  });

  test('an amount alone is in the unit in which it is typed', () => {
    expect([en.amount(12.34), zh.amount(12.34)]).toEqual(['12.34', '1,234']);
    expect([en.unitsPerMillion, zh.unitsPerMillion]).toEqual([1, 100]);
  });
});

describe('the language of the page', () => {
  test('the test language is asked for by the address only', () => {
    expect([isTestLanguage('?language=test'), isTestLanguage('?language=zh'), isTestLanguage('')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('the page says which language it is in', () => {
    expect([documentLanguage('zh'), documentLanguage('en'), documentLanguage('test')]).toEqual([
      'zh-CN',
      'en',
      'en',
    ]);
  });
});
