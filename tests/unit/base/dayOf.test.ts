import { describe, expect, test } from 'vitest';
import { beginOf } from '../../../core/base/dayOf.ts';
import { systemClock } from '../../../electron/backend/start/systemClock.ts';
import { createFormat } from '../../../renderer/state/format.ts';
import { localDay } from '../../../renderer/state/localDay.ts';
import { dayIn, utcDay } from '../../support/clocks.ts';
import { inZone } from '../../support/inZone.ts';

describe('the day of a moment', () => {
  test.each([
    ['Asia/Shanghai', '2026-02-28T23:30:00.000Z', '2026-03-01'],
    ['America/New_York', '2026-03-01T02:00:00.000Z', '2026-02-28'],
  ])('is that on the wall in %s, in the backend and on screen', (zone, at, day) => {
    inZone(zone, () => {
      expect(systemClock.dayOf(at)).toBe(day);
      expect(localDay(at)).toBe(day);
      expect(createFormat('en').date(at)).toBe(createFormat('en').date(day));
      expect(createFormat('zh').shortDay(at)).toBe(createFormat('zh').shortDay(day));
    });
  });

  test('says nothing of a date, which has no time zone', () => {
    inZone('America/New_York', () => expect(createFormat('en').date('2026-03-01')).toBe('1 March 2026'));
  });
});

describe('the begin of a day', () => {
  test.each([
    ['Asia/Shanghai', '2026-03-01', '2026-02-28T16:00:00.000Z'],
    ['America/New_York', '2026-03-01', '2026-03-01T05:00:00.000Z'],
    // Clocks go forward at two in the morning of the eighth.
    ['America/New_York', '2026-03-09', '2026-03-09T04:00:00.000Z'],
    ['Asia/Kathmandu', '2026-03-01', '2026-02-28T18:15:00.000Z'],
    ['Pacific/Kiritimati', '2026-03-01', '2026-02-28T10:00:00.000Z'],
    ['Etc/GMT+12', '2026-03-01', '2026-03-01T12:00:00.000Z'],
  ])('in %s is its first moment', (zone, day, begin) => {
    expect(beginOf(day, dayIn(zone))).toBe(begin);
  });

  test('in UTC is midnight', () => {
    expect(beginOf('2026-03-01', utcDay)).toBe('2026-03-01T00:00:00.000Z');
  });
});
