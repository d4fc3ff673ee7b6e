import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFigures } from '../../../core/verification/compareFigures.ts';
import { findMethod } from '../../../core/verification/caseMethods.ts';

type Figures = Record<string, unknown>;
interface PublishedCase {
  id: string;
  method: string;
  input: Figures;
}

const folder = join(import.meta.dirname, '../../../assets/reference-cases');
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as PublishedCase);
const casesOf = (...methods: readonly string[]) =>
  cases.filter(({ method }) => methods.some((name) => method === name || method.startsWith(`${name}.`)));

test('there are published cases of every kind to try', () => {
  const kinds = new Set(cases.map(({ method }) => method.split('.')[0]));

  for (const kind of [
    'agreement',
    'ahp',
    'dominance',
    'portfolio',
    'promethee',
    'smaa2',
    'topsis',
    'vikor',
  ]) {
    expect(kinds, kind).toContain(kind);
  }
});

const compute = (method: string, input: Figures): Figures => {
  const figures = findMethod(method)?.(input);
  if (!figures) {
    throw new Error(`There is no method ${method}.`);
  }
  return figures;
};

/** No figure differs by more than rounding. */
const expectSame = (expected: unknown, computed: unknown) =>
  expect(
    compareFigures(expected, computed, { path: 'figures', tolerance: 1e-9 }).filter(({ passed }) => !passed),
  ).toEqual([]);

const permute = <T>(list: readonly T[], order: readonly number[]): T[] =>
  order.flatMap((index) => list.slice(index, index + 1));
const permuteColumns = <T>(rows: readonly (readonly T[])[], order: readonly number[]): T[][] =>
  rows.map((row) => permute(row, order));
const anyOrder = (length: number) =>
  fc.shuffledSubarray(
    Array.from({ length }, (_, index) => index),
    { minLength: length, maxLength: length },
  );
// Read from published cases, whose shape the methods check.
const rowsIn = (input: Figures, key: string) => input[key] as unknown[][];
const listIn = (input: Figures, key: string) => input[key] as unknown[];

/** Applies a permutation to those of the keys that the input has. */
function permuteKeys(
  input: Figures,
  keys: readonly string[],
  change: (value: unknown[]) => unknown[],
): Figures {
  const changed = keys.flatMap((key) =>
    Array.isArray(input[key]) ? [[key, change(listIn(input, key))] as const] : [],
  );
  return { ...input, ...Object.fromEntries(changed) };
}

describe('alternatives in another order get the same figures in that order', () => {
  const byAlternative = [
    'score', 'rank', 'closeness', 'phi_plus', 'phi_minus', 'phi_net', 's', 'r', 'q', 'matrix', 'dominated', 'full_rank',
    'reversal_when_removed', 'total', 'contributions', 'unicriterion_net_flows', 'rank_acceptability', 'central_weights',
  ]; // prettier-ignore
  const byPair = ['dominates', 'strictly_dominates', 'pairwise_winning'];
  const lists = ['compromise_set'];

  test.for(
    casesOf('wsm', 'topsis', 'promethee', 'vikor', 'dominance', 'normalise', 'value_function.additive'),
  )('$id', ({ method, input }) => {
    const figures = compute(method, input);
    fc.assert(
      fc.property(anyOrder(rowsIn(input, 'matrix').length), (order) => {
        const turned = compute(
          method,
          permuteKeys(input, ['matrix'], (rows) => permute(rows, order)),
        );
        const expected = permuteKeys(
          permuteKeys(figures, byAlternative, (list) => permute(list, order)),
          byPair,
          // Read from a computed square table.
          (table) => permuteColumns(permute(table as unknown[][], order), order),
        );
        const moved = permuteKeys(expected, lists, (places) =>
          places.map((place) => order.indexOf(Number(place))).sort((a, b) => a - b),
        );

        expectSame(moved, turned);
      }),
      { numRuns: 10 },
    );
  });

  test.for(casesOf('weight_stability'))('$id', ({ method, input }) => {
    const { top, interval_top, interval_full_ranking } = compute(method, input);
    fc.assert(
      fc.property(anyOrder(rowsIn(input, 'matrix').length), (order) => {
        const turned = compute(
          method,
          permuteKeys(input, ['matrix'], (rows) => permute(rows, order)),
        );

        expectSame({ top: order.indexOf(Number(top)), interval_top, interval_full_ranking }, turned);
      }),
      { numRuns: 10 },
    );
  });

  test('smaa-kernel-pwi', () => {
    const [entry] = casesOf('smaa2.kernel');
    const { method, input } = entry ?? { method: '', input: {} };
    const figures = compute(method, input);
    fc.assert(
      fc.property(anyOrder((rowsIn(input, 'values')[0] ?? []).length), (order) => {
        const turned = compute(
          method,
          // One matrix per draw, one row per alternative.
          permuteKeys(input, ['values'], (draws) =>
            (draws as unknown[][]).map((matrix) => permute(matrix, order)),
          ),
        );
        const expected = permuteKeys(
          permuteKeys(figures, ['rank_acceptability', 'central_weights', 'confidence_factors'], (list) =>
            permute(list, order),
          ),
          byPair,
          // Read from a computed square table.
          (table) => permuteColumns(permute(table as unknown[][], order), order),
        );

        expectSame(expected, turned);
      }),
      { numRuns: 10 },
    );
  });
});

describe('criteria in another order change nothing', () => {
  const byCriterion = ['weights', 'types', 'preference_functions', 'q', 'p', 's'];

  test.for(casesOf('wsm', 'topsis', 'promethee', 'vikor', 'dominance', 'rank_reversal'))(
    '$id',
    ({ method, input }) => {
      const figures = compute(method, input);
      fc.assert(
        fc.property(anyOrder((rowsIn(input, 'matrix')[0] ?? []).length), (order) => {
          const turned = permuteKeys(
            permuteKeys(input, byCriterion, (list) => permute(list, order)),
            ['matrix'],
            // Read from a published matrix.
            (rows) => permuteColumns(rows as unknown[][], order),
          );

          expectSame(figures, compute(method, turned));
        }),
        { numRuns: 10 },
      );
    },
  );
});

describe('items in another order are judged alike', () => {
  test.for(casesOf('ahp.single'))('$id', ({ method, input }) => {
    const figures = compute(method, input);
    fc.assert(
      fc.property(anyOrder(rowsIn(input, 'matrix').length), (order) => {
        const turned = compute(
          method,
          // Read from a published square matrix.
          permuteKeys(input, ['matrix'], (rows) =>
            permuteColumns(permute(rows as unknown[][], order), order),
          ),
        );

        expectSame(
          permuteKeys(figures, ['weights_eigen', 'weights_geomean'], (list) => permute(list, order)),
          turned,
        );
      }),
      { numRuns: 10 },
    );
  });

  test.for(casesOf('portfolio'))('$id', ({ method, input }) => {
    const figures = compute(method, input);
    const places = (value: unknown, order: readonly number[]): unknown => {
      if (Array.isArray(value)) {
        return value.map((entry) => places(entry, order));
      }
      if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, places(entry, order)]));
      }
      return order.indexOf(Number(value));
    };
    fc.assert(
      fc.property(anyOrder(listIn(input, 'values').length), (order) => {
        const costs = listIn(input, 'costs');
        const turned = compute(method, {
          ...input,
          values: permute(listIn(input, 'values'), order),
          // Read from a published list of costs, or a row of them per budget.
          costs: Array.isArray(costs[0])
            ? permuteColumns(costs as unknown[][], order)
            : permute(costs, order),
          ...Object.fromEntries(
            ['must', 'must_not', 'mutually_exclusive', 'prerequisites'].flatMap((key) =>
              input[key] === undefined ? [] : [[key, places(input[key], order)]],
            ),
          ),
        });

        // Another plan of the same value may be found: only the value is the same in any case.
        expectSame({ optimal_value: figures['optimal_value'] }, turned);
      }),
      { numRuns: 5 },
    );
  });

  test.for(casesOf('agreement'))('$id', ({ method, input }) => {
    const figures = compute(method, input);
    const ratings = rowsIn(input, 'ratings');
    fc.assert(
      fc.property(anyOrder(ratings.length), anyOrder((ratings[0] ?? []).length), (rows, columns) => {
        const turned = { ...input, ratings: permuteColumns(permute(ratings, rows), columns) };

        expectSame(figures, compute(method, turned));
      }),
      { numRuns: 10 },
    );
  });
});

describe('how a file is written changes nothing', () => {
  // Sampled methods are left out for their time, not for what they would give.
  const quick = cases.filter(
    ({ method }) => !method.startsWith('smaa2.uncertain') && !method.startsWith('smaa2.exact'),
  );

  test.for(quick)("keys in reverse, and keys of one's own: $id", ({ method, input }) => {
    const reversed = Object.fromEntries(Object.entries({ ...input, remark: 'own' }).toReversed());

    expect(compute(method, reversed)).toEqual(compute(method, input));
  });

  test('keys that may be left out may be null as well', () => {
    const matrix = [
      [1, 5],
      [2, 3],
    ];
    const base = { matrix, weights: [1, 2], types: [1, 1] };

    expect(compute('wsm', { ...base, normalisation: null })).toEqual(compute('wsm', base));
    expect(compute('vikor', { ...base, v: null })).toEqual(compute('vikor', { ...base, v: 0.5 }));
    expect(
      compute('promethee', { ...base, preference_functions: ['usual', 'vshape'], q: null, p: [null, 4] }),
    ).toEqual(compute('promethee', { ...base, preference_functions: ['usual', 'vshape'], p: [1, 4] }));
    expect(compute('portfolio', { values: [3], costs: [1], budgets: 1, must: null, largest: null })).toEqual({
      optimal_value: 3,
      selection: [1],
    });
  });

  test('goalpost columns may stand in any order', () => {
    const columns = ['direction', 'upper', 'x', 'scale', 'lower'];

    expect(compute('composite.normalise', { columns, cases: [[-1, 10, 4, 100, 0]] })).toEqual({ y: [60] });
  });

  test.for(casesOf('agreement'))(
    'ratings may stand the other way round where the file says so: $id',
    (entry) => {
      const { method, input } = entry;
      const ratings = rowsIn(input, 'ratings');
      const turned = (ratings[0] ?? []).map((_, column) => ratings.map((row) => row[column]));
      const layout =
        method === 'agreement.krippendorff_alpha'
          ? 'rows = units, columns = raters'
          : 'rows = raters, columns = objects';

      expectSame(compute(method, input), compute(method, { ...input, ratings: turned, layout }));
    },
  );
});
