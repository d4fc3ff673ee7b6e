import { describe, expect, test } from 'vitest';
import { findMethod } from '../../../core/verification/caseMethods.ts';
import { verifyCase } from '../../../core/verification/verifyCase.ts';

const compute = (method: string, input: unknown) => findMethod(method)?.(input);
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 7) as number);

/** Where and why an input is refused. */
function refusal(method: string, input: unknown) {
  const { status, differences } = verifyCase({ id: 'x', method, input, expected: { cr: 0 }, tolerance: 9 });
  return status === 'invalid'
    ? differences.map(({ path, fault }) => `${path} ${fault?.reason ?? ''}`).join()
    : status;
}

const even = [[1, 1], [1, 1]]; // prettier-ignore
const skewed = [[1, 3], [1 / 3, 1]]; // prettier-ignore
const three = [[1, 2, 4], [0.5, 1, 2], [0.25, 0.5, 1]]; // prettier-ignore
const crooked = [[1, 3, 5], [3, 1, 2], [0.2, 0.5, 1]]; // prettier-ignore

describe('weights of a group', () => {
  const group = { matrices: [skewed, even] };

  test('priorities are combined by either mean, beside the judgements', () => {
    expect(compute('ahp.group', group)).toMatchObject({
      aij_weights: close([0.6339746, 0.3660254]),
      aip_arithmetic: close([0.625, 0.375]),
      aip_weights_arithmetic: close([0.625, 0.375]),
      aip_geometric: close([0.6339746, 0.3660254]),
      aip_weights: close([0.625, 0.375]),
    });
  });

  test('four items tell judgements combined from priorities combined', () => {
    const one = [[1, 2, 5, 3], [1 / 2, 1, 1, 7], [1 / 5, 1, 1, 2], [1 / 3, 1 / 7, 1 / 2, 1]]; // prettier-ignore
    const other = [[1, 1 / 4, 1, 1], [4, 1, 1 / 3, 2], [1, 3, 1, 1], [1, 1 / 2, 1, 1]]; // prettier-ignore
    const figures = compute('ahp.group', { matrices: [one, other] });

    expect(figures?.['aip_geometric']).not.toEqual(close(figures?.['aij_weights'] as number[]));
  });

  test.for([
    ['AIJ', 0.6339746],
    ['aggregation of individual judgements, geometric mean', 0.6339746],
    ['aip', 0.625],
    ['AIP (arithmetic mean)', 0.625],
    ['aip_geometric', 0.6339746],
    ['geometric mean of the priorities', 0.6339746],
  ] as const)('"%s" says which are the weights', ([aggregation, first]) => {
    expect(compute('ahp.group', { ...group, aggregation })).toMatchObject({
      weights: close([first, 1 - first]),
    });
  });

  test.for(['Borda count', 'AIJ, arithmetic mean', 'AIJ and AIP'])('"%s" is not known', (aggregation) => {
    expect(refusal('ahp.group', { ...group, aggregation })).toBe('input.aggregation not-known');
  });
});

describe('judgements that contradict themselves are refused, the cell named', () => {
  const flat = { criteria_matrix: even, alternative_matrices: [three, three] };
  const nested = {
    criteria: ['a', 'b'],
    criteria_matrix: even,
    sub: { a: { names: ['c', 'd'], matrix: even } },
    leaf_matrices: { b: three, c: three, d: three },
  };

  test('a hierarchy that is whole is solved', () => {
    expect(compute('ahp.hierarchy', flat)).toMatchObject({ global_priorities: close([4 / 7, 2 / 7, 1 / 7]) });
    expect(compute('ahp.hierarchy', nested)).toMatchObject({
      global_priorities: close([4 / 7, 2 / 7, 1 / 7]),
    });
  });

  test.for([
    ['ahp.single', { matrix: crooked }, 'input.matrix.1.0 not-reciprocal'],
    ['ahp.single', { matrix: [[2, 3], [1 / 3, 1]] }, 'input.matrix.0.0 diagonal-not-one'],
    ['ahp.single', { matrix: [[1, 3], [0.3, 1]] }, 'input.matrix.1.0 not-reciprocal'],
    ['ahp.single', { matrix: [[1, 8], [0.14, 1]] }, 'input.matrix.1.0 not-reciprocal'],
    ['ahp.single', { matrix: [] }, 'input.matrix wrong-form'],
    ['ahp.single', { matrix: [[1, 2, 3], [0.5, 1, 2]] }, 'input.matrix not-square'],
    ['ahp.single', { matrix: three, random_index_table: 'saaty2005' }, 'input.random_index missing'],
    ['ahp.inconsistency', { matrix: crooked }, 'input.matrix.1.0 not-reciprocal'],
    ['ahp.inconsistency', { matrix: three, labels: ['a'] }, 'input.labels columns-unequal'],
    ['ahp.incomplete', { matrix: [[1, 3, null], [3, 1, 2], [null, 0.5, 1]] }, 'input.matrix.1.0 not-reciprocal'],
    ['ahp.incomplete', { matrix: [[1, null, null], [null, 1, 2], [null, 0.5, 1]] }, 'input.matrix.1 not-connected'],
    ['ahp.group', { matrices: [three, crooked] }, 'input.matrices.1.1.0 not-reciprocal'],
    ['ahp.group', { matrices: [even, three] }, 'input.matrices.1 sizes-unequal'],
    ['ahp.group', { matrices: [] }, 'input.matrices wrong-form'],
    ['ahp.hierarchy', { ...flat, alternative_matrices: [three] }, 'input.alternative_matrices matrices-unequal'],
    ['ahp.hierarchy', { ...flat, alternative_matrices: [three, even] }, 'input.alternative_matrices.1 sizes-unequal'],
    ['ahp.hierarchy', { ...flat, alternative_matrices: [three, crooked] }, 'input.alternative_matrices.1.1.0 not-reciprocal'],
    ['ahp.hierarchy', { ...flat, criteria: ['a'] }, 'input.criteria_matrix sizes-unequal'],
    ['ahp.hierarchy', { ...nested, criteria_matrix: three }, 'input.criteria_matrix sizes-unequal'],
    ['ahp.hierarchy', { ...nested, leaf_matrices: { b: three, c: three } }, 'input.leaf_matrices.d missing'],
    ['ahp.hierarchy', { ...nested, leaf_matrices: { ...nested.leaf_matrices, e: three } }, 'input.leaf_matrices.e unknown-key'],
    ['ahp.hierarchy', { ...nested, sub: { a: { names: ['a', 'c'], matrix: even } } }, 'input.sub.a.names.0 criterion-twice'],
    ['ahp.hierarchy', { ...nested, sub: { a: { names: ['c', 'd'], matrix: three } } }, 'input.sub.a.matrix sizes-unequal'],
  ] as const)('%s of %j', ([method, input, why]) => {
    expect(refusal(method, input)).toBe(why);
  }); // prettier-ignore

  test('inverses that were rounded to two decimals or more are taken', () => {
    expect(refusal('ahp.single', { matrix: [[1, 3, 8], [0.33, 1, 6], [0.13, 0.167, 1]] })).toBe('passed'); // prettier-ignore
  });

  test('one item, and a judgement on one side only, are enough', () => {
    expect(compute('ahp.single', { matrix: [[1]] })).toMatchObject({ weights_eigen: [1], cr: 0 });
    expect(compute('ahp.incomplete', { matrix: [[1, 3], [null, 1]] })).toMatchObject({ weights_eigen: close([0.75, 0.25]) }); // prettier-ignore
  });
});
