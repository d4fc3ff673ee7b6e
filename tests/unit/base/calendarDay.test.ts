import { expect, test } from 'vitest';
import { isCalendarDay } from '../../../core/base/calendar.ts';

test.each([
  ['2026-05-31', true],
  ['2024-02-29', true],
  ['0001-01-01', true],
  ['9999-12-31', true],
  ['2026-02-30', false],
  ['2025-02-29', false],
  ['2026-13-01', false],
  ['0000-01-01', false],
])('%s exists in the calendar: %s', (date, exists) => {
  expect(isCalendarDay(date)).toBe(exists);
});
