import { cautiousMedian, median } from '../base/median.ts';
import type { Indicator, KnowledgeBase } from '../knowledge/schema.ts';
import type { AssessmentFile, Rating } from '../model/assessment.ts';
import type { ScoredIndicator } from '../model/diagnosisResult.ts';
import { levelScore, quantityScore } from './valueFunction.ts';

/** What one member of a group gave. */
export interface MemberRating {
  /** Place among the members, 0 the first. */
  readonly member: number;
  readonly rating: Rating;
}

/** The ratings behind those indicators whose answer is the group's. */
export interface RatedByMembers {
  /** All members, whether they rated or not. */
  readonly count: number;
  readonly ratings: ReadonlyMap<string, readonly MemberRating[]>;
}

const isRated = ({ level, value }: Rating): boolean => level !== undefined || value !== undefined;

/**
 * Where the answer of an assessment is what its members gave together: the middle level (the lower of two), or the
 * median figure. An answer that differs was agreed on, measured, or changed since, and stands for itself.
 */
export function ratedByMembers(
  kb: KnowledgeBase,
  { ratings, members = [] }: Pick<AssessmentFile, 'ratings' | 'members'>,
): RatedByMembers {
  const entries = kb.instrument.indicators.flatMap(({ id }): [string, MemberRating[]][] => {
    const own = Object.hasOwn(ratings, id) ? ratings[id] : undefined;
    const given = members.flatMap(({ ratings: theirs }, member) => {
      const rating = Object.hasOwn(theirs, id) ? theirs[id] : undefined;
      return rating !== undefined && isRated(rating) ? [{ member, rating }] : [];
    });
    return own !== undefined && given.length > 0 && isMiddle(own, given) ? [[id, given]] : [];
  });
  return { count: members.length, ratings: new Map(entries) };
}

function isMiddle(own: Rating, given: readonly MemberRating[]): boolean {
  const level = cautiousMedian(given.flatMap(({ rating }) => rating.level ?? []));
  const value = median(given.flatMap(({ rating }) => rating.value ?? []));
  return own.level === undefined ? own.value !== undefined && own.value === value : own.level === level;
}

/**
 * The scores with the group's in place: the median of the members' scores, of an even number the mean of the two in
 * the middle. The lower of two middle levels would be ten points too low on average for two unbiased assessors.
 */
export function withMemberScores(
  kb: KnowledgeBase,
  indicators: readonly ScoredIndicator[],
  { ratings }: RatedByMembers,
): ScoredIndicator[] {
  return indicators.map((scored, index) => {
    const given = ratings.get(scored.id);
    const indicator = kb.instrument.indicators[index];
    return given === undefined || indicator === undefined || scored.score === null
      ? scored
      : { ...scored, score: middleScore(kb, indicator, given) ?? scored.score };
  });
}

/** The median of the members' scores. */
export const middleScore = (
  kb: KnowledgeBase,
  indicator: Indicator,
  given: readonly MemberRating[],
): number | null =>
  median(
    given.flatMap(({ rating: { level, value } }) => {
      if (indicator.kind === 'quantitative') {
        return value === undefined ? [] : quantityScore(indicator, value);
      }
      return level === undefined ? [] : levelScore(kb, level);
    }),
  );
