import type { Handlers, Input } from '../../../core/contract/channels.ts';
import { AppError } from '../../../core/base/errors.ts';
import { groupPartShape } from '../../../core/change/shapes.ts';
import { combineAnswers, settledByProfile, withGroupAnswers } from '../../../core/group/groupAnswers.ts';
import { groupWeights, pointsOf } from '../../../core/group/groupWeights.ts';
import type { Assessment, Rating } from '../../../core/model/assessment.ts';
import type { FieldName } from '../../../db/assessment/assessmentRecord.ts';
import { type Change, changeAssessment, openAssessment } from '../assessment/changeAssessment.ts';
import { addMembers, combineFiles } from '../assessment/groupFiles.ts';
import type { Context } from '../context/context.ts';
import { refuseIfChanged } from '../context/refuseIfChanged.ts';
import { checkEntry } from './checkEntry.ts';

type MemberChannel =
  `assessment.${'addMembers' | 'removeMember' | 'combine' | 'takeGroup' | 'putBack' | 'combineFiles'}`;

/** Several assessors: their files in and out, their combined answers and weights taken over, and all of it undone. */
export function createMemberHandlers(context: Context): Pick<Handlers, MemberChannel> {
  return {
    'assessment.addMembers': (input) => addMembers(context, input),
    'assessment.combineFiles': (input) => combineFiles(context, input),
    'assessment.removeMember': ({ id, position }) =>
      changed(context, {
        id,
        names: ['members'],
        decide({ members }) {
          if (position >= members.length) {
            throw new AppError('not-found', `No member ${position}.`);
          }
          return { members: members.toSpliced(position, 1) };
        },
      }),
    'assessment.combine': (input) => combine(context, input),
    'assessment.takeGroup': ({ id, by }) =>
      changed(context, {
        id,
        names: ['members', 'priorities'],
        decide(present, { scoring }) {
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

function combine(context: Context, { id, agreed }: Input<'assessment.combine'>): Assessment {
  const levels = Object.entries(agreed.ratings).map(([indicator, level]): [string, Rating] => [
    indicator,
    { level },
  ]);
  return changed(context, {
    id,
    names: ['clusterId', 'assessedOn', 'members', 'ratings', 'acceptance'],
    decide(present, kb) {
      checkEntry({ ratings: Object.fromEntries(levels), acceptance: agreed.acceptance }, kb);
      const computed = settledByProfile(context.store.clusters.get(present.clusterId), present.assessedOn);
      return withGroupAnswers(present, combineAnswers(kb, membersOf(present), { computed }), agreed);
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
      refuseIfChanged(groupPartShape, { stored: partOf(present, replaces), replaces });
      return {
        ...answers,
        ...(members && { members }),
        ...(priorities !== undefined && { priorities }),
      };
    },
  });

/** The parts of an assessment that a description of them names. */
const partOf = (
  { members, priorities, ratings, acceptance }: GroupParts,
  named: Input<'assessment.putBack'>['replaces'] = {},
): Input<'assessment.putBack'>['replaces'] => ({
  ...(named.members && { members }),
  ...(named.priorities !== undefined && { priorities }),
  ...(named.answers && { answers: { ratings, acceptance } }),
});

type GroupParts = Pick<Assessment, 'members' | 'priorities' | 'ratings' | 'acceptance'>;
