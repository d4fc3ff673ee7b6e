import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aggregateJudgements, groupWeights, pointsOf } from '../../../core/group/groupWeights.ts';
import { criterionIds, type CriterionId } from '../../../core/knowledge/schema.ts';
import type { PairwiseJudgement } from '../../../core/model/priorities.ts';
import { combineJudgements } from '../../../core/weighting/ahp.ts';
import { criterionWeights } from '../../../core/weighting/criterionWeights.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { anyMember, rater, shuffled, someMembers, weigher } from './members.ts';

const { criteria } = kb.scoring;

describe('groupWeights', () => {
  test('the mean counts every member alike, whatever the total of his points', () => {
    const { mean } = groupWeights(criteria, [
      weigher({ relief: 1 }),
      weigher({ speed: 300, acceptance: 100 }),
    ]);

    expect(mean).toEqual({ relief: 0.5, 'stage-fit': 0, feasibility: 0, speed: 0.375, acceptance: 0.125 });
  });

  test('members who gave no weights have no say', () => {
    const one = weigher({ relief: 3, speed: 1 });
    const { members, mean } = groupWeights(criteria, [rater({}), one]);

    expect(members[0]).toBeNull();
    expect(mean).toEqual(members[1]);
    expect(groupWeights(criteria, [rater({})]).mean).toBeNull();
  });

  test('one member alone is that member', () => {
    fc.assert(
      fc.property(anyMember, (member) => {
        const own = member.priorities ? criterionWeights(criteria, member.priorities) : null;
        expect(groupWeights(criteria, [member]).mean).toEqual(own);
      }),
    );
  });

  test('the order of the members changes nothing, and the mean adds up to 1', () => {
    fc.assert(
      fc.property(shuffled(someMembers), ([members, others]) => {
        const [a, b] = [groupWeights(criteria, members).mean, groupWeights(criteria, others).mean];
        if (a === null || b === null) {
          expect(a).toBe(b);
          return;
        }
        criterionIds.forEach((id) => expect(b[id]).toBeCloseTo(a[id], 12));
        expect(criterionIds.reduce((sum, id) => sum + a[id], 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  test('judgements are aggregated only where everybody compared in pairs', () => {
    const pairs = { ...rater({}), priorities: { method: 'pairwise' as const, judgements: [] } };

    expect(groupWeights(criteria, [pairs, weigher({ relief: 1 })]).byJudgements).toBeNull();
    expect(groupWeights(criteria, [pairs]).byJudgements).toBeNull();
    expect(groupWeights(criteria, [pairs, pairs, rater({})]).byJudgements).not.toBeNull();
  });

  test('points read back give the weights to a tenth of a per cent', () => {
    fc.assert(
      fc.property(anyMember, (member) => {
        const { mean } = groupWeights(criteria, [member]);
        if (mean !== null) {
          const back = criterionWeights(criteria, pointsOf(mean));
          criterionIds.forEach((id) => expect(Math.abs(back[id] - mean[id])).toBeLessThan(0.002));
        }
      }),
    );
  });
});

const pairs = criterionIds.flatMap((first, at) =>
  criterionIds.slice(at + 1).map((second): [CriterionId, CriterionId] => [first, second]),
);
const allPairs: fc.Arbitrary<PairwiseJudgement[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean()), {
    minLength: pairs.length,
    maxLength: pairs.length,
  })
  .map((given) =>
    given.map(([ratio, turned], at) => {
      const [first = 'relief', second = 'speed'] = pairs[at] ?? [];
      return turned ? { more: second, less: first, ratio } : { more: first, less: second, ratio };
    }),
  );

/** How many times i outweighs j. */
const matrixOf = (judgements: readonly PairwiseJudgement[]): number[][] =>
  criterionIds.map((i) =>
    criterionIds.map((j) => {
      const forward = judgements.find(({ more, less }) => more === i && less === j);
      const back = judgements.find(({ more, less }) => more === j && less === i);
      return forward?.ratio ?? (back ? 1 / back.ratio : 1);
    }),
  );

describe('aggregateJudgements', () => {
  test('is the element-wise geometric mean of Aczél & Saaty', () => {
    fc.assert(
      fc.property(fc.array(allPairs, { minLength: 1, maxLength: 5 }), (lists) => {
        const expected = combineJudgements(lists.map(matrixOf));

        matrixOf(aggregateJudgements(lists)).forEach((row, i) =>
          row.forEach((value, j) => expect(value).toBeCloseTo(expected[i]?.[j] ?? 0, 9)),
        );
      }),
    );
  });

  test('opposite judgements cancel, and a pair that only one judged is his', () => {
    const first = [{ more: 'relief', less: 'speed', ratio: 4 }] as const;
    const second = [
      { more: 'speed', less: 'relief', ratio: 4 },
      { more: 'speed', less: 'acceptance', ratio: 3 },
    ] as const;

    const joined = aggregateJudgements([first, second]);

    expect(joined.map(({ more, less }) => [more, less])).toEqual([
      ['relief', 'speed'],
      ['speed', 'acceptance'],
    ]);
    expect(joined.map(({ ratio }) => ratio)).toEqual([1, expect.closeTo(3, 12)]);
  });
});
