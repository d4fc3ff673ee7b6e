import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actionGroups, classifyAction, classifyActions } from '../../../core/followup/classify.ts';
import { actionStatuses } from '../../../core/model/action.ts';
import { actionWith, recordOn } from './actions.ts';
import { onDay } from '../../support/clocks.ts';

const date = '2026-11-23';
const today = onDay(date);

describe('classifyAction', () => {
  test('an open action is late from the day after its due date', () => {
    const events = [recordOn('2026-11-20')];

    expect(classifyAction(actionWith({ dueOn: '2026-11-22', events }), today)).toMatchObject({
      group: 'late',
      daysLeft: -1,
    });
    expect(classifyAction(actionWith({ dueOn: date, events }), today)).toMatchObject({
      group: 'due',
      daysLeft: 0,
    });
  });

  test('counts 54 days from 30 September to 23 November', () => {
    expect(classifyAction(actionWith({ dueOn: '2026-09-30' }), today).daysLeft).toBe(-54);
  });

  test('an open action stalls after 60 days without a record', () => {
    const quiet = (day: string) => classifyAction(actionWith({ events: [recordOn(day)] }), today);

    expect(quiet('2026-09-24')).toMatchObject({ group: 'stalled', daysQuiet: 60 });
    expect(quiet('2026-09-25')).toMatchObject({ group: 'due', daysQuiet: 59 });
  });

  test('the latest record counts, in whatever order records are listed', () => {
    const events = [recordOn('2026-11-01'), recordOn('2026-08-01')];

    expect(classifyAction(actionWith({ events }), today)).toMatchObject({
      group: 'due',
      daysQuiet: 22,
      lastEventOn: '2026-11-01',
    });
  });

  test('without a record the quiet days run from the start, or from creation when that is later', () => {
    expect(classifyAction(actionWith({ startOn: '2026-08-01' }), today).daysQuiet).toBe(114);
    expect(
      classifyAction(actionWith({ startOn: '2026-01-01', createdAt: '2026-11-13T00:00:00.000Z' }), today)
        .daysQuiet,
    ).toBe(10);
  });

  test('an action that has not begun does not stall', () => {
    const planned = actionWith({ startOn: '2027-03-01', dueOn: '2027-09-01' });

    expect(classifyAction(planned, today)).toMatchObject({ group: 'due', daysQuiet: 0 });
  });

  test('an action that is overdue and quiet is late, not stalled', () => {
    expect(classifyAction(actionWith({ dueOn: '2026-08-01' }), today).group).toBe('late');
  });

  test('done and dropped actions are never late', () => {
    expect(classifyAction(actionWith({ dueOn: '2026-01-01', status: 'done' }), today).group).toBe('done');
    expect(classifyAction(actionWith({ dueOn: '2026-01-01', status: 'dropped' }), today).group).toBe('done');
  });
});

describe('classifyActions', () => {
  test('the longest overdue stands first, the next due first, the longest quiet first', () => {
    const groups = classifyActions(
      [
        actionWith({ id: 'late-3', dueOn: '2026-11-20' }),
        actionWith({ id: 'late-54', dueOn: '2026-09-30' }),
        actionWith({ id: 'quiet-82', dueOn: '2027-02-28', events: [recordOn('2026-09-02')] }),
        actionWith({ id: 'quiet-110', dueOn: '2027-03-31', events: [recordOn('2026-08-05')] }),
        actionWith({ id: 'due-27', dueOn: '2026-12-20', events: [recordOn('2026-11-12')] }),
        actionWith({ id: 'due-7', dueOn: '2026-11-30', events: [recordOn('2026-11-20')] }),
        actionWith({ id: 'closed', status: 'done' }),
      ],
      today,
    );

    expect(actionGroups.map((name) => groups[name].map((item) => item.action.id))).toEqual([
      ['late-54', 'late-3'],
      ['quiet-110', 'quiet-82'],
      ['due-7', 'due-27'],
      ['closed'],
    ]);
  });

  test('every action is in exactly one group and the order given does not matter', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString());
    const anyAction = fc.record({
      startOn: day.map((at) => at.slice(0, 10)),
      dueOn: day.map((at) => at.slice(0, 10)),
      createdAt: day,
      status: fc.constantFrom(...actionStatuses),
      events: fc.array(
        day.map((at) => recordOn(at.slice(0, 10))),
        { maxLength: 4 },
      ),
    });

    fc.assert(
      fc.property(fc.array(anyAction, { maxLength: 12 }), (fields) => {
        const actions = fields.map((field, index) => actionWith({ ...field, id: `a${index}` }));

        const groups = classifyActions(actions, today);

        const ids = actionGroups.flatMap((name) => groups[name].map((item) => item.action.id));
        expect(ids.toSorted()).toEqual(actions.map((action) => action.id).toSorted());
        expect(classifyActions(actions.toReversed(), today)).toEqual(groups);
      }),
    );
  });
});
