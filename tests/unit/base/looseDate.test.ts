import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { LooseDateSchema } from '../../../core/base/fields.ts';
import {
  compareLooseDates,
  firstDayOf,
  isLaterThan,
  isLooseDate,
  lastMonthOf,
} from '../../../core/base/looseDate.ts';
import { parseLooseDate } from '../../../core/base/typed/date.ts';
import { dateInCell, dateInWords } from '../../../core/brief/document/format.ts';

describe('a date as exact as it is known', () => {
  test.each([
    ['2026', '2026-01-01', '2026-12'],
    ['2026-H1', '2026-01-01', '2026-06'],
    ['2026-H2', '2026-07-01', '2026-12'],
    ['2026-Q1', '2026-01-01', '2026-03'],
    ['2026-Q4', '2026-10-01', '2026-12'],
    ['2026-05', '2026-05-01', '2026-05'],
    ['2024-02-29', '2024-02-29', '2024-02'],
  ])('%s is a date, from %s to %s', (date, first, last) => {
    expect([isLooseDate(date), v.is(LooseDateSchema, date)]).toEqual([true, true]);
    expect([firstDayOf(date), lastMonthOf(date)]).toEqual([first, last]);
  });

  test.each([
    '2026-H3',
    '2026-H0',
    '2026-Q5',
    '2026-q2',
    '2026Q2',
    '2026-13',
    '2026-Q1-05',
    '2026-02-30',
    '',
  ])('"%s" is none', (date) => {
    expect(isLooseDate(date)).toBe(false);
  });

  test('what lasts counts by its end, and of one year a year alone tells least', () => {
    const sorted = ['2025', '2026', '2026-Q1', '2026-05', '2026-05-20', '2026-H1', '2026-Q3', '2026-12'];

    expect(sorted.toReversed().toSorted(compareLooseDates)).toEqual(sorted);
  });

  test.each([
    ['2026', false],
    ['2026-H1', false],
    ['2026-H2', true],
    ['2026-Q2', false],
    ['2026-Q3', true],
    ['2026-05', false],
    ['2026-05-31', false],
    ['2026-06', true],
    ['2026-06-01', true],
    ['2027', true],
    ['2099-01-01', true],
  ])('%s is later than 31 May 2026: %s', (date, isLater) => {
    expect(isLaterThan(date, '2026-05-31')).toBe(isLater);
  });

  test.each(['zh', 'en'] as const)('what is shown in %s is read back as the same date', (language) => {
    for (const date of [
      '2026',
      '2026-H1',
      '2026-H2',
      '2026-Q1',
      '2026-Q2',
      '2026-Q3',
      '2026-Q4',
      '2026-05',
    ]) {
      expect(parseLooseDate(dateInWords(date, language))).toBe(date);
      expect(parseLooseDate(dateInCell(date, language))).toBe(date);
    }
  });
});
