import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReasonCode } from '../../../core/base/reasons.ts';
import { criterionIds } from '../../../core/knowledge/schema.ts';
import type { Priorities, WeightRanges } from '../../../core/model/priorities.ts';
import { rangesAround, setCertainty, withBound } from '../../../core/weighting/editCertainty.ts';
import { criterionWeights } from '../../../core/weighting/criterionWeights.ts';
import { rangesFault } from '../../../core/model/weightRanges.ts';
import { reachableRanges } from '../../../core/weighting/reachableRanges.ts';
import { weightRegion } from '../../../core/weighting/weightRegion.ts';
import { shippedKnowledgeBase } from '../../support/shippedKnowledgeBase.ts';

const { criteria } = shippedKnowledgeBase.scoring;
const regionOf = (priorities: Priorities | null) => weightRegion(criteria, priorities);
const within = (ranges: WeightRanges): Priorities => ({ method: 'direct', certainty: 'ranges', ranges });

describe('weight region', () => {
  test('of weights nobody has touched, or called sure, is the weights in use', () => {
    const shipped = { kind: 'fixed', weights: [0.4, 0.2, 0.15, 0.15, 0.1] };

    expect(regionOf(null)).toEqual(shipped);
    expect(regionOf({ method: 'direct' })).toEqual(shipped);
    expect(regionOf({ method: 'direct', certainty: 'fixed' })).toEqual(shipped);
  });

  test('of an order gives equal weights the same rank', () => {
    // Shipped: stage fit 20, feasibility and speed 15 each.
    expect(regionOf({ method: 'direct', certainty: 'order' })).toEqual({
      kind: 'order',
      ranks: [1, 2, 3, 3, 5],
    });
  });

  test('of an incomplete order leaves the criteria left out unordered among themselves', () => {
    expect(regionOf({ method: 'rank-order', order: ['speed'], certainty: 'order' })).toEqual({
      kind: 'order',
      ranks: [2, 2, 2, 1, 2],
    });
  });

  test('of judgements takes weights that differ by rounding only as equal', () => {
    const [first, ...others] = criterionIds;
    const judgements = others.map((less) => ({ more: first, less, ratio: 3 }));

    expect(regionOf({ method: 'pairwise', judgements, certainty: 'order' })).toEqual({
      kind: 'order',
      ranks: [1, 2, 2, 2, 2],
    });
  });

  test('without certainty at all is free', () => {
    expect(regionOf({ method: 'direct', certainty: 'free' })).toEqual({ kind: 'free' });
  });

  test('of ranges draws a bound in to what weights summing to 1 can reach', () => {
    // The others take at least 0.2 + 0.1 in all, and relief at least 0.5.
    expect(regionOf(within({ relief: [0.5, 1], speed: [0.2, 0.9], acceptance: [0.1, 0.1] }))).toEqual({
      kind: 'ranges',
      low: [0.5, 0, 0, 0.2, 0.1],
      high: [0.7, 0.2, 0.2, 0.4, 0.1].map((bound) => expect.closeTo(bound, 12) as number),
    });
  });

  test('of ranges that leave one weighting is that weighting', () => {
    const ranges = Object.fromEntries(criterionIds.map((id) => [id, [0, 0.2] as [number, number]]));

    expect(regionOf(within(ranges))).toMatchObject({
      low: criterionIds.map(() => expect.closeTo(0.2, 12) as number),
    });
  });

  test.for<[string, WeightRanges, ReasonCode]>([
    ['a least weight is above the largest', { relief: [0.5, 0.4] }, 'range-reversed'],
    ['the least weights exceed 1', { relief: [0.6, 1], speed: [0.5, 1] }, 'least-above-one'],
    [
      'the largest weights fall short of 1',
      Object.fromEntries(criterionIds.map((id) => [id, [0, 0.1] as [number, number]])),
      'most-below-one',
    ],
  ])('is refused when %s', ([, ranges, reason]) => {
    const details = { path: 'priorities.ranges', reason };

    expect(() => regionOf(within(ranges))).toThrow(
      expect.objectContaining({ code: 'invalid-input', details }),
    );
    expect(rangesFault(ranges)).not.toBeNull();
  });

  test('of ranges reaches every bound it names, and loses no weighting inside the ranges', () => {
    const share = fc.integer({ min: 0, max: 100 }).map((value) => value / 100);
    const range = fc
      .tuple(share, share)
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as [number, number]);
    const five = fc.tuple(...criterionIds.map(() => range));
    fc.assert(
      fc.property(five, (given) => {
        const ranges: WeightRanges = Object.fromEntries(criterionIds.map((id, index) => [id, given[index]]));
        fc.pre(rangesFault(ranges) === null);
        const { low, high } = reachableRanges(ranges);

        criterionIds.forEach((_, index) => {
          const sumOf = (bounds: readonly number[]) => bounds.reduce((sum, bound) => sum + bound, 0);
          const [least = 0, most = 1] = given[index] ?? [];
          const bottom = low[index] ?? 0;
          const top = high[index] ?? 1;
          expect(bottom).toBeGreaterThanOrEqual(least);
          expect(top).toBeLessThanOrEqual(most);
          expect(bottom).toBeLessThanOrEqual(top + 1e-9);
          // At the bottom the others must be able to take the rest, at the top to leave it.
          expect(bottom + sumOf(high) - top).toBeGreaterThanOrEqual(1 - 1e-9);
          expect(top + sumOf(low) - bottom).toBeLessThanOrEqual(1 + 1e-9);
        });
      }),
    );
  });
});

describe('certainty', () => {
  test('of untouched weights takes the weights in use as the official’s own', () => {
    const sure = setCertainty({ criteria, priorities: null }, 'order');

    expect(sure.certainty).toBe('order');
    expect(criterionWeights(criteria, sure)).toEqual(criterionWeights(criteria, null));
  });

  test('ranges around the weights hold them and stay inside 0 to 1', () => {
    const ranges = rangesAround({
      criteria,
      priorities: { method: 'direct', points: { relief: 95, speed: 5 } },
    });

    expect(ranges).toMatchObject({ relief: [0.85, 1], speed: [0, 0.15], acceptance: [0, 0.1] });
    expect(rangesFault(ranges)).toBeNull();
  });

  test('a bound taken away opens its side, and a range without bounds goes', () => {
    const bounded = withBound({}, 'relief', { low: 0.3 });

    expect(bounded).toEqual({ relief: [0.3, 1] });
    expect(withBound(bounded, 'relief', { low: null })).toEqual({});
  });
});
