import { describe, expect, test } from 'vitest';
import { askingAttention, attentionOf } from '../../../core/followup/attention.ts';
import { classifyAction, classifyActions } from '../../../core/followup/classify.ts';
import { byBody, byPhase, phasesOf, type ScheduleGroup, spanOf } from '../../../core/followup/schedule.ts';
import type { Horizon } from '../../../core/knowledge/schema.ts';
import { actionWith, recordOn } from './actions.ts';
import { onDay } from '../../support/clocks.ts';

const today = onDay('2026-11-30');
const shown = (groups: readonly ScheduleGroup[]) =>
  groups.map(({ key, items }) => [key, items.map(({ action }) => action.id)]);

describe('the phase of an action', () => {
  const measure = (id: string, horizon: Horizon, requires?: string) => ({
    id,
    horizon,
    prerequisites:
      requires === undefined
        ? []
        : [{ requires, kind: 'hard' as const, basis: 'stated' as const, reason: { en: 'a', zh: '甲' } }],
  });

  test('is that of its measure, and never before what that needs; a step has that of its action', () => {
    const phases = phasesOf(
      [
        actionWith({ id: 'a', measureId: 'late' }),
        actionWith({ id: 'b', measureId: 'soon' }),
        actionWith({ id: 'c', measureId: null, partOf: 'a' }),
        actionWith({ id: 'd', measureId: null }),
      ],
      [measure('late', 'medium'), measure('soon', 'short', 'late')],
    );

    expect([...phases]).toEqual([
      ['a', 'medium'],
      ['b', 'medium'],
      ['c', 'medium'],
    ]);
  });
});

describe('a time chart', () => {
  const items = [
    actionWith({ id: 'a', owner: 'Bureau', startOn: '2026-09-01' }),
    actionWith({ id: 'b', owner: ' Bureau ', startOn: '2026-08-01' }),
    actionWith({ id: 'c', owner: '', startOn: null }),
    actionWith({ id: 'd', owner: 'Guild' }),
    actionWith({ id: 'e', owner: 'Guild', startOn: null, dueOn: null }),
  ].map((action) => classifyAction(action, today));

  test('by body begins with what nobody has, and leaves out what has no date', () => {
    expect(shown(byBody(items))).toEqual([
      ['', ['c']],
      ['Bureau', ['b', 'a']],
      ['Guild', ['d']],
    ]);
  });

  test('by phase ends with what has none', () => {
    expect(shown(byPhase(items, new Map([['a', 'medium'] as const, ['d', 'short'] as const])))).toEqual([
      ['short', ['d']],
      ['medium', ['a']],
      ['', ['b', 'c']],
    ]);
  });

  test('shows an action of one date as a day', () => {
    expect(spanOf({ startOn: null, dueOn: '2026-12-01' })).toEqual(['2026-12-01', '2026-12-01']);
    expect(spanOf({ startOn: '2026-12-01', dueOn: null })).toEqual(['2026-12-01', '2026-12-01']);
  });
});

describe('what asks for attention', () => {
  const groups = classifyActions(
    [
      actionWith({ id: 'late', dueOn: '2026-11-29' }),
      actionWith({ id: 'today', dueOn: '2026-11-30' }),
      actionWith({ id: 'week', dueOn: '2026-12-07', events: [recordOn('2026-11-20')] }),
      actionWith({ id: 'later', dueOn: '2026-12-08', events: [recordOn('2026-11-20')] }),
      actionWith({ id: 'quiet', dueOn: '2027-06-30' }),
      actionWith({ id: 'done', dueOn: '2026-11-01', status: 'done' }),
    ],
    today,
  );

  test('is late, due within seven days or stalled, each counted once', () => {
    expect(attentionOf(groups)).toEqual({ late: 1, soon: 2, stalled: 1 });
  });

  test('is what the week is about', () => {
    const { late, due, stalled, done } = askingAttention(groups);

    expect([...late, ...stalled, ...due].map(({ action }) => action.id).toSorted()).toEqual([
      'late',
      'quiet',
      'today',
      'week',
    ]);
    expect(done).toEqual([]);
  });
});
