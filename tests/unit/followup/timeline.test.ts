import { describe, expect, test } from 'vitest';
import { timelineOf } from '../../../core/followup/timeline.ts';

describe('timelineOf', () => {
  test('runs over whole months from the first start to the last due date', () => {
    const timeline = timelineOf(
      [
        { startOn: '2026-07-05', dueOn: '2026-09-30' },
        { startOn: '2026-10-01', dueOn: '2027-06-20' },
      ],
      '2026-11-23',
    );

    expect(timeline.from).toBe('2026-07-01');
    expect(timeline.to).toBe('2027-07-01');
    expect(timeline.ticks).toEqual(['2026-07-01', '2026-10-01', '2027-01-01', '2027-04-01']);
  });

  test('holds today even when all actions lie in the past or the future', () => {
    const past = timelineOf([{ startOn: '2025-01-10', dueOn: '2025-03-10' }], '2026-11-23');
    const future = timelineOf([{ startOn: '2027-01-10', dueOn: '2027-03-10' }], '2026-11-23');

    expect(past.to).toBe('2026-12-01');
    expect(future.from).toBe('2026-11-01');
  });

  test('places dates by the day and holds dates outside at the ends', () => {
    const timeline = timelineOf([{ startOn: '2026-01-01', dueOn: '2026-12-15' }], '2026-06-01');

    expect(timeline.position('2026-01-01')).toBe(0);
    // 2026 has 365 days; 15 March is day 73 counted from 0, a fifth of them.
    expect(timeline.position('2026-03-15')).toBeCloseTo(0.2, 10);
    expect(timeline.position('2028-01-01')).toBe(1);
  });

  test('is not stretched by a date that means "no end" or was mistyped', () => {
    const dates = [{ startOn: '0202-01-01', dueOn: '9999-12-31' }];
    const timeline = timelineOf([...dates, { startOn: null, dueOn: '2027-03-10' }], '2026-11-23');

    expect([timeline.from, timeline.to]).toEqual(['2016-11-01', '2036-12-01']);
    expect(timeline.ticks.length).toBeGreaterThan(2);
    expect(timeline.position('2027-03-10')).toBeCloseTo(0.515, 2);
    expect([timeline.position('0202-01-01'), timeline.position('9999-12-31')]).toEqual([0, 1]);
  });

  test('never has more than six ticks', () => {
    const years = Array.from({ length: 40 }, (_, index) => 1 + index);

    for (const length of years) {
      const { ticks } = timelineOf(
        [{ startOn: '2026-02-10', dueOn: `${2026 + length}-02-10` }],
        '2026-11-23',
      );

      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks.length).toBeGreaterThan(0);
    }
  });

  test('without actions it is the present month', () => {
    const timeline = timelineOf([], '2026-12-31');

    expect([timeline.from, timeline.to]).toEqual(['2026-12-01', '2027-01-01']);
  });
});
