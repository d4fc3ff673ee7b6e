import { deriveFromFacts } from '../model/facts/deriveFromFacts.ts';
import type { KnowledgeBase } from '../knowledge/schema.ts';
import type { Assessment, Member, Rating } from '../model/assessment.ts';
import type { Cluster } from '../model/cluster.ts';
import { omit } from '../base/omit.ts';
import { combineAcceptance, type CombinedAcceptance } from './combineAcceptance.ts';
import { combineRatings, type CombinedRating } from './combineRatings.ts';

type Level = NonNullable<Rating['level']>;

/** Levels that the assessors agreed on in discussion, in place of the median: by indicator and by measure. */
export interface AgreedLevels {
  readonly ratings: Readonly<Record<string, Level>>;
  readonly acceptance: Readonly<Record<string, Level>>;
}

export interface GroupAnswers {
  readonly ratings: readonly CombinedRating[];
  readonly acceptance: readonly CombinedAcceptance[];
}

/** The indicators that the yearly facts of a cluster settle for the year of an assessment. */
export const settledByProfile = (
  { facts }: Pick<Cluster, 'facts'>,
  assessedOn: string,
): ReadonlySet<string> =>
  new Set(Object.keys(deriveFromFacts(facts, Number(assessedOn.slice(0, 4))).ratings));

export interface GroupOptions {
  /** Indicators that the cluster's profile computes: nothing to be agreed on. */
  readonly computed: ReadonlySet<string>;
}

/** What the members answered, combined entry by entry. */
export function combineAnswers(
  kb: KnowledgeBase,
  members: readonly Member[],
  { computed }: GroupOptions,
): GroupAnswers {
  return {
    ratings: combineRatings(kb, members).filter(({ indicator }) => !computed.has(indicator)),
    acceptance: combineAcceptance(members),
  };
}

/** An agreed level counts only for an indicator that takes levels and that somebody rated. */
const canAgree = ({ given }: CombinedRating): boolean =>
  given.some(({ rating }) => rating.level !== undefined);

/**
 * The assessment's own answers with the group's in place of those that the members gave; the rest stays.
 *
 * An agreed level replaces the median and keeps the worst grade; where the median was "does not apply", grade D.
 */
export function withGroupAnswers(
  own: Pick<Assessment, 'ratings' | 'acceptance'>,
  group: GroupAnswers,
  agreed: AgreedLevels,
): Pick<Assessment, 'ratings' | 'acceptance'> {
  const ratings = group.ratings.map((entry): [string, Rating] => {
    const level = Object.hasOwn(agreed.ratings, entry.indicator)
      ? agreed.ratings[entry.indicator]
      : undefined;
    if (level === undefined || !canAgree(entry)) {
      return [entry.indicator, entry.combined];
    }
    const evidence = omit(entry.combined, 'level', 'notApplicable', 'unknown');
    return [entry.indicator, { level, ...evidence, grade: evidence.grade ?? 'D' }];
  });
  const acceptance = group.acceptance.map(({ measure, level }): [string, Level] => [
    measure,
    (Object.hasOwn(agreed.acceptance, measure) ? agreed.acceptance[measure] : undefined) ?? level,
  ]);
  return {
    ratings: { ...own.ratings, ...Object.fromEntries(ratings) },
    acceptance: { ...own.acceptance, ...Object.fromEntries(acceptance) },
  };
}
