import { describe, expect, test } from 'vitest';
import { stepsOf } from '../../../renderer/views/followUp/stepsOfMeasure.ts';
import { actionWith } from '../followup/actions.ts';

const measure = {
  firstStep: { en: 'Visit 30 firms.', zh: '走访30家企业。' },
  success: { indicator: 'new-firm-formation', target: { en: 'Two more firms', zh: '多2家企业' } },
};
const wish = { language: 'en', today: '2026-11-30' } as const;
const datesOf = (changes: Parameters<typeof actionWith>[0]) =>
  stepsOf(actionWith(changes), measure, wish).map(({ startOn, dueOn }) => [startOn, dueOn]);

describe('the steps of an action', () => {
  test('are the first step, a review half way and the check of success, with the owner of the action', () => {
    const steps = stepsOf(
      actionWith({ startOn: '2026-12-01', dueOn: '2028-12-01', owner: 'Guild' }),
      measure,
      wish,
    );

    expect(steps.map(({ title, owner, dueOn }) => [title, owner, dueOn])).toEqual([
      ['Visit 30 firms.', 'Guild', '2027-03-01'],
      ['Half-way review: progress against the target', 'Guild', '2027-12-01'],
      ['Check of success: Two more firms', 'Guild', '2028-12-01'],
    ]);
  });

  test('begin today where the action has begun, and end with it', () => {
    expect(datesOf({ startOn: '2026-01-01', dueOn: '2027-01-15' })).toEqual([
      ['2026-11-30', '2027-01-15'],
      ['2026-11-30', '2027-01-15'],
    ]);
  });

  test('of an action that is over end when it did, and begin no later', () => {
    expect(datesOf({ startOn: '2026-01-01', dueOn: '2026-06-30' })).toEqual([
      ['2026-06-30', '2026-06-30'],
      ['2026-06-30', '2026-06-30'],
    ]);
  });

  test('without a due date have one for the first step alone', () => {
    expect(datesOf({ startOn: null, dueOn: null })).toEqual([
      ['2026-11-30', '2027-02-28'],
      ['2026-11-30', null],
    ]);
  });

  test('are none where the measure names neither a first step nor a success', () => {
    expect(stepsOf(actionWith({}), {}, wish)).toEqual([]);
  });
});
