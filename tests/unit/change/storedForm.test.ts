import { expect, test } from 'vitest';
import { inStoredForm } from '../../../core/change/storedForm.ts';
import { AssessmentSchema } from '../../../core/model/assessment.ts';
import { ClusterSchema } from '../../../core/model/cluster.ts';

const stored = (field: string, after: unknown) => inStoredForm(AssessmentSchema, { field, after }).after;

test('a text has the form in which its schema has it stored, however deep it lies', () => {
  expect(stored('ratings/trust', { level: 4, note: 'Cafe\u0301' })).toEqual({ level: 4, note: 'Caf\u00e9' });
  expect(stored('typing/override', { type: 'primary', reason: ' Seen. ' })).toEqual({
    type: 'primary',
    reason: 'Seen.',
  });
  expect(stored('scoreOverrides/brand/relief', { score: 40, reason: ' Seen. ' })).toEqual({
    score: 40,
    reason: 'Seen.',
  });
  expect(inStoredForm(ClusterSchema, { field: 'name/en', after: 'Cafe\u0301' }).after).toBe('Caf\u00e9');
});

test('an item of a list keeps its place', () => {
  const fact = { year: 2025, fact: 'output', value: 1, grade: 'B' };
  const change = { field: 'facts/output:2025', at: 3, after: { ...fact, source: 'Cafe\u0301' } };

  expect(inStoredForm(ClusterSchema, change)).toEqual({ ...change, after: { ...fact, source: 'Caf\u00e9' } });
});

test('what the schema does not take or does not know stays as it was given', () => {
  expect(stored('plan/budget', -1)).toBe(-1);
  expect(stored('plan/must/brand', true)).toBe(true);
  expect(stored('nowhere/at/all', ' x ')).toBe(' x ');
  expect(inStoredForm(AssessmentSchema, { field: 'ratings/trust', before: 1 })).toEqual({
    field: 'ratings/trust',
    before: 1,
  });
});
