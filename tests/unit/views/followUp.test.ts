import { describe, expect, test } from 'vitest';
import { classifyActions } from '../../../core/followup/classify.ts';
import { byUrgency } from '../../../core/followup/urgency.ts';
import { type Action, openFields } from '../../../core/model/action.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import { checkDraft, typedFields, type ActionDraft } from '../../../renderer/views/followUp/actionDraft.ts';
import { dateRemark } from '../../../renderer/views/followUp/dateRemark.ts';
import { followUpHead } from '../../../renderer/views/followUp/followUpHead.ts';
import { onDay } from '../../support/clocks.ts';

const t = createTranslate('en');

const draft: ActionDraft = {
  title: ' Call the guild ',
  owner: ' Bureau ',
  startOn: '2026-01-01',
  dueOn: '2026-03-01',
  status: 'open',
  progress: 0,
  ...openFields,
};

const problems = (changed: Partial<ActionDraft>) =>
  checkDraft(t, { ...draft, ...changed }).problems.map(({ field, text }) => [field, text]);

describe('an action that is typed', () => {
  test('is stored without the spaces around its words', () => {
    expect(checkDraft(t, draft).fields).toMatchObject({ title: 'Call the guild', owner: 'Bureau' });
    const ofForm = { ...draft, assessment: 'sample' };
    expect(checkDraft(t, ofForm).fields).toEqual(checkDraft(t, draft).fields);
  });

  test('stores nothing that a form knows besides', () => {
    const ofForm = { ...draft, assessment: 'first' };

    expect(Object.keys(checkDraft(t, ofForm).fields ?? {}).toSorted()).toEqual(Object.keys(draft).toSorted());
  });

  test('has a target within the range of its indicator, if it has one', () => {
    const level = { unit: null, min: 1, max: 5 };
    const said = (target: number | null, range: typeof level | null) =>
      checkDraft(t, { ...draft, target }, range).problems.map(({ field }) => field);

    expect(said(6, level)).toEqual(['target']);
    expect([said(5, level), said(null, level), said(6, null)]).toEqual([[], [], []]);
  });

  test('stores only the fields that were typed', () => {
    const { fields } = checkDraft(t, draft);

    expect(fields && typedFields(fields, { owner: ' Bureau ' })).toEqual({ owner: 'Bureau' });
    expect(fields && typedFields(fields, {})).toEqual({});
  });

  test('may have no dates yet', () => {
    expect(checkDraft(t, { ...draft, startOn: null, dueOn: null }).problems).toEqual([]);
  });

  test('may end on the day on which it begins, and have nobody who owns it', () => {
    expect(checkDraft(t, { ...draft, dueOn: draft.startOn, owner: '' }).problems).toEqual([]);
  });

  test.each<[keyof ActionDraft, Partial<ActionDraft>, string]>([
    ['title', { title: '  ' }, t('followUp.titleMissing')],
    ['dueOn', { dueOn: '2025-12-31' }, t('followUp.datesReversed')],
    ['progress', { progress: null }, t('followUp.progressInvalid')],
    ['progress', { progress: 101 }, t('followUp.progressInvalid')],
    ['progress', { progress: -1 }, t('followUp.progressInvalid')],
    ['progress', { progress: 50.5 }, t('followUp.progressInvalid')],
  ])('is refused at its field: %s', (field, changed, text) => {
    expect(problems(changed)).toEqual([[field, text]]);
  });

  test('everything that is wrong is said at once', () => {
    expect(problems({ title: '', dueOn: '2025-12-31', progress: null }).map(([field]) => field)).toEqual([
      'title',
      'dueOn',
      'progress',
    ]);
  });
});

describe('the head of the follow-up', () => {
  const today = '2026-06-30';
  const action = (id: string, changed: Partial<Action>): Action => ({
    id,
    title: id,
    owner: '',
    status: 'open',
    assessmentId: 'a1',
    clusterId: 'c1',
    clusterName: { en: 'Ceramics', zh: '' },
    illustrative: false,
    measureId: null,
    startOn: '2026-06-01',
    dueOn: '2026-12-31',
    progress: 0,
    ...openFields,
    partOf: null,
    events: [],
    createdAt: '2026-06-01T08:00:00.000Z',
    ...changed,
  });
  const head = (actions: readonly Action[], language = 'en') =>
    followUpHead(
      t,
      {
        groups: classifyActions(actions, onDay(today)),
        thisWeek: byUrgency(classifyActions(actions, onDay(today)), today).week.length,
        today,
      },
      language,
    );

  test('nothing late and nothing stalled is good', () => {
    expect(head([action('a', {})])).toEqual({
      title: t('followUp.headGood'),
      lede: t('followUp.lede', { open: 1, date: today }),
    });
  });

  test('what is late is said in numbers, with the age of the oldest', () => {
    const late = [action('a', { dueOn: '2026-06-20' }), action('b', { dueOn: '2026-06-25' })];

    expect(head(late).title).toBe(t('followUp.headLate', { late: 2 }));
    expect(head(late).lede).toBe(
      `${t('followUp.lede', { open: 2, date: today })} ${t('followUp.ledeOldest', { days: 10 })}`,
    );
  });

  test('Chinese sentences follow each other without a space', () => {
    expect(head([action('a', { dueOn: '2026-06-20' })], 'zh').lede).toBe(
      t('followUp.lede', { open: 1, date: today }) + t('followUp.ledeOldest', { days: 10 }),
    );
  });
});

describe('a date of an action', () => {
  const remark = (field: 'startOn' | 'dueOn', changed: Partial<ActionDraft>) =>
    dateRemark(t, field, { draft: { ...draft, ...changed }, today: '2026-02-01' });

  test('is remarked on where it has passed or lies far off, and taken all the same', () => {
    expect(remark('dueOn', { dueOn: '2099-01-01' })).toBe('This date is 73 years ahead.');
    expect(remark('startOn', { startOn: '2037-01-01' })).toBe('This date is 11 years ahead.');
    expect(remark('startOn', { startOn: '1999-01-01' })).toBe('This date is 27 years ago.');
    expect(remark('dueOn', { dueOn: '2026-01-31' })).toBe('This date has passed.');
    expect(problems({ dueOn: '2099-01-01' })).toEqual([]);
  });

  test('is not where it is usual', () => {
    expect(remark('dueOn', {})).toBeNull();
    expect(remark('startOn', {})).toBeNull();
    expect(remark('dueOn', { dueOn: null })).toBeNull();
    expect(remark('dueOn', { dueOn: '2026-01-31', status: 'done' })).toBeNull();
  });
});
