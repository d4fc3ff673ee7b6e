import { describe, expect, test } from 'vitest';
import { isClockTrusted, isLongAgo, livedDays } from '../../../core/base/livedDays.ts';

const on = (...days: readonly string[]) => days.map((day) => `${day}T08:00:00.000Z`);

describe('the days that have passed over moments', () => {
  test('are those of the calendar while the program is used at least once a week', () => {
    expect(livedDays(on('2026-06-01', '2026-06-05', '2026-06-12', '2026-06-19'))).toBe(18);
  });

  test('are no more than a week for a pause, however far the clock jumps', () => {
    expect(livedDays(on('2026-06-01', '2027-06-01', '2027-06-02'))).toBe(8);
  });

  test('are never fewer for a clock that was set back', () => {
    expect(livedDays(on('2026-06-01', '2025-06-01', '2025-06-03'))).toBe(2);
  });

  test('are none for one moment, or for none', () => {
    expect([livedDays([]), livedDays(on('2026-06-01'))]).toEqual([0, 0]);
  });
});

test('a moment is long ago by the clock and by what was recorded since, never by one of them', () => {
  const [june = '', july = '', nextYear = ''] = on('2026-06-01', '2026-07-05', '2027-06-01');
  const weeks = on('2026-06-01', '2026-06-08', '2026-06-15', '2026-06-22', '2026-06-29');

  expect(isLongAgo(june, { now: july, moments: weeks, days: 30 })).toBe(true);
  expect(isLongAgo(june, { now: nextYear, moments: [june], days: 30 })).toBe(false);
  expect(isLongAgo(june, { now: june, moments: [...weeks, ...weeks], days: 30 })).toBe(false);
});

test('a clock is trusted within a week after the last change, and a day before it', () => {
  const [day = ''] = on('2026-06-10');
  const trusted = on('2026-06-09', '2026-06-10', '2026-06-17').map((now) => isClockTrusted(now, day));
  const not = on('2026-06-08', '2026-06-18', '2027-06-10').map((now) => isClockTrusted(now, day));

  expect([trusted, not]).toEqual([
    [true, true, true],
    [false, false, false],
  ]);
  expect(isClockTrusted(day, null)).toBe(true);
});
