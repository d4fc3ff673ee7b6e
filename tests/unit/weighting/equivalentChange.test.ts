import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { criterionIds, type CriterionId } from '../../../core/knowledge/schema.ts';
import { criterionWeights } from '../../../core/weighting/criterionWeights.ts';
import { equivalentChange } from '../../../core/weighting/equivalentChange.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';

// Relief 40, stage fit 20, feasibility 15, speed 15, acceptance 10.
const weights = criterionWeights(kb.scoring.criteria, null);
const worthTenOfRelief = (to: CriterionId) =>
  equivalentChange(kb, weights, { from: { criterion: 'relief', points: 10 }, to });

describe('the equivalent of a change', () => {
  test.for([
    // 10 × 40 / 20 = 20 of the 60 points between a recommended stage (100) and another (40).
    { to: 'stage-fit', points: 20, natural: { unit: 'stage-probability', amount: 1 / 3 } },
    // 10 × 40 / 15 = 26.7; 100 points are the say of the leading body.
    { to: 'feasibility', points: 80 / 3, natural: { unit: 'leading-say', amount: 80 / 300 } },
    // A horizon class is 40 points: 20, 60, 100.
    { to: 'speed', points: 80 / 3, natural: { unit: 'horizon-classes', amount: 2 / 3 } },
    // A level is 25 points.
    { to: 'acceptance', points: 40, natural: { unit: 'acceptance-levels', amount: 1.6 } },
    // One severity point of a cause addressed directly is one point of relief.
    { to: 'relief', points: 10, natural: { unit: 'severity-points', amount: 10 } },
  ] as const)('of 10 points of relief on $to is in the terms of its scale', ({ to, points, natural }) => {
    expect(worthTenOfRelief(to)).toEqual({
      criterion: to,
      points: expect.closeTo(points, 10) as number,
      natural: { unit: natural.unit, amount: expect.closeTo(natural.amount, 10) as number },
      isBeyondScale: false,
    });
  });

  test('says when even the whole scale is worth less', () => {
    // 30 × 40 / 10 = 120 of 100 points.
    const change = { from: { criterion: 'relief', points: 30 }, to: 'acceptance' } as const;

    expect(equivalentChange(kb, weights, change)?.isBeyondScale).toBe(true);
  });

  test('does not exist on a criterion that weighs nothing', () => {
    expect(
      equivalentChange(
        kb,
        { ...weights, speed: 0 },
        { from: { criterion: 'relief', points: 10 }, to: 'speed' },
      ),
    ).toBeNull();
  });

  test('adds the same to the value, whichever criterion it is made on', () => {
    const criterion = fc.constantFrom(...criterionIds);
    fc.assert(
      fc.property(criterion, criterion, fc.integer({ min: 1, max: 100 }), (from, to, points) => {
        const equivalent = equivalentChange(kb, weights, { from: { criterion: from, points }, to });

        expect((equivalent?.points ?? 0) * weights[to]).toBeCloseTo(points * weights[from], 10);
      }),
    );
  });
});
