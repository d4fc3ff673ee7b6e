import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankByValue, valueKey } from '../../../core/ranking/rankByValue.ts';
import { PairCounter } from '../../../core/robustness/pairCounter.ts';

/** Values far apart, close to each other, closer than the tolerance, and the same. */
const anyValue = fc.oneof(
  fc.double({ min: -1000, max: 1000, noNaN: true }),
  fc.integer({ min: 0, max: 3 }),
  fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -4, max: 4 })).map(([a, b]) => a + b * 4e-10),
  fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: -4, max: 4 })).map(([a, b]) => a + b * 1e-7),
);
const anyDraws = fc
  .integer({ min: 0, max: 9 })
  .chain((count) =>
    fc.array(fc.array(anyValue, { minLength: count, maxLength: count }), { minLength: 1, maxLength: 4 }),
  );

describe('pairs counted over draws', () => {
  test('ranks and wins are those of comparing every value with every other', () => {
    fc.assert(
      fc.property(anyDraws, (draws) => {
        const count = draws[0]?.length ?? 0;
        const counter = new PairCounter(count);
        const wins = new Int32Array(count * count);
        for (const values of draws) {
          counter.add(Float64Array.from(values));
          expect([...counter.above].map((above) => above + 1)).toEqual(rankByValue(values));
          wins.forEach((won, pair) => {
            const [row = 0, column = 0] = [values[Math.floor(pair / count)], values[pair % count]];
            wins[pair] = won + (valueKey(row) > valueKey(column) ? 1 : 0);
          });
        }
        expect(counter.wins()).toEqual(wins);
      }),
      { numRuns: 500 },
    );
  });

  test.for([
    { values: [5, 5, 5], above: [0, 0, 0] },
    { values: [1, 1 + 5e-324, 1], above: [0, 0, 0] },
    { values: [1e12, -1e12, 0], above: [0, 2, 1] },
    { values: [3], above: [0] },
    { values: [], above: [] },
  ])('$values: $above are above', ({ values, above }) => {
    const counter = new PairCounter(values.length);
    counter.add(Float64Array.from(values));

    expect([...counter.above]).toEqual(above);
  });
});
