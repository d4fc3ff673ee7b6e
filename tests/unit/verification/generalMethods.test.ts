import { describe, expect, test } from 'vitest';
import { findMethod } from '../../../core/verification/caseMethods.ts';

const compute = (method: string, input: unknown) => findMethod(method)?.(input);
const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 10) as number);

describe('methods over inputs that no published case here covers', () => {
  test('normalise by linear maximum turns costs round by the least', () => {
    expect(
      compute('normalise.linear_max', {
        matrix: [
          [2, 4],
          [4, 8],
        ],
        types: [1, -1],
      }),
    ).toEqual({
      matrix: [
        [0.5, 1],
        [1, 0.5],
      ],
    });
  });

  test('normalise by sum takes costs by their inverse', () => {
    // 1/2 and 1/6 of the inverse costs 1/2 + 1/6 = 2/3.
    expect(
      compute('normalise.sum', {
        matrix: [
          [1, 2],
          [3, 6],
        ],
        types: [1, -1],
      }),
    ).toEqual({
      matrix: [close([0.25, 0.75]), close([0.75, 0.25])],
    });
  });

  test('a decreasing additive value falls from the low to the high end of its range', () => {
    expect(
      compute('value_function.additive', {
        ranges: [[0, 10]],
        direction: ['decreasing'],
        weights: [1],
        matrix: [[2.5], [10]],
      }),
    ).toEqual({ contributions: [[0.75], [0]], total: [0.75, 0] });
  });

  test('a portfolio may limit the number of items', () => {
    const input = { values: [5, 4, 3], costs: [1, 1, 1], budgets: 3, largest: 2 };

    expect(compute('portfolio', input)).toEqual({ optimal_value: 9, selection: [1, 1, 0] });
  });

  test('a portfolio that cannot pay for its must-haves has no optimum', () => {
    const input = {
      values: [5, 4],
      costs: [
        [3, 1],
        [0, 9],
      ],
      budgets: [5, 8],
      must: [1],
    };

    expect(compute('portfolio', input)).toEqual({ optimal_value: null, selection: null });
  });

  test('VIKOR proposes the first two when the first leads by Q alone', () => {
    const weights = [0.4, 0.3, 0.3];
    const regrets = [
      [0.21, 0.21, 0.01],
      [0.4, 0, 0],
      [0.2, 0.2, 0.19],
      [0.4, 0.1, 0.1],
      [0, 0.3, 0.3],
    ];
    const matrix = regrets.map((row) => row.map((regret, column) => 1 - regret / (weights[column] ?? 1)));
    const result = compute('vikor', { matrix, weights, types: [1, 1, 1], v: 0.5 });

    // S 0.43, 0.40, 0.59, 0.60, 0.60 and R 0.21, 0.40, 0.20, 0.40, 0.30, so Q 0.1, 0.5, 0.475, 1, 0.75.
    expect(result).toMatchObject({
      q: close([0.1, 0.5, 0.475, 1, 0.75]),
      acceptable_advantage: true,
      acceptable_stability: false,
      compromise_set: [0, 2],
    });
  });

  test('PROMETHEE turns a cost round', () => {
    const input = {
      matrix: [[1], [2]],
      weights: [3],
      types: [-1],
      preference_functions: ['usual'],
    };

    expect(compute('promethee', input)).toMatchObject({ phi_net: [1, -1], rank: [1, 2] });
  });
});
