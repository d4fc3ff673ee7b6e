import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestSingleChange, smallestTransfer } from '../../../core/ranking/dethrone.ts';
import { weightedSum } from '../../../core/ranking/weightedSum.ts';
import { weightStability } from '../../../core/ranking/weightStability.ts';
import { moveWeight } from '../../../core/weighting/moveWeight.ts';
import { normaliseWeights } from '../../../core/weighting/normaliseWeights.ts';

const columns = 4;
const score = fc.integer({ min: 0, max: 100 });
const anyScores = fc.array(fc.array(score, { minLength: columns, maxLength: columns }), {
  minLength: 2,
  maxLength: 8,
});
const anyWeights = fc
  .array(fc.integer({ min: 0, max: 20 }), { minLength: columns, maxLength: columns })
  .filter((points) => points.some((point) => point > 0))
  .map(normaliseWeights);
const anyCase = fc.record({ scores: anyScores, weights: anyWeights }).filter(({ scores, weights }) => {
  const [first = 0, second = 0] = weightedSum(scores, weights).toSorted((a, b) => b - a);
  return first - second > 1e-6;
});

/** Value of the row less the highest of the others. */
function lead(scores: readonly (readonly number[])[], weights: readonly number[], row: number): number {
  const values = weightedSum(scores, weights);
  return (values[row] ?? 0) - Math.max(...values.filter((_, other) => other !== row));
}

const topOf = (scores: readonly (readonly number[])[], weights: readonly number[]): number => {
  const values = weightedSum(scores, weights);
  return values.indexOf(Math.max(...values));
};

const distance = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, weight, index) => sum + Math.abs(weight - (b[index] ?? 0)), 0);

describe('moving one weight', () => {
  test('keeps the sum at 1 and the proportions of the others', () => {
    fc.assert(
      fc.property(
        anyWeights,
        fc.nat(columns - 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (weights, at, to) => {
          const moved = moveWeight(weights, at, to);

          expect(moved.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
          expect(moved[at]).toBe(to);
          weights.forEach((weight, index) => {
            const [other = 0, otherMoved = 0] = [(index + 1) % columns].flatMap((next) => [
              weights[next],
              moved[next],
            ]);
            if (index !== at && (index + 1) % columns !== at && (weights[at] ?? 0) < 1) {
              expect((moved[index] ?? 0) * other).toBeCloseTo(weight * otherMoved, 12);
            }
          });
        },
      ),
    );
  });

  test('shares what becomes free in equal parts where the others weigh nothing', () => {
    expect(moveWeight([1, 0, 0], 0, 0.4)).toEqual([0.4, 0.3, 0.3]);
  });
});

describe('weight stability', () => {
  test('inside the interval the first stays first; beyond an end another one is first', () => {
    fc.assert(
      fc.property(anyCase, ({ scores, weights }) => {
        const { top, keepsTop } = weightStability(scores, weights);
        keepsTop.forEach(([low, high], criterion) => {
          const leadAt = (to: number) => lead(scores, moveWeight(weights, criterion, to), top);

          expect(leadAt(low)).toBeGreaterThanOrEqual(-1e-9);
          expect(leadAt(high)).toBeGreaterThanOrEqual(-1e-9);
          expect(leadAt((low + high) / 2)).toBeGreaterThanOrEqual(-1e-9);
          if (low > 1e-3) {
            expect(leadAt(low - 1e-3)).toBeLessThan(0);
          }
          if (high < 1 - 1e-3) {
            expect(leadAt(high + 1e-3)).toBeLessThan(0);
          }
        });
      }),
    );
  });
});

describe('the nearest change of a single weight', () => {
  test('puts its challenger level with the first, and first a step further', () => {
    fc.assert(
      fc.property(anyCase, ({ scores, weights }) => {
        const change = nearestSingleChange(scores, weights);
        fc.pre(change !== null);
        const top = topOf(scores, weights);
        const { criterion, to, challenger } = change;

        const level = weightedSum(scores, moveWeight(weights, criterion, to));
        expect(level[challenger]).toBeCloseTo(level[top] ?? 0, 4);
        const beyond = to + Math.sign(to - (weights[criterion] ?? 0)) * 1e-6;
        const values = weightedSum(scores, moveWeight(weights, criterion, beyond));
        expect(values[challenger]).toBe(Math.max(...values));
      }),
    );
  });

  test('is none where the first is best on every criterion', () => {
    expect(
      nearestSingleChange(
        [
          [80, 90],
          [70, 60],
        ],
        [0.5, 0.5],
      ),
    ).toBeNull();
  });
});

describe('the smallest transfer of weight', () => {
  test('dethrones the first, and a slightly smaller one does not', () => {
    fc.assert(
      fc.property(anyCase, ({ scores, weights }) => {
        const transfer = smallestTransfer(scores, weights);
        fc.pre(transfer !== null);
        const top = topOf(scores, weights);
        const part = (share: number) =>
          weights.map((weight, index) => weight + share * ((transfer.weights[index] ?? 0) - weight));

        expect(transfer.weights.every((weight) => weight >= -1e-12)).toBe(true);
        expect(transfer.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        expect(distance(transfer.weights, weights)).toBeCloseTo(2 * transfer.moved, 9);
        expect(lead(scores, transfer.weights, top)).toBeLessThanOrEqual(1e-8);
        expect(lead(scores, part(0.999), top)).toBeGreaterThan(0);
      }),
    );
  });

  test('is at most as large as any other change that dethrones', () => {
    fc.assert(
      fc.property(anyCase, anyWeights, ({ scores, weights }, others) => {
        const top = topOf(scores, weights);
        const transfer = smallestTransfer(scores, weights);
        if (lead(scores, others, top) < -1e-9) {
          expect(transfer).not.toBeNull();
          expect(2 * (transfer?.moved ?? 9)).toBeLessThanOrEqual(distance(others, weights) + 1e-9);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('takes from further criteria when the first has no weight left', () => {
    const transfer = smallestTransfer(
      [
        [100, 60, 0],
        [0, 50, 40],
      ],
      [0.05, 0.85, 0.1],
    );

    expect(transfer?.from.map(({ criterion }) => criterion)).toEqual([0, 1]);
    expect(transfer?.from[0]?.amount).toBeCloseTo(0.05, 12);
    expect(transfer?.from[1]?.amount).toBeCloseTo(0.05, 12);
    expect(transfer?.to).toBe(2);
  });
});
