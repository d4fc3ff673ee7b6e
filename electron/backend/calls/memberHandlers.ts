import type { Handlers, Input } from '../../../core/contract/channels.ts';
import { AppError } from '../../../core/base/errors.ts';
import { groupPartShape } from '../../../core/change/shapes.ts';
import { combineAnswers, settledByProfile, withGroupAnswers } from '../../../core/group/groupAnswers.ts';
import { groupWeights, pointsOf } from '../../../core/group/groupWeights.ts';
import type { Assessment, Rating } from '../../../core/model/assessment.ts';
import { checkEntry } from './checkEntry.ts';
import type { Context } from '../context/context.ts';
import { addMembers, combineFiles } from '../assessment/groupFiles.ts';
import { refuseIfChanged } from '../context/refuseIfChanged.ts';

type MemberChannel =
  `assessment.${'addMembers' | 'removeMember' | 'combine' | 'takeGroup' | 'putBack' | 'combineFiles'}`;

/** Several assessors: their files in and out, their combined answers and weights taken over, and all of it undone. */
export function createMemberHandlers(context: Context): Pick<Handlers, MemberChannel> {
  const { ports, store, knowledge } = context;
  const { assessments } = store;
  return {
    'assessment.addMembers': (input) => addMembers(context, input),
    'assessment.combineFiles': (input) => combineFiles(context, input),
    'assessment.removeMember': ({ id, position }) =>
      store.transaction(() => {
        const { members } = assessments.read(id, ['members']);
        if (position >= members.length) {
          throw new AppError('not-found', `No member ${position}.`);
        }
        assessments.save(id, { members: members.toSpliced(position, 1) }, ports.clock.now());
        return assessments.get(id);
      }),
    'assessment.combine': (input) => combine(context, input),
    'assessment.takeGroup': ({ id, by }) =>
      store.transaction(() => {
        const assessment = assessments.read(id, ['members', 'knowledgeBase', 'knowledgeHash']);
        const { scoring } = knowledge.of(assessment);
        const weights = groupWeights(scoring.criteria, membersOf(assessment));
        const taken = by === 'mean' ? weights.mean : weights.byJudgements;
        if (taken === null) {
          throw new AppError('not-ready', 'The group has no such weights.');
        }
        assessments.save(id, { priorities: pointsOf(taken) }, ports.clock.now());
        return assessments.get(id);
      }),
    'assessment.putBack': (input) => putBack(context, input),
  };
}

function membersOf({ members }: Pick<Assessment, 'members'>): Assessment['members'] {
  if (members.length === 0) {
    throw new AppError('not-ready', 'There are no assessors.');
  }
  return members;
}

function combine(
  { ports, store, knowledge }: Context,
  { id, agreed }: Input<'assessment.combine'>,
): Assessment {
  const { assessments } = store;
  const kb = knowledge.of(assessments.read(id, ['knowledgeBase', 'knowledgeHash']));
  const levels = Object.entries(agreed.ratings).map(([indicator, level]): [string, Rating] => [
    indicator,
    { level },
  ]);
  checkEntry({ ratings: Object.fromEntries(levels), acceptance: agreed.acceptance }, kb);
  return store.transaction(() => {
    const assessment = assessments.get(id);
    const computed = settledByProfile(store.clusters.get(assessment.clusterId), assessment.assessedOn);
    const group = combineAnswers(kb, membersOf(assessment), { computed });
    assessments.save(id, withGroupAnswers(assessment, group, agreed), ports.clock.now());
    return assessments.get(id);
  });
}

function putBack(
  { ports, store, knowledge }: Context,
  { id, members, priorities, answers, replaces }: Input<'assessment.putBack'>,
): Assessment {
  const { assessments } = store;
  checkEntry(
    { ...answers, ...(members && { members }), ...(priorities && { priorities }) },
    knowledge.of(assessments.read(id, ['knowledgeBase', 'knowledgeHash'])),
  );
  return store.transaction(() => {
    refuseIfChanged(groupPartShape, { stored: partOf(assessments.get(id), replaces), replaces });
    const change = {
      ...answers,
      ...(members && { members }),
      ...(priorities !== undefined && { priorities }),
    };
    if (Object.keys(change).length > 0) {
      assessments.save(id, change, ports.clock.now());
    }
    return assessments.get(id);
  });
}

/** The parts of an assessment that a description of them names. */
const partOf = (
  { members, priorities, ratings, acceptance }: Assessment,
  named: Input<'assessment.putBack'>['replaces'] = {},
): Input<'assessment.putBack'>['replaces'] => ({
  ...(named.members && { members }),
  ...(named.priorities !== undefined && { priorities }),
  ...(named.answers && { answers: { ratings, acceptance } }),
});
