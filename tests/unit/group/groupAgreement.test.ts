import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupAgreement } from '../../../core/group/groupAgreement.ts';
import { groupWeights } from '../../../core/group/groupWeights.ts';
import type { MeasureValue } from '../../../core/evaluation/rankFromAnswers.ts';
import type { Member } from '../../../core/model/assessment.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { levelOf, rater, shuffled, someMembers, weigher } from './members.ts';

const ranking = (...ids: readonly string[]): MeasureValue[] =>
  ids.map((id, at) => ({ id, value: 90 - 10 * at, rank: at + 1 }));

const agreementOf = (members: readonly Member[], rankings: readonly MeasureValue[][] = []) =>
  groupAgreement(kb, { members, weights: groupWeights(kb.scoring.criteria, members), rankings });

const levels = (...given: readonly (1 | 2 | 3 | 4 | 5)[]): Member => {
  const indicators = kb.instrument.indicators.filter(({ kind }) => kind === 'rating');
  return rater(Object.fromEntries(given.map((level, at) => [indicators[at]?.id ?? '', levelOf(level)])));
};

describe('groupAgreement', () => {
  test('full agreement is 1 in every figure', () => {
    const member = { ...levels(1, 3, 5, 2), priorities: weigher({ relief: 3, speed: 2 }).priorities };
    const same = ranking('a', 'b', 'c');

    const agreement = agreementOf([member, member, member], [same, same, same]);

    expect(agreement.alpha).toMatchObject({ value: 1, reading: 'reliable', objects: 4, assessors: 3 });
    expect(agreement.iccSingle.value).toBeCloseTo(1, 12);
    expect(agreement.iccMean.reading).toBe('excellent');
    expect(agreement.criteria).toMatchObject({ value: 1, reading: 'very-strong' });
    expect(agreement.measures).toMatchObject({ value: 1, reading: 'very-strong', objects: 3 });
  });

  test('two opposite rankings have a concordance of 0', () => {
    const { measures } = agreementOf(
      [levels(1), levels(1)],
      [ranking('a', 'b', 'c'), ranking('c', 'b', 'a')],
    );

    expect(measures).toMatchObject({ value: 0, reading: 'very-weak' });
  });

  test('one assessor alone cannot agree', () => {
    const alone = { ...levels(1, 2), priorities: weigher({ relief: 1 }).priorities };

    for (const figure of Object.values(agreementOf([alone], [ranking('a', 'b')]))) {
      expect(figure).toMatchObject({ value: null, missing: 'one-assessor', reading: null });
    }
  });

  test('ratings without an indicator in common have no figure, and nor have ratings that never vary', () => {
    const [first, second] = [
      rater({ 'inter-firm-trust': levelOf(2) }),
      rater({ 'price-discipline': levelOf(2) }),
    ];
    const apart = agreementOf([first, second], [[], []]);
    const flat = agreementOf([levels(3, 3, 3), levels(3, 3, 3)]);

    expect([apart.alpha.missing, apart.iccSingle.missing, apart.measures.missing]).toEqual([
      'no-overlap',
      'no-overlap',
      'no-overlap',
    ]);
    expect([flat.alpha.missing, flat.iccSingle.missing, flat.iccMean.missing]).toEqual([
      'no-variation',
      'no-variation',
      'no-variation',
    ]);
  });

  test('weights that all criteria share alike rank nothing', () => {
    const flat = weigher({ relief: 1, 'stage-fit': 1, feasibility: 1, speed: 1, acceptance: 1 });

    expect(agreementOf([flat, flat]).criteria.missing).toBe('no-variation');
  });

  test('no figure leaves −1 to 1, W is never below 0, and the order of the members changes nothing', () => {
    fc.assert(
      fc.property(shuffled(someMembers), ([members, others]) => {
        const [a, b] = [agreementOf(members), agreementOf(others)];
        for (const key of ['alpha', 'iccSingle', 'iccMean', 'criteria'] as const) {
          const [value, other] = [a[key].value, b[key].value];
          expect(other ?? 0).toBeCloseTo(value ?? 0, 9);
          expect(Math.abs(value ?? 0)).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(a.criteria.value ?? 0).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });

  test.each([
    [[1, 2, 3, 4, 5], [1, 2, 3, 4, 4], 'reliable'],
    [[1, 2, 3, 4, 5], [5, 4, 3, 2, 1], 'unreliable'],
  ] as const)('levels %j and %j are %s', (first, second, reading) => {
    expect(agreementOf([levels(...first), levels(...second)]).alpha.reading).toBe(reading);
  });
});
