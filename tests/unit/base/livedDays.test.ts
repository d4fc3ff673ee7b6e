import { describe, expect, test } from 'vitest';
import { livedDays } from '../../../core/base/livedDays.ts';

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
