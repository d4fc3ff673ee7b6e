import { describe, expect, test } from 'vitest';
import { readDeadline } from '../../../../core/base/typed/deadline.ts';

describe('a deadline as offices write it', () => {
  test.each([
    ['2027年6月底前', '2027-06-30'],
    ['2027年6月底', '2027-06-30'],
    ['2027年6月末之前', '2027-06-30'],
    ['2027年2月底以前完成', '2027-02-28'],
    ['2027年6月30日前', '2027-06-30'],
    ['2027年6月30日之前', '2027-06-30'],
    ['2027.6.30前', '2027-06-30'],
    ['２０２７年６月', '2027-06-30'],
    ['2027-06', '2027-06-30'],
    ['2027年底前', '2027-12-31'],
    ['2027年内', '2027-12-31'],
    ['2027年年底前', '2027-12-31'],
    ['2027年上半年', '2027-06-30'],
    ['2027年二季度末', '2027-06-30'],
    ['2027年第三季度前完成', 'invalid'],
    ['2027Q2', '2027-06-30'],
    ['2027年6月上旬', '2027-06-10'],
    ['2027年6月中旬前', '2027-06-20'],
    ['2027年2月下旬', '2027-02-28'],
    ['截至2027年6月30日', '2027-06-30'],
    ['力争2027年6月底前完成', '2027-06-30'],
    ['end of June 2027', '2027-06-30'],
    ['by the end of June 2027', '2027-06-30'],
    ['by 30 June 2027', '2027-06-30'],
    ['before 30 June 2027', '2027-06-30'],
    ['by end of 2027', '2027-12-31'],
    ['end 2027', '2027-12-31'],
    ['by Q2 2027', '2027-06-30'],
    ['2027年13月底前', 'invalid'],
    ['2027年2月30日前', 'invalid'],
    ['6月30日', 'invalid'],
    ['长期坚持', 'invalid'],
  ])('%s: %s', (text, day) => {
    expect(readDeadline(text, 'last')).toBe(day);
  });

  test.each(['2027年6月前', '2027.6前', 'before June 2027', '2027年前'])(
    '%s may be meant with the month or without it, and is not guessed',
    (text) => {
      expect(readDeadline(text, 'last')).toBe('invalid');
    },
  );

  test('a beginning is the first of its days', () => {
    expect(readDeadline('2027年6月', 'first')).toBe('2027-06-01');
    expect(readDeadline('2027年6月中旬', 'first')).toBe('2027-06-11');
    expect(readDeadline('2027年下半年', 'first')).toBe('2027-07-01');
  });

  test('nothing is none', () => {
    expect(readDeadline('', 'last')).toBeNull();
  });
});
