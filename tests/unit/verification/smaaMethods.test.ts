import { describe, expect, test } from 'vitest';
import { findMethod } from '../../../core/verification/caseMethods.ts';
import { verifyCase } from '../../../core/verification/verifyCase.ts';
import { meaningOf } from '../../../core/verification/weightInformation.ts';

type Input = Readonly<Record<string, unknown>>;

const compute = (method: string, input: Input) => findMethod(`smaa2.${method}`)?.(input);
const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 2) as number);
const firsts = (method: string, input: Input) =>
  (compute(method, input)?.['rank_acceptability'] as number[][]).map((row) => row[0]);

/** Where and why an input is refused. */
function refusal(method: string, input: unknown) {
  const { status, differences } = verifyCase({
    id: 'x',
    method: `smaa2.${method}`,
    input,
    expected: { a: 1 },
  });
  return status === 'invalid'
    ? differences.map(({ path, fault }) => `${path} ${fault?.reason ?? ''}`).join()
    : status;
}

const crossed = { matrix: [[1, 0], [0, 1]], types: [1, 1], normalisation: 'none' }; // prettier-ignore

describe('what is known of the weights', () => {
  test.for([
    'uniform',
    'Uniform on the simplex',
    'uniform on simplex',
    'uniform distribution over all weights',
    'uniformly distributed, w ≥ 0, sum w = 1',
    'uniform over the 3-simplex (non-negative, sum to 1)',
    'Dirichlet(1, 1, 1)',
    'dirichlet(1.0, 1.0)',
    'no preference information',
    'missing',
    'none',
    'unknown',
    'uniform, without any order',
    '均匀分布',
  ])('"%s" is any weights', (words) => {
    expect(meaningOf(words)).toBe('uniform');
  });

  test.for(['ordinal', 'uniform subject to order', 'uniform over the ordered simplex', 'Rank order', 'ordinal information'])(
    '"%s" is what keeps the order',
    (words) => {
      expect(meaningOf(words)).toBe('order');
    },
  ); // prettier-ignore

  test.for([
    'not uniform',
    'non-uniform',
    'uniform with w1 >= 0.5',
    'uniform within ranges',
    'Dirichlet(2, 2)',
    'Dirichlet(1, 2) on the simplex',
    'normal',
    'rank order centroid',
    'heavier first',
    '',
  ])('"%s" is not known', (words) => {
    expect(meaningOf(words)).toBeNull();
  });

  test.for([undefined, null, 'uniform', { type: 'Uniform' }])('any weights: %j', (weights) => {
    expect(firsts('exact_scores', { ...crossed, weights })).toEqual(near([0.5, 0.5]));
  });

  test.for([undefined, null, 'ordinal', 'uniform', 'uniform subject to order'])('an order: %j', (weights) => {
    expect(firsts('exact_scores', { ...crossed, order: [1, 0], weights })).toEqual([0, 1]);
  });

  test('criteria that share a place in the order', () => {
    const three = { matrix: [[1, 0, 0], [0, 1, 0], [0, 0, 1]], types: [1, 1, 1], normalisation: 'none' }; // prettier-ignore

    expect(firsts('exact_scores', { ...three, order: [[0, 2], 1] })).toEqual(near([0.5, 0, 0.5]));
  });

  test('weights in figures may go with an order that they keep', () => {
    expect(firsts('exact_scores', { ...crossed, weights: [0.7, 0.3], order: [0, 1] })).toEqual([1, 0]);
    expect(firsts('exact_scores', { ...crossed, weights: 'equal' })).toEqual([1, 1]);
  });

  test.for([
    [{ weights: [1] }, 'input.weights columns-unequal'],
    [{ weights: [-1, 2] }, 'input.weights.0 below'],
    [{ weights: [0, 0] }, 'input.weights no-points'],
    [{ weights: [0.3, 0.7], order: [0, 1] }, 'input.order not-an-order'],
    [{ weights: 'ordinal' }, 'input.order missing'],
    [{ weights: 'by feel' }, 'input.weights not-known'],
    [{ order: [5, 6] }, 'input.order not-an-order'],
    [{ order: [0, 0] }, 'input.order not-an-order'],
    [{ order: [0] }, 'input.order not-an-order'],
    [{ order: [] }, 'input.order not-an-order'],
    [{ order: [0.5, 1] }, 'input.order.0 not-whole'],
    [{ weight_bounds: [[0, 1]] }, 'input.weight_bounds unknown-key'],
  ] as const)('%j is refused', ([change, why]) => {
    expect(refusal('exact_scores', { ...crossed, ...change })).toBe(why);
  });
});

describe('ordinal scores', () => {
  // The one in the middle on both criteria is worth two uniform numbers: first with probability ln 2 − 1/2.
  const ranks = [[1, 3], [2, 2], [3, 1]]; // prettier-ignore
  const middle = Math.log(2) - 0.5;
  const shares = near([(1 - middle) / 2, middle, (1 - middle) / 2]);
  const cells = ranks.map((row) => row.map((rank) => ({ type: 'ordinal', rank })));

  test.for<[string, Input]>([
    ['ordinal_scores', { ranks }],
    ['ordinal_scores', { ranks, types: [1, -1], weights: 'uniform', alternatives: ['a', 'b', 'c'] }],
    ['ordinal_scores', { distributions: cells }],
    ['ordinal_scores', { matrix: ranks, types: [-1, -1] }],
    ['ordinal_scores', { matrix: ranks, types: [1, 1], ordinal: [true, true] }],
    ['exact_scores', { ranks }],
    ['exact_scores', { ordinal: ranks }],
    ['exact_scores', { matrix: ranks, types: [1, 1], ordinal: [true, true] }],
    ['uncertain_scores', { ordinal: ranks, types: [1, 1] }],
    ['uncertain_scores', { distributions: cells, value_functions: { type: 'linear', ranges: [[0, 1], [0, 1]] } }],
    // Only the order of the ranks counts.
    ['uncertain_scores', { ranks: [[1, 9], [4, 4], [9, 1]] }],
  ])('%s of %j', ([method, input]) => {
    expect(firsts(method, input)).toEqual(shares);
  }); // prettier-ignore

  test('equal ranks share a value, whatever it is', () => {
    expect(firsts('ordinal_scores', { ranks: [[1, 1], [2, 1], [2, 1]] })).toEqual([1, 0, 0]); // prettier-ignore
    expect(firsts('ordinal_scores', { ranks: [[1], [1]] })).toEqual([1, 1]);
  });

  test('a criterion of ranks goes beside one of figures', () => {
    const input = { matrix: [[1, 0], [2, 5]], types: [1, 1], ordinal: [true, false] }; // prettier-ignore

    expect(firsts('exact_scores', input)).toEqual(near([0.5, 0.5]));
  });

  test.for([
    ['ordinal_scores', { ranks: [[0], [1]] }, 'input.ranks.0.0 below'],
    ['ordinal_scores', { ranks: [[1, 2], [1]] }, 'input.ranks rows-unequal'],
    ['ordinal_scores', {}, 'input.ranks missing'],
    ['ordinal_scores', { ranks: [[1]], ordinal: [[1]] }, 'input.ordinal key-twice'],
    ['exact_scores', { matrix: [[1]], ranks: [[1]], types: [1] }, 'input.ranks unknown-key'],
    ['exact_scores', { matrix: [[1]], types: [1], ordinal: [true, false] }, 'input.ordinal columns-unequal'],
    ['uncertain_scores', { distributions: [[{ type: 'ordinal', rank: 1 }], [3]] }, 'input.distributions.1.0 wrong-form'],
  ] as const)('%s of %j is refused', ([method, input, why]) => {
    expect(refusal(method, input)).toBe(why);
  }); // prettier-ignore
});

describe('scores by their distribution', () => {
  const against = (cell: unknown, rival: unknown = 0.5) => ({
    distributions: [[cell], [rival]],
    value_functions: { type: 'linear increasing', ranges: [[0, 1]] },
  });

  test.for<[unknown, number]>([
    [{ type: 'triangular', low: 0, mode: 1, high: 1 }, 0.75],
    [{ type: 'triangular', min: 0, mode: 0.5, max: 1 }, 0.5],
    [{ type: 'uniform', low: 0, high: 2 }, 0.75],
    [{ type: 'normal', mean: 1, sd: 0.5 }, 0.8413],
    [{ type: 'gaussian', mean: 0.5, std: 2 }, 0.5],
    [{ type: 'normal', mean: 1, sd: 0 }, 1],
    [{ type: 'beta', alpha: 1, beta: 1, note: 'flat' }, 0.5],
    [{ type: 'discrete', values: [0, 1], probabilities: [0.3, 0.7] }, 0.7],
    [{ type: 'exact', value: 0.6 }, 1],
  ])('%j', ([cell, share]) => {
    expect(firsts('uncertain_scores', against(cell))[0]).toBeCloseTo(share, 2);
  });

  test('without value functions scores are worth what they are, costs their negative', () => {
    expect(firsts('uncertain_scores', { distributions: [[1], [2]] })).toEqual([0, 1]);
    expect(firsts('uncertain_scores', { distributions: [[1], [2]], types: [-1] })).toEqual([1, 0]);
  });

  test('intervals with a mode are triangular', () => {
    const input = { low: [[0], [0.5]], mode: [[1], [0.5]], high: [[1], [0.5]], types: [1] };

    expect(firsts('uncertain_scores', input)[0]).toBeCloseTo(0.75, 2);
  });

  test('intervals without any difference are worth nothing, not NaN', () => {
    expect(firsts('uncertain_scores', { low: [[1], [1]], high: [[1], [1]], types: [-1] })).toEqual([1, 1]);
  });

  test.for([
    [against({ type: 'normal', mean: 0, sd: -1 }), 'input.distributions.0.0.sd below'],
    [against({ type: 'normal', mean: 0 }), 'input.distributions.0.0.sd missing'],
    [against({ type: 'uniform', low: 1, high: 0 }), 'input.distributions.0.0 range-reversed'],
    [against({ type: 'uniform', low: 0, min: 0, high: 1 }), 'input.distributions.0.0.min key-twice'],
    [against({ type: 'triangular', low: 0, mode: 2, high: 1 }), 'input.distributions.0.0 range-reversed'],
    [against({ type: 'discrete', values: [1], probabilities: [0.5] }), 'input.distributions.0.0.probabilities no-weights'],
    [against({ type: 'beta', alpha: 1, beta: 1, shift: 3 }), 'input.distributions.0.0.shift unknown-key'],
    [against({ type: 'cauchy' }), 'input.distributions.0.0.type not-one-of'],
    [{ distributions: [[1, 2], [1]] }, 'input.distributions rows-unequal'],
    [{ distributions: [] }, 'input.distributions wrong-form'],
    [{ ...against(1), value_functions: { type: 'linear', ranges: [[1, 1]] } }, 'input.value_functions.ranges.0 range-reversed'],
    [{ ...against(1), value_functions: { type: 'linear', ranges: [[0, 1], [0, 1]] } }, 'input.value_functions.ranges columns-unequal'],
    [{ ...against(1), value_functions: { type: 'exponential', ranges: [[0, 1]] } }, 'input.value_functions.type not-known'],
    [{ ...against(1), types: [-1] }, 'input.types wrong-form'],
    [{ low: [[2]], high: [[1]], types: [1] }, 'input.high.0.0 range-reversed'],
    [{ low: [[1], [1]], high: [[1]], types: [1] }, 'input.high sizes-unequal'],
    [{ low: [[1]], high: [[2]], types: [1], distribution: 'normal' }, 'input.distribution not-known'],
  ] as const)('%j is refused', ([input, why]) => {
    expect(refusal('uncertain_scores', input)).toBe(why);
  }); // prettier-ignore
});

describe('draws that a case lists', () => {
  test('confidence factors at the central weights, undefined for what is never first', () => {
    const input = {
      values: [[[1, 0], [0, 1], [-1, -1]], [[0, 0], [1, 1], [-1, -1]]],
      weights: [[0.8, 0.2], [0.5, 0.5]],
    }; // prettier-ignore

    // Under its central weights (0.8, 0.2) the first wins one draw; under (0.5, 0.5) the second ties and wins.
    expect(compute('kernel', input)).toMatchObject({
      central_weights: [[0.8, 0.2], [0.5, 0.5], [null, null]],
      confidence_factors: [0.5, 1, null],
    }); // prettier-ignore
  });

  test('a null in place of the weights of what is never first is the same', () => {
    const input = { values: [[[1], [0]]], weights: [[1]] };
    const status = (central: unknown) =>
      verifyCase({ id: 'x', method: 'smaa2.kernel', input, expected: { central_weights: central } }).status;

    expect(status([[1], null])).toBe('passed');
    expect(status([[1], [null]])).toBe('passed');
    expect(status([null, null])).toBe('failed');
  });

  test('matrices of unequal size are refused', () => {
    expect(refusal('kernel', { values: [[[1], [0]], [[1]]], weights: [[1], [1]] })).toBe(
      'input.values.1 sizes-unequal',
    );
  });
});
