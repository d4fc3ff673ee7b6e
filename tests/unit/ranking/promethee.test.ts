import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { preferenceShapes } from '../../../core/ranking/preference.ts';
import { promethee, unicriterionNetFlows, type PrometheeInput } from '../../../core/ranking/promethee.ts';
import { pairwisePromethee } from '../../support/pairwisePromethee.ts';

/** Few different figures, so that ties and differences of exactly a threshold are frequent, beside any others. */
const figure = fc.oneof(
  fc.integer({ min: 0, max: 8 }).map((step) => step * 12.5),
  fc.double({ min: 0, max: 100, noNaN: true }),
);
const threshold = fc.oneof(
  fc.constantFrom(0, 12.5, 25, 50),
  fc.integer({ min: 1, max: 1000 }).map((tenths) => tenths / 10),
);
const anyPreference = fc
  .record({ shape: fc.constantFrom(...preferenceShapes), one: threshold, two: threshold })
  .map(({ shape, one, two }) => ({
    shape,
    q: Math.min(one, two),
    p: Math.max(one, two),
    s: Math.max(1, two),
  }));

const anyInput: fc.Arbitrary<PrometheeInput> = fc.integer({ min: 1, max: 4 }).chain((columns) =>
  fc.record({
    matrix: fc.array(fc.array(figure, { minLength: columns, maxLength: columns }), {
      minLength: 1,
      maxLength: 40,
    }),
    weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: columns, maxLength: columns }),
    types: fc.array(fc.constantFrom(1, -1), { minLength: columns, maxLength: columns }),
    preferences: fc.array(anyPreference, { minLength: columns, maxLength: columns }),
  }),
);

const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9) as number);

describe('PROMETHEE II over sorted columns', () => {
  test.for(preferenceShapes)('gives the same flows as comparing all pairs: %s', (shape) => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const preferences = input.preferences.map((preference) => ({ ...preference, shape }));
        const { plus, minus, net } = pairwisePromethee({ ...input, preferences });

        expect(promethee({ ...input, preferences })).toEqual({
          plus: close(plus),
          minus: close(minus),
          net: close(net),
        });
      }),
      { numRuns: 300 },
    );
  });

  test('gives the same flows with thresholds that are not in order', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const preferences = input.preferences.map(({ q, p, ...rest }) => ({ ...rest, q: p, p: q }));
        const { net } = pairwisePromethee({ ...input, preferences });

        expect(promethee({ ...input, preferences }).net).toEqual(close(net));
      }),
      { numRuns: 300 },
    );
  });

  test('net flows of the criteria, weighted, are the net flow', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const total = input.weights.reduce((sum, weight) => sum + weight, 0);
        const byCriterion = unicriterionNetFlows(input);

        expect(
          byCriterion.map((row) =>
            row.reduce((sum, flow, column) => sum + (flow * (input.weights[column] ?? 0)) / total, 0),
          ),
        ).toEqual(close(promethee(input).net));
      }),
    );
  });

  test('net flows add up to nothing', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(promethee(input).net.reduce((sum, flow) => sum + flow, 0)).toBeCloseTo(0, 9);
      }),
    );
  });
});
