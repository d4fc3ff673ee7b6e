import type { EvidenceGrade, Indicator, KnowledgeBase } from '../knowledge/schema.ts';
import { gradeIds } from '../knowledge/schema.ts';
import type { Member, Rating } from '../model/assessment.ts';
import { quantityScore } from '../scoring/valueFunction.ts';
import { combineEvidence } from './combineEvidence.ts';
import { cautiousMedian, median } from '../base/median.ts';

/** From this distance in levels on the assessors have to talk: a median would hide that they see different things. */
export const disputedFrom = 2;

export interface GivenRating {
  /** Place among the members, 0 the first. */
  readonly member: number;
  readonly rating: Rating;
}

/** What the assessors said about one indicator, and what the group takes. */
export interface CombinedRating {
  readonly indicator: string;
  /** In the order of the members; those who left it open are not in it. */
  readonly given: readonly GivenRating[];
  readonly combined: Rating;
  /** Highest less lowest answer in levels; of quantities in levels' worth of their scores; 0 below two answers. */
  readonly difference: number;
  /** Two levels or more apart, or some say that it does not apply and others rate it. */
  readonly isDisputed: boolean;
}

/**
 * The ratings of several assessors, indicator by indicator, in the order of the knowledge base.
 *
 * Levels: the median, of an even number the lower middle one. Quantities: the median. "Not enough information" counts
 * only where nobody rates; "does not apply" only where more say so than rate. The grade is the worst of those that
 * went into the median (D where one gave none); notes and sources are kept side by side, the oldest date counts.
 * The order of the members changes nothing but the order of `given`.
 */
export function combineRatings(
  kb: KnowledgeBase,
  members: readonly Pick<Member, 'ratings'>[],
): CombinedRating[] {
  return kb.instrument.indicators.flatMap((indicator) => {
    const given = members.flatMap(({ ratings }, member) => {
      const rating = Object.hasOwn(ratings, indicator.id) ? ratings[indicator.id] : undefined;
      return rating === undefined ? [] : [{ member, rating }];
    });
    return given.length === 0 ? [] : [combineIndicator(kb, indicator, given)];
  });
}

function combineIndicator(
  kb: KnowledgeBase,
  indicator: Indicator,
  given: readonly GivenRating[],
): CombinedRating {
  const rated = given.map(({ rating }) => rating).filter(isRated);
  const excluded = given.map(({ rating }) => rating).filter((rating) => rating.notApplicable);
  const difference = spread(kb, indicator, rated);
  const about = { indicator: indicator.id, given, difference };
  if (excluded.length > rated.length) {
    const combined = { notApplicable: true as const, ...combineEvidence(excluded) };
    return { ...about, combined, isDisputed: rated.length > 0 };
  }
  const isDisputed = difference >= disputedFrom - rounding || (excluded.length > 0 && rated.length > 0);
  if (rated.length === 0) {
    const unknown = given.map(({ rating }) => rating).filter((rating) => rating.unknown);
    return { ...about, combined: { unknown: true, ...combineEvidence(unknown) }, isDisputed };
  }
  const combined = { ...middleOf(rated), grade: worstGrade(rated), ...combineEvidence(rated) };
  return { ...about, combined, isDisputed };
}

/** Scores that are two levels apart may miss it by the rounding of a division. */
const rounding = 1e-9;

const isRated = ({ level, value }: Rating): boolean => level !== undefined || value !== undefined;

function middleOf(rated: readonly Rating[]): Pick<Rating, 'level' | 'value'> {
  const level = cautiousMedian(rated.flatMap((rating) => rating.level ?? []));
  const value = median(rated.flatMap((rating) => rating.value ?? []));
  return { ...(level !== null && { level }), ...(value !== null && { value }) };
}

/** The weakest evidence that an answer rests on; an answer without a grade is one person's judgement. */
function worstGrade(rated: readonly Rating[]): EvidenceGrade {
  const places = rated.map(({ grade }) => gradeIds.indexOf(grade ?? 'D'));
  return gradeIds[Math.max(...places)] ?? 'D';
}

function spread(kb: KnowledgeBase, indicator: Indicator, rated: readonly Rating[]): number {
  const [lowest = 0, ...others] = kb.scoring.ratingScores;
  const levelWorth = ((others.at(-1) ?? 100) - lowest) / Math.max(1, others.length);
  const places = rated.flatMap(({ level, value }) => {
    if (indicator.kind === 'quantitative') {
      return value === undefined ? [] : [quantityScore(indicator, value) / levelWorth];
    }
    return level ?? [];
  });
  return places.length < 2 ? 0 : Math.max(...places) - Math.min(...places);
}
