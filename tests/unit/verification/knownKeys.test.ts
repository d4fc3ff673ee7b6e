import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyCase } from '../../../core/verification/verifyCase.ts';

interface PublishedCase {
  readonly id: string;
  readonly method: string;
  readonly input: Readonly<Record<string, unknown>>;
}

const folder = join(import.meta.dirname, '../../../assets/reference-cases');
const cases = readdirSync(folder).map(
  (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as PublishedCase,
);
// One of each method is enough, and those whose draws take long come once as well.
const oneOfEach = [...new Map(cases.map((entry) => [entry.method, entry])).values()];

const faults = (json: unknown) =>
  verifyCase(json).differences.map(({ path, fault }) => `${path} ${fault?.reason ?? ''}`);

test.for(oneOfEach)('$method does not pass with a key that it does not know', (entry) => {
  const { input } = entry;

  expect(faults({ ...entry, input: { ...input, veto: [0.1] } })).toEqual(['input.veto unknown-key']);
  expect(faults({ ...entry, options: { veto: true } })).toEqual(['options unknown-key']);
});

test.for(oneOfEach.filter(({ method }) => !method.startsWith('smaa2.')))(
  '$method passes with keys that describe, and with one that is null',
  (entry) => {
    const words = {
      note: 'n',
      title: 't',
      comment: 'c',
      units: ['€'],
      criteria_names: ['x'],
      source_url: 'u',
    };
    const described = { ...entry, ...words, input: { ...entry.input, ...words, veto: null } };

    expect(verifyCase(described).status).toBe('passed');
  },
);

test('a key inside an entry of a list is found as well', () => {
  const portfolio = {
    id: 'x',
    method: 'portfolio',
    input: {
      values: [1, 2],
      costs: [1, 1],
      budgets: 1,
      prerequisites: [{ item: 0, requires: 1, unless: 1 }],
    },
    expected: { optimal_value: 2 },
  };

  expect(faults(portfolio)).toEqual(['input.prerequisites.0.unless unknown-key']);
});

test('entries that describe may not carry what is computed with', () => {
  const wsm = (criteria: unknown) => ({
    id: 'x',
    method: 'wsm',
    input: { matrix: [[1], [2]], weights: [1], types: [1], criteria },
    expected: { score: [1, 2] },
  });

  expect(faults(wsm([{ name: 'cost', unit: '€' }]))).toEqual([]);
  expect(faults(wsm([{ name: 'cost', veto: 1 }]))).toEqual(['input.criteria unknown-key']);
});
