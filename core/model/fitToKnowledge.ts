import type { KnowledgeBase } from '../knowledge/schema.ts';
import type { AssessmentFile } from './assessment.ts';
import { type AssessmentParts, firstFault } from './assessmentFaults.ts';

/** The parts of an assessment whose entries name something of the knowledge base. */
export type Answers = Partial<
  Pick<
    AssessmentFile,
    'typing' | 'ratings' | 'recognition' | 'acceptance' | 'costs' | 'scoreOverrides' | 'plan' | 'members'
  >
>;

/**
 * An assessment, or some parts of one, as one knowledge base can read it: answers that it has no place for are left
 * out. `keepUnread` puts them back beside what is changed.
 *
 * Nothing is changed in what is stored: with the knowledge base they were given for they count again. An assessment
 * that fits as a whole comes back as it is, the same object. `unread` names what was left out, as `ratings.<id>`.
 */
export function fitToKnowledge<A extends object>(
  assessment: A,
  kb: KnowledgeBase,
): { readonly fitted: A; readonly unread: readonly string[] } {
  const { typing, ratings, recognition, acceptance, costs, scoreOverrides, plan, members }: Answers =
    assessment;
  const answers = { typing, recognition, acceptance, costs, scoreOverrides, plan, members };
  // What can be read as a whole, nearly always, need not be read entry by entry.
  if (firstFault({ ...answers, ...(ratings && { ratings }) }, kb) === null) {
    return { fitted: assessment, unread: [] };
  }
  const unread: string[] = [];
  const reads = (path: string, part: AssessmentParts): boolean => {
    const isRead = firstFault(part, kb) === null;
    if (!isRead) {
      unread.push(path);
    }
    return isRead;
  };
  const keep = <V>(entries: Readonly<Record<string, V>>, read: (id: string, value: V) => boolean) =>
    Object.fromEntries(Object.entries(entries).filter(([id, value]) => read(id, value)));
  const fitted = {
    ...assessment,
    ...(typing && {
      typing: {
        ...typing,
        answers: keep(typing.answers, (id, answer) =>
          reads(`typing.${id}`, { typing: { answers: { [id]: answer } } }),
        ),
      },
    }),
    ...(ratings && {
      ratings: keep(ratings, (id, rating) => reads(`ratings.${id}`, { ratings: { [id]: rating } })),
    }),
    ...(recognition && {
      recognition: keep(recognition, (id, value) =>
        reads(`recognition.${id}`, { recognition: { [id]: value } }),
      ),
    }),
    ...fitMeasures({ acceptance, costs, scoreOverrides }, keep, reads),
    ...(plan && { plan: fitPlan(plan, keep, reads) }),
    ...(members && {
      members: members.map((member, at) => ({
        ...member,
        ratings: keep(member.ratings, (id, rating) =>
          reads(`members.${at}.ratings.${id}`, { ratings: { [id]: rating } }),
        ),
        ...(member.acceptance && {
          acceptance: keep(member.acceptance, (id) =>
            reads(`members.${at}.acceptance.${id}`, { acceptance: { [id]: 3 } }),
          ),
        }),
      })),
    }),
  };
  return { fitted: unread.length === 0 ? assessment : fitted, unread };
}

type Reads = (path: string, part: AssessmentParts) => boolean;
type Keep = <V>(
  entries: Readonly<Record<string, V>>,
  read: (id: string, value: V) => boolean,
) => Record<string, V>;

/** What is said about single measures. */
function fitMeasures({ acceptance, costs, scoreOverrides }: Answers, keep: Keep, reads: Reads) {
  return {
    ...(acceptance && {
      acceptance: keep(acceptance, (id) => reads(`acceptance.${id}`, { acceptance: { [id]: 3 } })),
    }),
    ...(costs && { costs: keep(costs, (id) => reads(`costs.${id}`, { costs: { [id]: 0 } })) }),
    ...(scoreOverrides && {
      scoreOverrides: keep(scoreOverrides, (id) =>
        reads(`scoreOverrides.${id}`, { scoreOverrides: { [id]: {} } }),
      ),
    }),
  };
}

/** A group that may not be chosen together still says something as long as two of it are known. */
function fitPlan(plan: NonNullable<Answers['plan']>, keep: Keep, reads: Reads): NonNullable<Answers['plan']> {
  const known = (key: string, ids: readonly string[]) =>
    ids.filter((id) => reads(`plan.${key}.${id}`, { plan: { must: [id] } }));
  return {
    ...plan,
    ...(plan.must && { must: known('must', plan.must) }),
    ...(plan.mustNot && { mustNot: known('mustNot', plan.mustNot) }),
    ...(plan.ownPlan && { ownPlan: known('ownPlan', plan.ownPlan) }),
    ...(plan.costsByYear && {
      costsByYear: keep(plan.costsByYear, (id) =>
        reads(`plan.costsByYear.${id}`, { plan: { costsByYear: { [id]: [0] } } }),
      ),
    }),
    ...(plan.excludeTogether && {
      excludeTogether: plan.excludeTogether
        .map((group) => known('excludeTogether', group))
        .filter((group) => group.length >= 2),
    }),
  };
}
