import { knowledgeFormat } from '../../../core/knowledge/knowledgeFile.ts';
import { assessmentFormat } from '../../../core/model/assessment.ts';

const least = { format: assessmentFormat, cluster: { name: { zh: '某产业集群' } }, ratings: {} };
const assessment = (change: object): string => JSON.stringify({ ...least, ...change });
const rating = (fields: object): string => assessment({ ratings: { 'regional-brand': fields } });
const quantity = (fields: object): string => assessment({ ratings: { 'local-sourcing-rate': fields } });
const weighed = (fields: object): string => assessment({ priorities: { method: 'direct', ...fields } });
const override = (fields: object): string => assessment({ typing: { override: fields } });
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

/** Texts that are no assessment file, each wrong in one way. */
export const refusedAssessments: Readonly<Record<string, string>> = {
  'more than 1 MB': assessment({ assessor: { name: '集'.repeat(340_000) } }),
  'half a file': '{"format":\n',
  'nothing at all': '',
  'a comma at the end': '{\n"a": 1,\n}',
  'a nest': nested(40),
  'a nest under a key': `{"ratings": ${nested(32)}}`,
  'a key that reaches the prototype': '{"ratings": {"__proto__": {}}}',
  'a key that stands twice': '{"a":1,"a":2}',
  'a number too large to hold': '{"seed": 1e999}',
  'a list': '[]',
  'another format': assessment({ format: 'cluster-desk.bundle/1' }),
  'no format': assessment({ format: undefined }),
  'a later version': assessment({ format: 'cluster-desk.assessment/2' }),
  'ratings in a list': assessment({ ratings: [] }),
  'ratings of a member in a list': assessment({ members: [{ assessor: {}, ratings: [] }] }),
  'an unknown key': assessment({ colour: 'red' }),
  'an unknown key in a rating': rating({ levle: 3 }),
  'a level of 6': rating({ level: 6 }),
  'a level as text': rating({ level: '3' }),
  'an unknown grade': rating({ level: 3, grade: 'E' }),
  'two answers in one': rating({ level: 3, unknown: true }),
  'an answer of false': rating({ unknown: false }),
  'a value for a level': rating({ value: 3 }),
  'an evidence date that no month has': rating({ level: 3, date: '2025-02-29' }),
  'an evidence date in words': rating({ level: 3, date: 'May 2025' }),
  'a note of a number': rating({ level: 3, note: 3 }),
  'a source that is too long': rating({ level: 3, source: 'x'.repeat(201) }),
  'a level for a value': quantity({ level: 3 }),
  'a value out of range': quantity({ value: 101 }),
  'a value as text': quantity({ value: 'much' }),
  'a rating that is text': assessment({ ratings: { 'regional-brand': 'good' } }),
  'an unknown indicator': assessment({ ratings: { luck: { level: 3 } } }),
  'an indicator in capitals': assessment({ ratings: { LUCK: { level: 3 } } }),
  'a date that no month has': assessment({ assessedOn: '2026-02-30' }),
  'a date in words': assessment({ assessedOn: 'today' }),
  'a date that is a number': assessment({ assessedOn: 20260630 }),
  'an unknown question': assessment({ typing: { answers: { who: 'me' } } }),
  'an unknown answer': assessment({ typing: { answers: { 'founding-actor': 'me' } } }),
  'an override without a reason': override({ type: 'primary' }),
  'an override with a blank reason': override({ type: 'primary', reason: ' ' }),
  'an override of an unknown type': override({ type: 'late', reason: 'x' }),
  'a second type that is the first': override({ type: 'primary', second: 'primary', reason: 'x' }),
  'no ratings': assessment({ ratings: undefined }),
  'no name': assessment({ cluster: { name: {} } }),
  'a name that turns round': assessment({ cluster: { name: { en: 'a\u202eb' } } }),
  'a place that is too long': assessment({ cluster: { name: { en: 'a' }, city: '城'.repeat(201) } }),
  'an id in capitals': assessment({ cluster: { name: { en: 'a' }, id: 'A!' } }),
  'a seed that is not whole': assessment({ seed: 1.5 }),
  'a seed below zero': assessment({ seed: -1 }),
  'sample data of a word': assessment({ illustrative: 'yes' }),
  'a knowledge base of a number': assessment({ knowledgeBase: 1 }),
  'too many years': assessment({ context: { yearsSinceFounding: 1001 } }),
  'an unknown stage': assessment({ context: { previousStage: 'sleeping' } }),
  'an unknown recognition field': assessment({ recognition: { fame: 1 } }),
  'a number for a yes': assessment({ recognition: { 'clean-record': 1 } }),
  'a yes for a number': assessment({ recognition: { 'output-y1': true } }),
  'text for a recognition field': assessment({ recognition: { 'output-y1': 'much' } }),
  'an unknown measure that is rated': assessment({ acceptance: { pray: 5 } }),
  'an unknown measure with a cost': assessment({ costs: { pray: 5 } }),
  'an unknown measure in the plan': assessment({ plan: { must: ['pray'] } }),
  'an unknown measure in an exclusion': assessment({
    plan: { excludeTogether: [['market-research-first', 'pray']] },
  }),
  'an exclusion of one': assessment({ plan: { excludeTogether: [['market-research-first']] } }),
  'a must-have that is no list': assessment({ plan: { must: 'all' } }),
  'a budget below zero': assessment({ plan: { budget: -1 } }),
  'too large a plan': assessment({ plan: { largest: 101 } }),
  'an own score above 100': assessment({
    scoreOverrides: { 'support-spinoffs': { relief: { score: 101, reason: 'x' } } },
  }),
  'points that are all zero': weighed({ points: { relief: 0 } }),
  'points below zero': weighed({ points: { relief: -2 } }),
  'an unknown method of weighing': weighed({ method: 'guess' }),
  'a criterion ordered twice': weighed({ method: 'swing', order: ['speed', 'speed'] }),
  'an unknown criterion': weighed({ method: 'swing', order: ['luck'] }),
  'a pair judged twice': weighed({
    judgements: [
      { more: 'speed', less: 'relief', ratio: 2 },
      { more: 'relief', less: 'speed', ratio: 2 },
    ],
  }),
  'a criterion against itself': weighed({ judgements: [{ more: 'speed', less: 'speed', ratio: 2 }] }),
  'a ratio above 9': weighed({ judgements: [{ more: 'speed', less: 'relief', ratio: 10 }] }),
  'a range the wrong way round': weighed({ ranges: { speed: [0.5, 0.2] } }),
  'a range of one end': weighed({ ranges: { speed: [0.5] } }),
  'ranges that leave no weights': weighed({ ranges: { speed: [0.6, 1], relief: [0.6, 1] } }),
  'a wrong answer of a member': assessment({
    members: [{ assessor: {}, ratings: { 'inter-firm-trust': { value: 3 } } }],
  }),
  'a wrong weight of a member': assessment({
    members: [{ assessor: {}, ratings: {}, priorities: { method: 'direct', points: { speed: 0 } } }],
  }),
  'too many members': assessment({
    members: Array.from({ length: 31 }, () => ({ assessor: {}, ratings: {} })),
  }),
};

const knowledge = (change: object): string =>
  JSON.stringify({
    format: knowledgeFormat,
    version: 'Own',
    basedOn: null,
    note: '',
    content: { instrument: { version: 'Own' } },
    ...change,
  });

/** Texts that are no knowledge file, each wrong in one way. */
export const refusedKnowledgeFiles: Readonly<Record<string, string>> = {
  'a list of knowledge': '[]',
  'an assessment for knowledge': JSON.stringify(least),
  'later knowledge': knowledge({ format: 'cluster-desk.knowledge/2' }),
  'knowledge without a note': knowledge({ note: undefined }),
  'knowledge with a name of a number': knowledge({ version: 1 }),
  'knowledge with an unknown key': knowledge({ colour: 'red' }),
  'knowledge with a base of no hash': knowledge({ basedOn: 'x' }),
  'knowledge of another version': knowledge({ version: 'Other' }),
  'knowledge that is half a file': '{"format": "',
};
