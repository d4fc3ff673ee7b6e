import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findMethod, methodNames } from '../../../core/verification/caseMethods.ts';
import { verifyCase } from '../../../core/verification/verifyCase.ts';

interface PublishedCase {
  id: string;
  method: string;
  input: Record<string, unknown>;
  expected: Record<string, unknown>;
  tolerance: number | Record<string, number>;
}

const folder = join(import.meta.dirname, '../../../assets/reference-cases');
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as PublishedCase)
  .filter((entry) => findMethod(entry.method) !== null);

type Leaf = number | string | boolean | null;

/** The figures, words and truth values in a nested list, in order. */
const leavesOf = (value: unknown): Leaf[] =>
  // What is not a list in a published case is a leaf.
  Array.isArray(value) ? value.flatMap((entry: unknown) => leavesOf(entry)) : [value as Leaf];

function changeLeaf(leaf: unknown, by: number): unknown {
  if (typeof leaf === 'number') {
    return leaf + by;
  }
  return typeof leaf === 'boolean' ? !leaf : `${String(leaf)}?`;
}

/** The same nested list with the leaf of that number moved. */
function perturb(value: unknown, { leaf, by }: { leaf: number; by: number }): unknown {
  let number = -1;
  const visit = (entry: unknown): unknown => {
    if (Array.isArray(entry)) {
      return entry.map(visit);
    }
    number += 1;
    return number === leaf ? changeLeaf(entry, by) : entry;
  };
  return visit(value);
}

const wsm = {
  id: 'two-by-two',
  method: 'wsm',
  input: {
    matrix: [
      [1, 2],
      [3, 4],
    ],
    weights: [0.5, 0.5],
    types: [1, 1],
    normalisation: 'none',
  },
  expected: { score: [1.5, 3.5] },
  tolerance: 1e-9,
};

describe('verifying a published case', () => {
  test.for(cases)('fails on a wrong expectation: $id', (entry) => {
    for (const [field, figures] of Object.entries(entry.expected)) {
      const tolerance = typeof entry.tolerance === 'number' ? entry.tolerance : (entry.tolerance[field] ?? 0);
      // In the middle, because the first and last rows of sampled central weights may be left out as noise.
      const leaf = Math.floor(leavesOf(figures).length / 2);
      const wrong = perturb(figures, { leaf, by: 10 * tolerance + 0.01 });

      const result = verifyCase({ ...entry, expected: { ...entry.expected, [field]: wrong } });

      expect(result.status).toBe('failed');
      expect(result.differences[0]?.path).toMatch(new RegExp(`^expected\\.${field}`));
    }
  });

  test('names where and by what expected and computed figures differ', () => {
    expect(verifyCase({ ...wsm, expected: { score: [1.5, 3.6] } })).toEqual({
      id: 'two-by-two',
      method: 'wsm',
      status: 'failed',
      differences: [{ path: 'expected.score[1]', expected: 3.6, computed: 3.5 }],
    });
  });

  test('holds each field to its own tolerance', () => {
    const expected = { score: [1.5, 3.59], rank: [2, 1] };

    expect(verifyCase({ ...wsm, expected, tolerance: { score: 0.1, rank: 0 } }).status).toBe('passed');
    expect(verifyCase({ ...wsm, expected, tolerance: { score: 0.01, rank: 0 } }).status).toBe('failed');
  });

  test('holds printed figures to their own tolerance', () => {
    const published = { score: [1.5, 4] };

    expect(verifyCase({ ...wsm, published, published_tolerance: 0.6 }).status).toBe('passed');
    expect(verifyCase({ ...wsm, published, published_tolerance: 0.4 }).differences).toEqual([
      { path: 'published.score[1]', expected: 4, computed: 3.5 },
    ]);
  });

  test('takes null for undefined and for nothing else', () => {
    const missing = {
      id: 'missing',
      method: 'composite.missing',
      input: { X: [[0], [null]], w: [1], data_threshold: 1 },
      tolerance: 1,
    };

    expect(verifyCase({ ...missing, expected: { y: [0, null] } }).status).toBe('passed');
    expect(verifyCase({ ...missing, expected: { y: [null, null] } }).status).toBe('failed');
    expect(verifyCase({ ...missing, expected: { y: [0, 0] } }).status).toBe('failed');
  });

  const wrongExpectations: { what: string; expected: Record<string, unknown> }[] = [
    { what: 'a field that is not computed', expected: { score: [1.5, 3.5], beauty: 1 } },
    { what: 'too few figures', expected: { score: [1.5] } },
    { what: 'a list where one figure is expected', expected: { score: 1.5 } },
    { what: 'an inherited name', expected: { toString: 1 } },
  ];
  test.for(wrongExpectations)('fails on $what', ({ expected }) => {
    expect(verifyCase({ ...wsm, expected }).status).toBe('failed');
  });

  test('leaves out only the central weights of alternatives that are hardly ever first', () => {
    const entry = cases.find(({ id }) => id === 'smaa-interval-tz');
    const expected = (row: number) => {
      const { central_weights: central, ...others } = entry?.expected ?? {};
      const rows = (central as number[][]).map((weights, index) => (index === row ? [1, 0, 0] : weights));
      return { ...others, central_weights: rows };
    };

    // First in 0.8 % of the draws; first in 31 %.
    expect(verifyCase({ ...entry, expected: expected(0) }).status).toBe('passed');
    expect(verifyCase({ ...entry, expected: expected(1) }).status).toBe('failed');
  });

  test('says which method is unknown', () => {
    expect(verifyCase({ ...wsm, method: 'tea-leaves' })).toMatchObject({
      status: 'unknown-method',
      method: 'tea-leaves',
    });
    expect(verifyCase({ ...wsm, method: 'toString' }).status).toBe('unknown-method');
  });

  test.for([
    { what: 'no object', json: 7, why: 'wrong-form' },
    { what: 'nothing expected', json: { ...wsm, expected: {} }, why: 'nothing-expected' },
    { what: 'no input', json: { id: 'x', method: 'wsm', expected: { score: [1] } }, why: 'missing' },
    {
      what: 'rows of unequal length',
      json: { ...wsm, input: { ...wsm.input, matrix: [[1, 2], [3]] } },
      why: 'rows-unequal',
    },
    {
      what: 'a weight too few',
      json: { ...wsm, input: { ...wsm.input, weights: [1] } },
      why: 'columns-unequal',
    },
    {
      what: 'a figure that is text',
      json: { ...wsm, input: { ...wsm.input, weights: ['1', 1] } },
      why: 'not-a-number',
    },
    { what: 'a negative tolerance', json: { ...wsm, tolerance: -1 }, why: 'below' },
    {
      what: 'weights that are all zero',
      json: { ...wsm, method: 'weights.direct', input: { values: [0, 0] } },
      why: 'no-points',
    },
  ])('refuses a file with $what and says why', ({ json, why }) => {
    const result = verifyCase(json);

    expect(result.status).toBe('invalid');
    expect(result.differences.map(({ fault }) => fault?.reason)).toContain(why);
  });

  test('lists its methods once each, sorted', () => {
    expect(methodNames).toEqual([...new Set(methodNames)].sort());
    expect(methodNames).toContain('portfolio.frontier');
  });
});
