import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { briefContent } from '../../../core/brief/check/briefContent.ts';
import { changedSubjects, compareBriefs } from '../../../core/brief/check/compareBriefs.ts';
import type { AssessmentFile } from '../../../core/model/assessment.ts';
import type { BriefContent } from '../../../core/model/brief/briefRecord.ts';
import { acceptedPlan, briefSource, carCluster } from './support/assessments.ts';

const source = briefSource();
const action = {
  ...acceptedPlan(source)[0],
  id: 'action-1',
  title: 'Hold the meeting',
  owner: 'Bureau',
  dueOn: '2026-12-01',
  status: 'open',
  progress: 10,
} as const;
const printed: BriefContent = {
  ...briefContent(source),
  actions: [action],
  edits: [{ block: 'judgement', text: 'In our words.' }],
  facts: [{ fact: 'output', year: 2025, value: 146 }],
};

const withInput = (change: Partial<AssessmentFile>): BriefContent => ({
  ...printed,
  input: { ...printed.input, ...change },
});
const ratings = (id: string, rating: AssessmentFile['ratings'][string]) =>
  withInput({ ratings: { ...carCluster.ratings, [id]: rating } });

/** One change of each kind, and the only change that may be told of it. */
const kinds: readonly [string, BriefContent, object][] = [
  [
    'an answer',
    ratings('regional-brand', { level: 4, grade: 'B', source: '走访记录', date: '2026-05' }),
    { group: 'answers', subject: 'regional-brand', field: 'answer', before: 'level-2', after: 'level-4' },
  ],
  [
    'a quantity',
    ratings('rd-intensity', { value: 1.9, grade: 'B' }),
    { group: 'answers', subject: 'rd-intensity', field: 'answer', before: 1.6, after: 1.9 },
  ],
  [
    'a source',
    ratings('rd-intensity', { value: 1.6, grade: 'B', source: 'Survey' }),
    { group: 'answers', subject: 'rd-intensity', field: 'source', before: null, after: 'Survey' },
  ],
  [
    'an evidence grade',
    ratings('rd-intensity', { value: 1.6, grade: 'A' }),
    { group: 'answers', subject: 'rd-intensity', field: 'grade', before: 'B', after: 'A' },
  ],
  [
    'a figure of a year',
    { ...printed, facts: [{ fact: 'output', year: 2025, value: 150 }] },
    { group: 'facts', subject: 'output:2025', field: 'yearly', before: 146, after: 150 },
  ],
  [
    'the source of a figure of a year',
    { ...printed, facts: [{ fact: 'output', year: 2025, value: 146, source: '统计年鉴' }] },
    { group: 'facts', subject: 'output:2025', field: 'yearlySource', before: null, after: '统计年鉴' },
  ],
  [
    'a figure of a year that is gone',
    { ...printed, facts: [] },
    { group: 'facts', subject: 'output:2025', field: 'yearly', before: 146, after: null },
  ],
  [
    'the type',
    withInput({ typing: { ...carCluster.typing, override: { type: 'primary', reason: '' } } as never }),
    { group: 'type', subject: '', field: 'ownType', before: null, after: 'primary' },
  ],
  [
    'the stage',
    withInput({ stageOverride: { stage: 'growing', reason: '' } }),
    { group: 'stage', subject: '', field: 'stage', before: null, after: 'growing' },
  ],
  [
    'a weight',
    withInput({ priorities: { method: 'direct', points: { relief: 40 } } }),
    { group: 'priorities', subject: 'relief', field: 'points', before: null, after: 40 },
  ],
  [
    'the budget',
    withInput({ plan: { ...carCluster.plan, budget: 60 } }),
    { group: 'plan', subject: '', field: 'budget', before: 40, after: 60 },
  ],
  [
    'a measure left out',
    withInput({ plan: { budget: 40 } }),
    {
      group: 'plan',
      subject: 'attract-capital-and-talent',
      field: 'mustNot',
      before: true,
      after: null,
    },
  ],
  [
    'a cost',
    withInput({ costs: { 'technology-transfer': 12 } }),
    { group: 'measures', subject: 'technology-transfer', field: 'cost', before: null, after: 12 },
  ],
  [
    'an acceptance',
    withInput({ acceptance: { 'technology-transfer': 2 } }),
    { group: 'measures', subject: 'technology-transfer', field: 'acceptance', before: null, after: 2 },
  ],
  [
    'a fact of the cluster',
    withInput({ context: { ...carCluster.context, growthGap: 2.4 } }),
    { group: 'facts', subject: '', field: 'growthGap', before: 1.1, after: 2.4 },
  ],
  [
    'a fact for recognition',
    withInput({ recognition: { ...carCluster.recognition, 'area-km2': 40 } }),
    { group: 'facts', subject: 'area-km2', field: 'recognition', before: 38, after: 40 },
  ],
  [
    'the progress of an action',
    { ...printed, actions: [{ ...action, progress: 55 }] },
    { group: 'actions', subject: 'action-1', field: 'progress', before: 10, after: 55, title: action.title },
  ],
  [
    'an action that is gone',
    { ...printed, actions: [] },
    {
      group: 'actions',
      subject: 'action-1',
      field: 'title',
      before: 'Hold the meeting',
      after: null,
      title: action.title,
    },
  ],
  [
    'a wording',
    { ...printed, edits: [{ block: 'judgement', text: 'In other words.' }] },
    {
      group: 'wording',
      subject: 'judgement',
      field: 'text',
      before: 'In our words.',
      after: 'In other words.',
    },
  ],
  [
    'the engine',
    { ...printed, engine: '9.9.9' },
    { group: 'program', subject: '', field: 'engine', before: printed.engine, after: '9.9.9' },
  ],
];

describe('what has changed since a brief was printed', () => {
  test('is nothing between a brief and itself, whatever the version of the program', () => {
    expect(compareBriefs(printed, { ...printed, appVersion: '9.0.0' })).toEqual([]);
  });

  test.each(kinds)('%s is told as exactly that', (_, present, change) => {
    // A reason is part of every own decision, and is told beside it.
    const told = compareBriefs(printed, present).filter(
      ({ field, group }) => field !== 'reason' && !(group === 'priorities' && field === 'method'),
    );

    expect(told).toEqual([change]);
  });

  test('is told the other way round with the values exchanged', () => {
    for (const [, present] of kinds) {
      const there = compareBriefs(printed, present);
      const back = compareBriefs(present, printed);

      expect(back.map(({ before, after }) => [after, before]).sort()).toEqual(
        there.map(({ before, after }) => [before, after]).sort(),
      );
    }
  });

  test('misses no answer, whichever and however many have changed', () => {
    const ids = Object.keys(carCluster.ratings);
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }), (changed) => {
        const present = withInput({
          ratings: Object.fromEntries(
            Object.entries(carCluster.ratings).map(([id, rating]) => [
              id,
              changed.includes(id) ? { notApplicable: true } : rating,
            ]),
          ),
        });

        const told = compareBriefs(printed, present);

        expect(new Set(told.map(({ subject }) => subject))).toEqual(new Set(changed));
        expect(changedSubjects(told, 'answers')).toBe(changed.length);
      }),
      { numRuns: 60 },
    );
  });
});
