import { describe, expect, test } from 'vitest';
import { AppError } from '../../../core/base/errors.ts';
import { readAssessmentFile } from '../../../core/model/readAssessment.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

/** The example of docs/assessment-file.md, as an analyst would write it. */
const example = {
  format: 'cluster-desk.assessment/1',
  knowledgeBase: '1.0.0',
  cluster: {
    id: 'daqing-volvo-auto',
    name: { en: 'Daqing Volvo Automobile Industry', zh: '大庆沃尔沃汽车产业集群' },
    province: 'Heilongjiang',
    city: 'Daqing',
    industry: 'C3611',
  },
  assessedOn: '2026-06-30',
  assessor: { name: '…', unit: '…' },
  typing: {
    answers: { 'founding-actor': 'outside-firm', 'resource-base': 'helpful' },
    override: { type: 'embedded', reason: '…' },
  },
  ratings: {
    'cultural-integration': { level: 2, grade: 'C', note: '…', source: '…', date: '2026-05' },
    'local-sourcing-rate': { value: 18.5, grade: 'B' },
    'subsidiary-autonomy': { unknown: true },
    'neighbour-duplication': { notApplicable: true },
  },
  context: { yearsSinceFounding: 13, growthGap: 3.1, lqChange: 0.08, previousStage: null },
  priorities: {
    method: 'direct',
    points: { relief: 40, 'stage-fit': 20, feasibility: 15, speed: 15, acceptance: 10 },
  },
  acceptance: { 'found-industry-association': 4 },
  plan: { budget: 40, largest: 10, must: [], mustNot: [], excludeTogether: [] },
  seed: 1,
};
const least = { format: example.format, cluster: { name: { zh: '某产业集群' } }, ratings: {} };

function refusal(text: string): AppError {
  try {
    readAssessmentFile(text, kb);
  } catch (error) {
    if (error instanceof AppError) {
      return error;
    }
    throw error;
  }
  throw new Error('The file was accepted.');
}

function refusalOf(text: string): { code: string; path: unknown; reason: unknown } {
  const { code, details } = refusal(text);
  return { code, path: details.path, reason: details.reason };
}

const detailsOf = (text: string) => refusal(text).details;

const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

describe('assessment file', () => {
  test('reads the documented example unchanged', () => {
    expect(readAssessmentFile(JSON.stringify(example), kb)).toEqual(example);
  });

  test('needs only format, name and ratings', () => {
    expect(readAssessmentFile(JSON.stringify(least), kb)).toEqual(least);
  });

  test('of several faults names the one whose field comes first', () => {
    const right: Readonly<Record<string, unknown>> = { ...least };
    const order = [
      ...[
        'knowledgeBase',
        'cluster',
        'assessedOn',
        'assessor',
        'illustrative',
        'typing',
        'ratings',
        'context',
      ],
      ...['recognition', 'priorities', 'acceptance', 'costs', 'stageOverride', 'scoreOverrides', 'plan'],
      ...['members', 'seed'],
    ];
    const named = order.map((_, at) => {
      const wrong = order.slice(at).map((field) => [field, 0.5]);
      return refusalOf(JSON.stringify({ ...right, ...Object.fromEntries(wrong) })).path;
    });

    expect(named).toEqual(order);
  });

  test('passes over the byte-order mark that Windows editors write', () => {
    expect(readAssessmentFile(`\uFEFF${JSON.stringify(least)}`, kb)).toEqual(least);
  });

  test.each<[string, string | undefined, object]>([
    ['an unknown key', 'colour', { colour: 'red' }],
    ['an unknown indicator', 'ratings.luck', { ratings: { luck: { level: 3 } } }],
    [
      'a level outside 1 to 5',
      'ratings.regional-brand.level',
      { ratings: { 'regional-brand': { level: 6 } } },
    ],
    ['a level of zero', 'ratings.regional-brand.level', { ratings: { 'regional-brand': { level: 0 } } }],
    [
      'a level written as text',
      'ratings.regional-brand.level',
      { ratings: { 'regional-brand': { level: '3' } } },
    ],
    [
      'a value outside the valid range',
      'ratings.local-sourcing-rate.value',
      { ratings: { 'local-sourcing-rate': { value: 101 } } },
    ],
    [
      'a level for a quantity',
      'ratings.local-sourcing-rate.level',
      { ratings: { 'local-sourcing-rate': { level: 3 } } },
    ],
    ['a value for a rating', 'ratings.regional-brand.value', { ratings: { 'regional-brand': { value: 3 } } }],
    [
      'two answers in one',
      'ratings.regional-brand',
      { ratings: { 'regional-brand': { level: 3, unknown: true } } },
    ],
    [
      'a rating without an answer',
      'ratings.regional-brand',
      { ratings: { 'regional-brand': { grade: 'A' } } },
    ],
    [
      'an unknown grade',
      'ratings.regional-brand.grade',
      { ratings: { 'regional-brand': { level: 3, grade: 'E' } } },
    ],
    [
      'an unknown key in a rating',
      'ratings.regional-brand.levle',
      { ratings: { 'regional-brand': { levle: 3 } } },
    ],
    ['a day that does not exist', 'assessedOn', { assessedOn: '2026-02-30' }],
    [
      'an evidence date that does not exist',
      'ratings.regional-brand.date',
      { ratings: { 'regional-brand': { level: 3, date: '2025-02-29' } } },
    ],
    ['ratings in a list', 'ratings', { ratings: [] }],
    ['an unknown question', 'typing.answers.who', { typing: { answers: { who: 'me' } } }],
    [
      'an unknown answer',
      'typing.answers.founding-actor',
      { typing: { answers: { 'founding-actor': 'me' } } },
    ],
    ['an override without a reason', 'typing.override.reason', { typing: { override: { type: 'primary' } } }],
    [
      'an override with a blank reason',
      'typing.override.reason',
      { typing: { override: { type: 'primary', reason: ' ' } } },
    ],
    [
      'a second type that is the first',
      'typing.override.second',
      { typing: { override: { type: 'primary', second: 'primary', reason: 'x' } } },
    ],
    ['an unknown measure that is rated', 'acceptance.pray', { acceptance: { pray: 5 } }],
    ['an unknown measure with a cost', 'costs.pray', { costs: { pray: 5 } }],
    ['an unknown measure in the plan', 'plan.must.0', { plan: { must: ['pray'] } }],
    ['an unknown measure ruled out', 'plan.mustNot.0', { plan: { mustNot: ['pray'] } }],
    [
      'an unknown measure in an exclusion',
      'plan.excludeTogether.0.1',
      { plan: { excludeTogether: [['market-research-first', 'pray']] } },
    ],
    ['a budget below zero', 'plan.budget', { plan: { budget: -1 } }],
    ['an unknown recognition field', 'recognition.fame', { recognition: { fame: 1 } }],
    ['a number where yes or no is asked', 'recognition.clean-record', { recognition: { 'clean-record': 1 } }],
    ['yes where a number is asked', 'recognition.output-y1', { recognition: { 'output-y1': true } }],
    [
      'points that are all zero',
      'priorities.points',
      { priorities: { method: 'direct', points: { relief: 0 } } },
    ],
    [
      'a criterion ordered twice',
      'priorities.order',
      { priorities: { method: 'swing', order: ['speed', 'speed'] } },
    ],
    ['an unknown method of weighing', 'priorities.method', { priorities: { method: 'guess' } }],
    ['an unknown stage', 'context.previousStage', { context: { previousStage: 'sleeping' } }],
    ['a cluster without a name', 'cluster.name', { cluster: { name: {} } }],
    [
      'text that reverses the reading direction',
      'cluster.name.en',
      { cluster: { name: { en: 'a\u202eb' } } },
    ],
    ['a seed that is not a whole number', 'seed', { seed: 1.5 }],
    ['another format', 'format', { format: 'cluster-desk.bundle/1' }],
  ])('refuses %s at %s', (_, path, change) => {
    expect(refusalOf(JSON.stringify({ ...least, ...change }))).toMatchObject({ code: 'invalid-file', path });
  });

  test('says what is wrong, with the values that matter', () => {
    const text = JSON.stringify({ ...least, ratings: { 'local-sourcing-rate': { value: 101 } } });

    expect(detailsOf(text)).toEqual({
      path: 'ratings.local-sourcing-rate.value',
      reason: 'not-between',
      min: 0,
      max: 100,
    });
  });

  test('says in which line text stops being JSON', () => {
    expect(detailsOf('{\n"a": 1,\n}')).toEqual({ reason: 'not-json', line: 3 });
  });

  test('tells a newer version of the format from a wrong one', () => {
    expect(refusalOf(JSON.stringify({ ...least, format: 'cluster-desk.assessment/2' })).code).toBe(
      'unsupported-file-version',
    );
  });

  test.each([
    ['text that is not JSON', '{"format": ', undefined, 'not-json'],
    ['a comment', '{} // note', undefined, 'not-json'],
    ['a comma at the end', '{\n"a": 1,\n}', undefined, 'not-json'],
    ['a single quote', "{'a': 1}", undefined, 'not-json'],
    ['nothing at all', '', undefined, 'not-json'],
    ['a leading zero', '{"seed": 01}', undefined, 'not-json'],
    ['something else than an assessment', '[1]', undefined, 'not-an-assessment'],
    ['a key that stands twice', '{"ratings": {"a": 1, "a": 2}}', 'ratings.a', 'key-twice'],
    ['a key that stands twice in disguise', '{"a": 1, "\\u0061": 2}', 'a', 'key-twice'],
    [
      'a key that reaches the prototype',
      '{"ratings": {"__proto__": {}}}',
      'ratings.__proto__',
      'key-not-allowed',
    ],
    ['a constructor key', '{"constructor": 1}', 'constructor', 'key-not-allowed'],
    ['a prototype key in disguise', '{"proto\\u0074ype": 1}', 'prototype', 'key-not-allowed'],
    ['a number too large to hold', '{"seed": 1e999}', 'seed', 'not-finite'],
    ['a negative number too large to hold', '{"plan": {"budget": -1e999}}', 'plan.budget', 'not-finite'],
  ])('refuses %s', (...[, text, path, reason]) => {
    expect(refusalOf(text)).toEqual({ code: 'invalid-file', path, reason });
  });

  test('refuses nesting deeper than 32, without running out of stack', () => {
    expect(refusalOf(`{"ratings": ${nested(32)}}`).reason).toBe('nested-too-deeply');
    // The way down there would be a line of noughts.
    expect(refusalOf(nested(400_000))).toEqual({
      code: 'invalid-file',
      path: undefined,
      reason: 'nested-too-deeply',
    });
    expect(refusalOf(`{"ratings": ${nested(31)}}`).reason).not.toBe('nested-too-deeply');
  });

  test('refuses more than 1 MB, counted in bytes', () => {
    const chinese = JSON.stringify({ ...least, assessor: { name: '集'.repeat(340_000) } });

    expect(chinese.length).toBeLessThan(1_000_000);
    expect(refusalOf(chinese).reason).toBe('too-large');
  });
});

test.each([
  ['a list in the place of entries', { ratings: { ['x'.repeat(12_000)]: [] } }],
  ['an unknown field', { ratings: {}, ['x'.repeat(12_000)]: 1 }],
])('a key as long as the file is named in short: %s', (_, fields) => {
  const { details } = refusal(JSON.stringify({ ...least, ...fields }));

  expect(JSON.stringify(details)).toContain('…');
  expect(JSON.stringify(details).length).toBeLessThan(300);
});
