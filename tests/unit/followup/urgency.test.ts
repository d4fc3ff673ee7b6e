import { describe, expect, test } from 'vitest';
import { classifyAction, classifyActions } from '../../../core/followup/classify.ts';
import { byUrgency, windowOf, windowsOn } from '../../../core/followup/urgency.ts';
import { actionWith } from './actions.ts';
import { onDay } from '../../support/clocks.ts';

const today = '2026-11-25';

describe('the windows of due dates', () => {
  test('are the rest of the week, the next one, the rest of its month, and what is later', () => {
    expect(windowsOn(today)).toEqual({
      late: { from: null, to: '2026-11-24' },
      'this-week': { from: '2026-11-25', to: '2026-11-29' },
      'next-week': { from: '2026-11-30', to: '2026-12-06' },
      'this-month': { from: '2026-12-07', to: '2026-12-31' },
      later: { from: '2027-01-01', to: null },
    });
  });

  test.each([
    ['2026-11-23', '2026-11-29'],
    ['2026-11-29', '2026-11-29'],
    ['2026-11-30', '2026-12-06'],
  ])('a week ends on its Sunday: that of %s on %s', (day, sunday) => {
    expect(windowsOn(day)['this-week']).toEqual({ from: day, to: sunday });
  });

  test('leave no day between them, whatever the day', () => {
    for (let day = 1; day <= 28; day += 1) {
      const windows = windowsOn(`2027-02-${String(day).padStart(2, '0')}`);
      const ends = [
        windows.late,
        windows['this-week'],
        windows['next-week'],
        windows['this-month'],
        windows.later,
      ];
      const next = (date: string | null) =>
        new Date(Date.parse(`${date ?? ''}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
      ends.slice(1).forEach(({ from }, index) => expect(from).toBe(next(ends[index]?.to ?? null)));
    }
  });

  test.each([
    ['2026-11-24', 'late'],
    ['2026-11-25', 'this-week'],
    ['2026-12-06', 'next-week'],
    ['2026-12-07', 'this-month'],
    ['2027-06-20', 'later'],
    [null, 'undated'],
  ])('what is due on %s is %s', (dueOn, expected) => {
    const item = classifyAction(actionWith({ dueOn, startOn: null }), onDay(today));
    expect(windowOf(item, windowsOn(today))).toBe(expected);
  });

  test('what is closed is in none', () => {
    const item = classifyAction(actionWith({ dueOn: '2026-11-01', status: 'dropped' }), onDay(today));
    expect(windowOf(item, windowsOn(today))).toBeNull();
  });
});

test('the list has what is due this week behind what is late, and each action once', () => {
  const actions = [
    actionWith({ id: 'a', dueOn: '2026-11-01' }),
    actionWith({
      id: 'b',
      dueOn: '2026-11-27',
      startOn: '2026-01-01',
      createdAt: '2026-01-01T08:00:00.000Z',
    }),
    actionWith({
      id: 'c',
      dueOn: '2027-11-27',
      startOn: '2026-01-01',
      createdAt: '2026-01-01T08:00:00.000Z',
    }),
    actionWith({ id: 'd', dueOn: null, startOn: null, createdAt: '2026-11-20T08:00:00.000Z' }),
    actionWith({
      id: 'e',
      dueOn: '2026-12-27',
      startOn: '2026-11-20',
      createdAt: '2026-11-20T08:00:00.000Z',
    }),
    actionWith({ id: 'f', status: 'done' }),
  ];
  const groups = byUrgency(classifyActions(actions, onDay(today)), today);
  const ids = Object.fromEntries(
    Object.entries(groups).map(([name, items]) => [name, items.map(({ action }) => action.id)]),
  );

  expect(ids).toEqual({ late: ['a'], week: ['b'], stalled: ['c'], coming: ['e', 'd'], done: ['f'] });
});
