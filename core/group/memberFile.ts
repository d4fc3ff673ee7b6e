import { canonicalJson } from '../base/canonicalJson.ts';
import { AppError } from '../base/errors.ts';
import { mendedText } from '../base/textRule.ts';
import { mostMembers, type AssessmentFile, type Member } from '../model/assessment.ts';
import type { ClusterIdentity } from '../model/clusterIdentity.ts';

/** What one assessor's file gives to a group: who and when, ratings, weights, acceptance. */
export const memberOf = (file: AssessmentFile): Member => ({
  assessor: file.assessor ?? {},
  ...(file.assessedOn !== undefined && { assessedOn: file.assessedOn }),
  ratings: file.ratings,
  ...(file.priorities !== undefined && { priorities: file.priorities }),
  ...(file.acceptance !== undefined &&
    Object.keys(file.acceptance).length > 0 && { acceptance: file.acceptance }),
});

type Named = Pick<ClusterIdentity, 'id' | 'name'>;

/** The group that a file is to join. */
export interface Group {
  readonly knowledgeBase: string;
  readonly cluster: Named;
  readonly members: readonly Member[];
  readonly illustrative: boolean;
  /** The official has confirmed files of clusters with another name. */
  readonly otherClusters: boolean;
}

const folded = (text: string | undefined): string =>
  mendedText((text ?? '').normalize('NFKC'), 'one').toLowerCase();

/** The same cluster by id, else by its name in either language. */
export function isSameCluster(a: Named, b: Named): boolean {
  const sameName = (language: 'en' | 'zh') =>
    folded(a.name[language]) !== '' && folded(a.name[language]) === folded(b.name[language]);
  return (a.id !== undefined && a.id === b.id) || sameName('en') || sameName('zh');
}

/** The same person by name and unit; without a name only where all that was given is the same. */
export function isSameAssessor(a: Member, b: Member): boolean {
  const who = ({ assessor }: Member) => [folded(assessor.name), folded(assessor.unit)].join('\n');
  return folded(a.assessor.name) === '' ? canonicalJson(a) === canonicalJson(b) : who(a) === who(b);
}

/** Where a member stands among others; -1 where the same person is not among them. */
export function placeOf(member: Member, members: readonly Member[]): number {
  const same = members.findIndex((other) => canonicalJson(other) === canonicalJson(member));
  // Members that came with a file of a whole group may have the same name.
  return same === -1 ? members.findIndex((other) => isSameAssessor(member, other)) : same;
}

/**
 * The member that a file becomes in a group.
 *
 * Throws `AppError`: `no-answers`, `other-knowledge-base`, `sample-file` (a real assessment stays free of
 * sample data), `other-cluster` (unless confirmed), `same-assessor`, `too-many-assessors`.
 */
export function joinGroup(file: AssessmentFile, group: Group): Member {
  const member = memberOf(file);
  if (Object.keys(member.ratings).length === 0 && member.priorities === undefined) {
    throw new AppError('no-answers', 'The file holds neither ratings nor weights.');
  }
  if (file.knowledgeBase !== undefined && file.knowledgeBase !== group.knowledgeBase) {
    throw new AppError('other-knowledge-base', `Made with ${file.knowledgeBase}.`, {
      version: file.knowledgeBase,
      own: group.knowledgeBase,
    });
  }
  if (file.illustrative && !group.illustrative) {
    throw new AppError('sample-file', 'Sample data in a real assessment.');
  }
  if (!group.otherClusters && !isSameCluster(file.cluster, group.cluster)) {
    const { zh, en } = file.cluster.name;
    throw new AppError('other-cluster', 'Of another cluster.', {
      zh: zh?.trim() || (en ?? ''),
      en: en?.trim() || (zh ?? ''),
    });
  }
  if (group.members.some((other) => isSameAssessor(other, member))) {
    throw new AppError('same-assessor', 'This assessor is a member already.', {
      name: member.assessor.name ?? '',
    });
  }
  if (group.members.length >= mostMembers) {
    throw new AppError('too-many-assessors', `At most ${mostMembers} members.`, { most: mostMembers });
  }
  return member;
}
