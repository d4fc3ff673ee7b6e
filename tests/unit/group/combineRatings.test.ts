import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { combineAcceptance } from '../../../core/group/combineAcceptance.ts';
import { combineRatings, type CombinedRating } from '../../../core/group/combineRatings.ts';
import { combineAnswers, withGroupAnswers } from '../../../core/group/groupAnswers.ts';
import { gradeIds } from '../../../core/knowledge/schema.ts';
import type { Rating } from '../../../core/model/assessment.ts';
import { shippedKnowledgeBase as kb } from '../../support/shippedKnowledgeBase.ts';
import { anyMember, levelOf, rater, shuffled, someMembers } from './members.ts';

const trust = 'inter-firm-trust';
const sourcing = 'local-sourcing-rate';

/** What the group makes of the ratings that each member gives to one indicator; `null` leaves it open. */
function combine(indicator: string, ratings: readonly (Rating | null)[]): CombinedRating {
  const members = ratings.map((rating) => rater(rating === null ? {} : { [indicator]: rating }));
  const [entry] = combineRatings(kb, members);
  if (entry === undefined) {
    throw new Error('Nobody rated.');
  }
  return entry;
}

describe('combineRatings', () => {
  test('takes the middle level of an odd number', () => {
    expect(combine(trust, [levelOf(4), levelOf(2), levelOf(3)]).combined.level).toBe(3);
  });

  test('takes the lower of the two middle levels of an even number', () => {
    expect(combine(trust, [levelOf(4), levelOf(2), levelOf(3), levelOf(5)]).combined.level).toBe(3);
    expect(combine(trust, [levelOf(3), levelOf(2)]).combined.level).toBe(2);
  });

  test('takes the median of quantities, of an even number between the middle ones', () => {
    expect(combine(sourcing, [{ value: 10 }, { value: 40 }, { value: 18 }]).combined.value).toBe(18);
    expect(combine(sourcing, [{ value: 10 }, { value: 20 }]).combined.value).toBe(15);
  });

  test('keeps the worst grade that went into the median, D where one gave none', () => {
    expect(combine(trust, [levelOf(2, 'A'), levelOf(3, 'C'), levelOf(3, 'B')]).combined.grade).toBe('C');
    expect(combine(trust, [levelOf(2, 'A'), levelOf(3)]).combined.grade).toBe('D');
    expect(combine(trust, [levelOf(2, 'A'), { unknown: true, grade: 'D' }]).combined.grade).toBe('A');
  });

  test('flags levels that lie two or more apart, with who gave what', () => {
    const apart = combine(trust, [levelOf(2), null, levelOf(4)]);

    expect([apart.isDisputed, apart.difference]).toEqual([true, 2]);
    expect(apart.given.map(({ member, rating }) => [member, rating.level])).toEqual([
      [0, 2],
      [2, 4],
    ]);
    expect(combine(trust, [levelOf(2), levelOf(3)]).isDisputed).toBe(false);
  });

  test('flags quantities whose scores lie two levels apart', () => {
    const indicator = kb.instrument.indicators.find(({ id }) => id === sourcing);
    if (indicator?.kind !== 'quantitative') {
      throw new Error('Not a quantity.');
    }
    const { lower, upper } = indicator;
    const half = lower + (upper - lower) / 2;

    expect(combine(sourcing, [{ value: lower }, { value: half }])).toMatchObject({ isDisputed: true });
    expect(combine(sourcing, [{ value: lower }, { value: half - (upper - lower) / 100 }]).isDisputed).toBe(
      false,
    );
  });

  test('"not enough information" counts only where nobody rates', () => {
    expect(combine(trust, [{ unknown: true }, { unknown: true }, levelOf(2, 'B')]).combined).toEqual(
      levelOf(2, 'B'),
    );
    expect(combine(trust, [{ unknown: true }, null]).combined).toEqual({ unknown: true });
  });

  test('"does not apply" needs more voices than there are ratings, and is discussed where some rate', () => {
    const tie = combine(trust, [{ notApplicable: true }, levelOf(2, 'B')]);
    const outvoted = combine(trust, [{ notApplicable: true }, { notApplicable: true }, levelOf(2)]);

    expect(tie).toMatchObject({ combined: levelOf(2, 'B'), isDisputed: true });
    expect(outvoted).toMatchObject({ combined: { notApplicable: true }, isDisputed: true });
    expect(combine(trust, [{ notApplicable: true }, { unknown: true }])).toMatchObject({
      combined: { notApplicable: true },
      isDisputed: false,
    });
  });

  test('keeps notes and sources side by side and the oldest date', () => {
    const { combined } = combine(trust, [
      { level: 2, note: 'Survey', source: 'B', date: '2026-05' },
      { level: 2, note: 'Talk', source: 'A', date: '2025' },
      { level: 2, source: 'A' },
    ]);

    expect(combined).toMatchObject({ note: 'Survey\nTalk', source: 'A; B', date: '2025' });
  });

  test('takes a quarter and a half for as old as their last month', () => {
    const dates = (...all: readonly string[]) =>
      combine(
        trust,
        all.map((date) => ({ level: 2, date })),
      ).combined.date;

    expect(dates('2026-Q1', '2026-05')).toBe('2026-Q1');
    expect(dates('2026-H2', '2026-05')).toBe('2026-05');
  });

  test('one member alone is that member, but for the grade that was not given', () => {
    fc.assert(
      fc.property(anyMember, ({ ratings }) => {
        const combined = combineRatings(kb, [rater(ratings)]);
        const isRated = ({ level, value }: Rating) => level !== undefined || value !== undefined;

        expect(Object.fromEntries(combined.map((entry) => [entry.indicator, entry.combined]))).toEqual(
          Object.fromEntries(
            Object.entries(ratings).map(([id, rating]) => [
              id,
              isRated(rating) ? { ...rating, grade: rating.grade ?? 'D' } : rating,
            ]),
          ),
        );
        expect(combined.some(({ isDisputed }) => isDisputed)).toBe(false);
      }),
    );
  });

  test('the order of the members changes nothing', () => {
    fc.assert(
      fc.property(shuffled(someMembers), ([members, others]) => {
        const bare = (list: typeof members) =>
          combineRatings(kb, list).map((entry) => ({ ...entry, given: entry.given.length }));

        expect(bare(others)).toEqual(bare(members));
        expect(combineAcceptance(others).map(({ level }) => level)).toEqual(
          combineAcceptance(members).map(({ level }) => level),
        );
      }),
    );
  });

  test('the combined level is one that somebody gave, its grade none better than any', () => {
    fc.assert(
      fc.property(someMembers, (members) => {
        for (const { combined, given } of combineRatings(kb, members)) {
          if (combined.level !== undefined) {
            const rated = given.filter(({ rating }) => rating.level !== undefined);
            expect(rated.map(({ rating }) => rating.level)).toContain(combined.level);
            const grades = rated.map(({ rating }) => gradeIds.indexOf(rating.grade ?? 'D'));
            expect(gradeIds.indexOf(combined.grade ?? 'A')).toBe(Math.max(...grades));
          }
        }
      }),
    );
  });
});

describe('the answers of a group', () => {
  const members = [
    { ...rater({ [trust]: levelOf(2, 'B') }), acceptance: { 'support-spinoffs': 2 as const } },
    { ...rater({ [trust]: levelOf(5, 'A') }), acceptance: { 'support-spinoffs': 5 as const } },
  ];
  const own = {
    ratings: { 'price-discipline': levelOf(3) },
    acceptance: { 'found-industry-association': 4 as const },
  };
  const none = { ratings: {}, acceptance: {} };

  test('take the place of the own ones where a member gave one; the rest stays', () => {
    const group = combineAnswers(kb, members, { computed: new Set() });

    expect(withGroupAnswers(own, group, none)).toEqual({
      ratings: { 'price-discipline': levelOf(3), [trust]: levelOf(2, 'B') },
      acceptance: { 'found-industry-association': 4, 'support-spinoffs': 2 },
    });
  });

  test('an agreed level stands in place of the median and keeps the worst grade', () => {
    const group = combineAnswers(kb, members, { computed: new Set() });

    const taken = withGroupAnswers(own, group, {
      ratings: { [trust]: 3 },
      acceptance: { 'support-spinoffs': 4 },
    });

    expect(taken.ratings[trust]).toEqual(levelOf(3, 'B'));
    expect(taken.acceptance['support-spinoffs']).toBe(4);
  });

  test('leave out what the profile of the cluster computes', () => {
    const group = combineAnswers(kb, [rater({ 'output-growth': { value: 4 } })], {
      computed: new Set(['output-growth']),
    });

    expect(group.ratings).toEqual([]);
  });
});
