import { canonicalJson } from '../base/canonicalJson.ts';
import type { Assessment, AssessmentFile } from '../model/assessment.ts';
import type { SharedAssessor } from '../model/years/change.ts';

type Who = NonNullable<AssessmentFile['assessor']>;

/** What the errors of two assessments have in common. */
export interface SharedErrors {
  readonly assessor: SharedAssessor;
  /** The same members in the same order: the draws pick the same of them, with the same errors. */
  readonly isSameGroup: boolean;
  /** Indicators whose answer was taken over and not looked at again: one observation, with one error. */
  readonly carried: ReadonlySet<string>;
}

const nameOf = (who: Who | undefined): string => who?.name?.trim() ?? '';
const unitOf = (who: Who | undefined): string => who?.unit?.trim() ?? '';

/**
 * Whether one person made both. Without a name nobody can say: then the errors count as those of two people, which never
 * makes a change look surer than it is. Two units with the same name are two people.
 */
function sameAssessor(one: Who | undefined, other: Who | undefined): SharedAssessor {
  if (nameOf(one) === '' || nameOf(other) === '') {
    return 'unknown';
  }
  const isOtherUnit = unitOf(one) !== '' && unitOf(other) !== '' && unitOf(one) !== unitOf(other);
  return nameOf(one) === nameOf(other) && !isOtherUnit ? 'same' : 'different';
}

function isSameGroup({ members: one = [] }: AssessmentFile, { members: other = [] }: AssessmentFile) {
  return (
    one.length > 0 &&
    one.length === other.length &&
    one.every(({ assessor }, place) => sameAssessor(assessor, other[place]?.assessor) === 'same')
  );
}

const rating = ({ ratings }: Pick<Assessment, 'ratings'>, id: string) =>
  Object.hasOwn(ratings, id) ? ratings[id] : undefined;

/** A carried answer that differs was changed without its mark: it counts as new. */
export function sharedErrors(
  earlier: AssessmentFile,
  later: AssessmentFile,
  carried: readonly string[],
): SharedErrors {
  return {
    assessor: sameAssessor(earlier.assessor, later.assessor),
    isSameGroup: isSameGroup(earlier, later),
    carried: new Set(
      carried.filter((id) => canonicalJson(rating(earlier, id)) === canonicalJson(rating(later, id))),
    ),
  };
}
