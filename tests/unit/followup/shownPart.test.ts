import { expect, test } from 'vitest';
import { shownPart } from '../../../core/followup/shownPart.ts';
import { type Action, type FollowUpScope, openFields } from '../../../core/model/action.ts';

const clusterName = { en: 'Ceramics', zh: '' };
const action = (id: string, illustrative: boolean): Action => ({
  ...{ id, illustrative, clusterName, title: id, owner: '', status: 'open', progress: 0, ...openFields },
  ...{ assessmentId: 'a', clusterId: 'c', measureId: null, partOf: null, events: [] },
  ...{ startOn: '2026-06-01', dueOn: '2026-12-31', createdAt: '2026-06-01T08:00:00.000Z' },
});
const assessment = (id: string, illustrative = false) => ({
  ...{ id, clusterName, assessedOn: '2026-06-30', illustrative },
});
const scope = (assessments: FollowUpScope['assessments'], hasOwnWork: boolean): FollowUpScope => ({
  assessments,
  hasOwnWork,
});

const sample = action('of the sample', true);
const own = action('own', false);
const shown = (wish: Parameters<typeof shownPart>[0]) => {
  const { part, actions, assessments } = shownPart(wish);
  return [part, actions.map(({ id }) => id), assessments.map(({ id }) => id)];
};

test('one own cluster without an action is enough for the sample to stand apart', () => {
  const begun = scope([assessment('first'), assessment('sample', true)], true);
  expect(shown({ asked: null, scope: begun, actions: [sample] })).toEqual(['own', [], ['first']]);
  expect(shown({ asked: null, scope: scope([], true), actions: [sample] })).toEqual(['own', [], []]);
});

test('where there is no own work the sample is what there is to look at', () => {
  const fresh = scope([assessment('sample', true)], false);
  expect(shown({ asked: null, scope: fresh, actions: [sample] })).toEqual([
    'sample',
    ['of the sample'],
    ['sample'],
  ]);
  expect(shown({ asked: null, scope: fresh, actions: [] })).toEqual(['own', [], []]);
});

test('a new action can be added to every own assessment, to the sample while it is shown', () => {
  const both = scope([assessment('second'), assessment('sample', true), assessment('first')], true);
  expect(shown({ asked: null, scope: both, actions: [sample, own] })).toEqual([
    'own',
    ['own'],
    ['second', 'first'],
  ]);
  expect(shown({ asked: 'sample', scope: both, actions: [sample, own] })).toEqual([
    'sample',
    ['of the sample'],
    ['sample', 'second', 'first'],
  ]);
});
