import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criterionIds, type CriterionId } from '../../../core/knowledge/schema.ts';
import { worthOf } from '../../../core/ranking/criterionScores.ts';
import { dominatedMeasures } from '../../../core/ranking/dominatedMeasures.ts';
import { scaleOneWeight } from '../../../core/ranking/weightStability.ts';
import { whyBefore } from '../../../core/ranking/whyBefore.ts';
import { anyScoredMeasures, anyWeights, scoredMeasure, worthMeasure } from './diagnoses.ts';

const weights = { relief: 0.4, 'stage-fit': 0.2, feasibility: 0.15, speed: 0.15, acceptance: 0.1 };
type Scored = ReturnType<typeof scoredMeasure>;

/** Weights with one of them set, the others in proportion. */
function withWeight(all: Readonly<Record<CriterionId, number>>, criterion: CriterionId, to: number) {
  const list = criterionIds.map((id) => all[id]);
  const place = criterionIds.indexOf(criterion);
  const own = list[place] ?? 0;
  const changed =
    own > 0
      ? scaleOneWeight(list, place, to / own)
      : list.map((weight, index) => (index === place ? to : weight * (1 - to)));
  return Object.fromEntries(criterionIds.map((id, index) => [id, changed[index] ?? 0])) as Record<
    CriterionId,
    number
  >;
}

const lead = (a: Scored, b: Scored, by: Readonly<Record<CriterionId, number>>) =>
  criterionIds.reduce((total, id) => total + by[id] * (a.worth[id] - b.worth[id]), 0);

const anyPair = anyWeights.chain(anyScoredMeasures).map(({ measures, weights: given }) => {
  const [one, two] = measures.slice(0, 2).sort((a, b) => b.value - a.value);
  if (!one || !two) {
    throw new Error('There are at least two measures.');
  }
  return { first: one, second: two, given };
});

describe('why one measure stands before another', () => {
  test('names the differences, largest first, and the least that would swap them', () => {
    const first = scoredMeasure('a', [12, 50, 60, 20, 50], weights);
    const second = scoredMeasure('b', [8, 50, 60, 60, 50], weights);

    const why = whyBefore(first, second, weights);

    // Relief 12 against 8, and of each what the others let be expected of it.
    expect(why.difference).toBeCloseTo(2.2, 12);
    expect(why.parts.map(({ criterion }) => criterion).slice(0, 2)).toEqual(['relief', 'stage-fit']);
    expect(why.parts.map(({ difference }) => Math.round(100 * difference))).toEqual([160, 40, 36, -36, 20]);
    // Speed from 0.15 to t: −2.4 t + (2.56 / 0.85) (1 − t) = 0 at t = 2.56 / 4.6.
    expect(why.weightSwap).toEqual({
      criterion: 'speed',
      from: 0.15,
      to: expect.closeTo(2.56 / 4.6, 12) as number,
    });
    // A point of relief of the second is worth its delivery, 0.73.
    expect(why.scoreSwap).toEqual({
      measure: 'b',
      criterion: 'relief',
      from: 8,
      to: expect.closeTo(8 + 2.2 / 0.73, 12) as number,
    });
  });

  test('says that nothing swaps a measure with one that it leaves far behind everywhere', () => {
    const why = whyBefore(
      scoredMeasure('a', [100, 100, 100, 100, 100], weights),
      scoredMeasure('b', [0, 0, 0, 0, 0], weights),
      weights,
    );

    expect(why).toMatchObject({ weightSwap: null, scoreSwap: null });
  });

  test('has nothing to swap between measures worth the same', () => {
    const same = [50, 40, 30, 20, 10];

    expect(
      whyBefore(scoredMeasure('a', same, weights), scoredMeasure('b', same, weights), weights),
    ).toMatchObject({
      difference: 0,
      weightSwap: null,
      scoreSwap: null,
    });
  });

  test('the parts add up to the difference of the values', () => {
    fc.assert(
      fc.property(anyPair, ({ first, second, given }) => {
        const { parts, difference } = whyBefore(first, second, given);

        expect(parts.reduce((sum, part) => sum + part.difference, 0)).toBeCloseTo(
          first.value - second.value,
          9,
        );
        expect(difference).toBeCloseTo(first.value - second.value, 9);
        const sizes = parts.map((part) => Math.abs(part.difference));
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
      }),
    );
  });

  test('a little more than the change of weight swaps them, a little less does not', () => {
    fc.assert(
      fc.property(anyPair, ({ first, second, given }) => {
        const { weightSwap: swap } = whyBefore(first, second, given);
        fc.pre(swap !== null && first.value - second.value > 0.01);
        const at = (share: number) =>
          lead(first, second, withWeight(given, swap.criterion, swap.from + share * (swap.to - swap.from)));

        expect(at(0.99)).toBeGreaterThan(0);
        expect(at(1)).toBeCloseTo(0, 6);
        const beyond = swap.to + Math.sign(swap.to - swap.from) * 0.5 * Math.min(swap.to, 1 - swap.to);
        expect(lead(first, second, withWeight(given, swap.criterion, beyond))).toBeLessThan(0);
      }),
    );
  });

  test('no smaller change of one weight swaps them', () => {
    fc.assert(
      fc.property(anyPair, ({ first, second, given }) => {
        const { weightSwap: swap } = whyBefore(first, second, given);
        fc.pre(first.value - second.value > 0.01);
        const reach = swap === null ? 1 : Math.abs(swap.to - swap.from) - 1e-6;
        for (const criterion of criterionIds.filter((id) => given[id] < 1)) {
          for (const step of [-1, -0.5, 0.5, 1]) {
            const to = Math.min(1, Math.max(0, given[criterion] + step * reach));
            expect(lead(first, second, withWeight(given, criterion, to))).toBeGreaterThan(-1e-6);
          }
        }
      }),
    );
  });

  test('the change of a score makes them equal, and no smaller one of any score does', () => {
    fc.assert(
      fc.property(anyPair, ({ first, second, given }) => {
        const { scoreSwap: swap } = whyBefore(first, second, given);
        fc.pre(swap !== null && first.value - second.value > 0.01);
        const size = Math.abs(swap.to - swap.from);
        const valueWith = (measure: Scored, criterion: CriterionId, to: number) => {
          const worth = worthOf({ ...measure.scores, [criterion]: to });
          return criterionIds.reduce((total, id) => total + given[id] * worth[id], 0);
        };
        const gapWith = (measure: string, criterion: CriterionId, to: number) =>
          (measure === first.id ? valueWith(first, criterion, to) : first.value) -
          (measure === second.id ? valueWith(second, criterion, to) : second.value);

        expect(gapWith(swap.measure, swap.criterion, swap.to)).toBeCloseTo(0, 8);
        for (const measure of [first, second]) {
          for (const criterion of criterionIds) {
            for (const step of [-size, size]) {
              const to = Math.min(100, Math.max(0, measure.scores[criterion] + 0.999 * step));
              expect(gapWith(measure.id, criterion, to)).toBeGreaterThan(-1e-6);
            }
          }
        }
      }),
    );
  });
});

describe('dominated measures', () => {
  test('are named with those that are at least as good everywhere and better once', () => {
    const ranking = [
      worthMeasure('a', [90, 80, 70, 60, 50], weights),
      worthMeasure('b', [90, 80, 70, 60, 50 + 1e-12], weights),
      worthMeasure('c', [80, 80, 70, 60, 50], weights),
      worthMeasure('d', [10, 10, 10, 10, 60], weights),
    ];

    expect(dominatedMeasures(ranking)).toEqual([{ id: 'c', by: ['a', 'b'] }]);
  });

  test('never stand before one that dominates them', () => {
    fc.assert(
      fc.property(anyWeights.chain(anyScoredMeasures), ({ measures }) => {
        const valueOf = (id: string) => measures.find((measure) => measure.id === id)?.value ?? Number.NaN;
        for (const { id, by } of dominatedMeasures(measures)) {
          for (const above of by) {
            expect(valueOf(above)).toBeGreaterThanOrEqual(valueOf(id) - 1e-9);
          }
        }
      }),
    );
  });
});
