import type { AssessmentFile } from '../../../model/assessment.ts';

type Answered = Pick<AssessmentFile, 'ratings' | 'members'>;

/** The indicators whose answer names where it comes from; of a group, those for which one of its members does. */
export function sourcedAnswers({ ratings, members = [] }: Answered): ReadonlySet<string> {
  const all = [ratings, ...members.map((member) => member.ratings)];
  return new Set(
    all.flatMap((given) =>
      Object.entries(given).flatMap(([id, rating]) => (rating.source?.trim() ? [id] : [])),
    ),
  );
}
