import type { Handlers, Input } from '../../../core/contract/channels.ts';
import { AppError } from '../../../core/base/errors.ts';
import { groupPartShape } from '../../../core/change/shapes.ts';
import { omit } from '../../../core/base/omit.ts';
import { combineAnswers, settledByProfile, withGroupAnswers } from '../../../core/group/groupAnswers.ts';
import { groupWeights, pointsOf } from '../../../core/group/groupWeights.ts';
import { placeOf } from '../../../core/group/memberFile.ts';
import type { Assessment, Rating } from '../../../core/model/assessment.ts';
import type { FieldName } from '../../../db/assessment/assessmentRecord.ts';
import { type Change, changeAssessment, openAssessment } from '../assessment/changeAssessment.ts';
import { addMembers, combineFiles } from '../assessment/groupFiles.ts';
import type { Context } from '../context/context.ts';
import { refuseIfChanged } from '../context/refuseIfChanged.ts';
import { checkEntry } from './checks/checkEntry.ts';

type MemberChannel =
  `assessment.${'addMembers' | 'removeMember' | 'combine' | 'takeGroup' | 'putBack' | 'combineFiles'}`;

/** Several assessors: their files in and out, their combined answers and weights taken over, and all of it undone. */
export function createMemberHandlers(context: Context): Pick<Handlers, MemberChannel> {
  return {
    'assessment.addMembers': (input) => addMembers(context, input),
    'assessment.combineFiles': (input) => combineFiles(context, input),
    'assessment.removeMember': ({ id, member, replaces }) =>
      changed(context, {
        id,
        names: ['members'],
        decide(present) {
          refuseIfOther(present, replaces);
          const position = placeOf(member, present.members);
          if (position === -1) {
            throw new AppError('not-found', 'No such member.');
          }
          return { members: present.members.toSpliced(position, 1) };
        },
      }),
    'assessment.combine': (input) => combine(context, input),
    'assessment.takeGroup': ({ id, by, replaces }) =>
      changed(context, {
        id,
        names: ['members', 'priorities'],
        decide(present, { scoring }) {
          refuseIfOther(present, replaces);
          const weights = groupWeights(scoring.criteria, membersOf(present));
          const taken = by === 'mean' ? weights.mean : weights.byJudgements;
          if (taken === null) {
            throw new AppError('not-ready', 'The group has no such weights.');
          }
          return { priorities: pointsOf(taken) };
        },
      }),
    'assessment.putBack': (input) => putBack(context, input),
  };
}

/** Makes a change and answers with what is on the screens then. */
const changed = <Name extends FieldName>(context: Context, change: Change<Name>): Assessment =>
  context.store.transaction(() => {
    changeAssessment(context, change);
    return openAssessment(context, change.id);
  });

function membersOf({ members }: Pick<Assessment, 'members'>): Assessment['members'] {
  if (members.length === 0) {
    throw new AppError('not-ready', 'There are no assessors.');
  }
  return members;
}

function combine(context: Context, { id, agreed, replaces }: Input<'assessment.combine'>): Assessment {
  const levels = Object.entries(agreed.ratings).map(([indicator, level]): [string, Rating] => [
    indicator,
    { level },
  ]);
  return changed(context, {
    id,
    names: ['clusterId', 'assessedOn', 'members', 'ratings', 'acceptance'],
    decide(present, kb) {
      checkEntry({ ratings: Object.fromEntries(levels), acceptance: agreed.acceptance }, kb);
      refuseIfOther(present, replaces && omit(replaces, 'answers'));
      const computed = settledByProfile(context.store.clusters.get(present.clusterId), present.assessedOn);
      const group = combineAnswers(kb, membersOf(present), { computed });
      const answers = withGroupAnswers({ ratings: {}, acceptance: {} }, group, agreed);
      refuseIfOther(
        answersTo(answers, present),
        replaces?.answers && { answers: answersTo(answers, replaces.answers) },
      );
      return withGroupAnswers(present, group, agreed);
    },
  });
}

const putBack = (
  context: Context,
  { id, members, priorities, answers, replaces }: Input<'assessment.putBack'>,
): Assessment =>
  changed(context, {
    id,
    names: ['members', 'priorities', 'ratings', 'acceptance'],
    decide(present, kb) {
      checkEntry({ ...answers, ...(members && { members }), ...(priorities && { priorities }) }, kb);
      refuseIfOther(present, replaces);
      return {
        ...answers,
        ...(members && { members }),
        ...(priorities !== undefined && { priorities }),
      };
    },
  });

/** Only the parts that are named are compared. Throws `changed-elsewhere`. */
function refuseIfOther(
  { members, priorities, ratings, acceptance }: Partial<GroupParts>,
  replaces: Input<'assessment.putBack'>['replaces'],
): void {
  const stored = {
    ...(replaces?.members && { members }),
    ...(replaces?.priorities !== undefined && { priorities }),
    ...(replaces?.answers && { answers: { ratings, acceptance } }),
  };
  refuseIfChanged(groupPartShape, { stored, replaces });
}

/** What answers the same as some answers do. */
const answersTo = (same: Answers, { ratings, acceptance }: Answers): Answers => ({
  ratings: entriesOf(ratings, same.ratings),
  acceptance: entriesOf(acceptance, same.acceptance),
});

const entriesOf = <Value>(record: Readonly<Record<string, Value>>, keys: object): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => Object.hasOwn(keys, key)));

type Answers = Pick<Assessment, 'ratings' | 'acceptance'>;

type GroupParts = Pick<Assessment, 'members' | 'priorities'> & Answers;
