import { describe, expect, test } from 'vitest';
import { type Exactness, dayOfSerial, readDate } from '../../../../core/base/typed/date.ts';

describe('a typed date', () => {
  test.each<[string, Exactness, string]>([
    ['20260531', 'day', '2026-05-31'],
    ['2026年5月31号', 'day', '2026-05-31'],
    ['2026年5月31日', 'day', '2026-05-31'],
    ['2026-5-31', 'day', '2026-05-31'],
    ['2026/05/31 00:00:00', 'day', '2026-05-31'],
    ['二〇二六年五月三十一日', 'day', '2026-05-31'],
    ['二〇二六年十月十日', 'day', '2026-10-10'],
    ['May 31, 2026', 'day', '2026-05-31'],
    ['31 May 2026', 'day', '2026-05-31'],
    ['2026.5', 'month', '2026-05'],
    ['2026-05', 'month', '2026-05'],
    ['202605', 'month', '2026-05'],
    ['2026年5月份', 'month', '2026-05'],
    ['May 2026', 'month', '2026-05'],
    ['2026Q2', 'quarter', '2026-Q2'],
    ['2026年第二季度', 'quarter', '2026-Q2'],
    ['2026年二季度', 'quarter', '2026-Q2'],
    ['2026年4-6月', 'quarter', '2026-Q2'],
    ['Q2 2026', 'quarter', '2026-Q2'],
    ['2026年上半年', 'half', '2026-H1'],
    ['2026年下半年', 'half', '2026-H2'],
    ['2026年1—6月', 'half', '2026-H1'],
    ['2026H1', 'half', '2026-H1'],
    ['2026年1—9月', 'months', '2026-01/2026-09'],
    ['2026年', 'year', '2026'],
    ['2026年度', 'year', '2026'],
    ['2026年末', 'year', '2026'],
    ['２０２６', 'year', '2026'],
    ['2026年1-12月', 'year', '2026'],
  ])('"%s" is a %s: %s', (text, exact, expected) => {
    expect(readDate(text)).toEqual({ exact, text: expected, year: 2026 });
  });

  test.each([
    '20260231',
    '2026-02-30',
    '202613',
    '2026年13月',
    '2026Q5',
    '31/5/2026',
    '合计',
    '123',
    '2026年9—1月',
  ])('"%s" is none', (text) => {
    expect(readDate(text)).toBe('invalid');
  });

  test.each<[number, string | undefined]>([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, undefined],
    [61, '1900-03-01'],
    [46173, '2026-05-31'],
    [46173.75, '2026-05-31'],
    [0, undefined],
  ])('the number %d of a spreadsheet is %s', (serial, expected) => {
    expect(dayOfSerial(serial)?.text).toBe(expected);
  });
});
