import { assessmentShape } from '../../../core/change/shapes.ts';
import { isSame } from '../../../core/change/fields.ts';
import type { Input } from '../../../core/contract/channels.ts';
import type { Client } from '../../../core/contract/client.ts';
import { criterionIds } from '../../../core/knowledge/schema.ts';
import { type Assessment, AssessmentSchema } from '../../../core/model/assessment.ts';
import type { SaveCall, Subject } from '../saving/subject.ts';
import { callTo } from './callTo.ts';

export const assessmentSubjectId = (id: string): string => `assessment ${id}`;

/** All that a group changes at once is stored by one call. */
export const groupSlot = 'group';

/**
 * How the answers of an assessment are stored: each rating and own score by itself, the rest in its parts. What has been
 * read shows once `onread` has seen it.
 */
export const assessmentSubject = (
  client: Client,
  id: string,
  onread: (read: Assessment) => Promise<void> = async () => {},
): Subject<Assessment> => ({
  id: assessmentSubjectId(id),
  shape: assessmentShape,
  schema: AssessmentSchema,
  slotOf,
  callFor,
  // Answers given meanwhile are newer than what comes back; only the time stamp is taken over.
  afterSave: (state, output) => {
    const { updatedAt } = output as Pick<Assessment, 'updatedAt'>;
    return { ...state, updatedAt };
  },
  async load() {
    const { assessment } = await client.call('assessment.open', { id });
    await onread(assessment);
    return assessment;
  },
});

function slotOf(field: string): string {
  const [part = '', subject = ''] = field.split('/');
  switch (part) {
    case 'ratings':
    case 'scoreOverrides':
      return field;
    case 'acceptance':
    case 'costs':
      return `measure/${subject}`;
    case 'typeAccepted':
      return 'typing';
    case 'members':
      return groupSlot;
    default:
      return part;
  }
}

function callFor(slot: string, before: Assessment, after: Assessment): SaveCall {
  const { id } = after;
  const [part, subject = '', criterion] = slot.split('/');
  switch (part) {
    case 'ratings': {
      const [rating, replaces] = [after, before].map(({ ratings }) => ratings[subject] ?? null);
      return callTo('assessment.saveRating', { id, indicator: subject, rating: rating ?? null, replaces });
    }
    case 'scoreOverrides':
      return scoreCall({ measure: subject, criterion }, before, after);
    case 'measure':
      return callTo('assessment.saveMeasure', {
        id,
        measure: subject,
        ...measureOf(after, subject),
        replaces: measureOf(before, subject),
      });
    case 'typing':
      return callTo('assessment.saveTyping', { id, ...typeAnswerOf(after), replaces: typeAnswerOf(before) });
    case 'context':
      return callTo('assessment.saveContext', { id, context: after.context, replaces: before.context });
    case 'priorities':
      return callTo('assessment.savePriorities', {
        id,
        priorities: after.priorities,
        replaces: before.priorities,
      });
    case 'stageOverride':
      return callTo('assessment.saveStageOverride', {
        id,
        override: after.stageOverride,
        replaces: before.stageOverride,
      });
    case 'carried':
      return callTo('assessment.saveCarried', { id, carried: after.carried, replaces: before.carried });
    case 'plan':
      return callTo('assessment.savePlan', { id, plan: after.plan, replaces: before.plan });
    default:
      return callTo('assessment.putBack', {
        id,
        ...groupPart(after, before),
        replaces: groupPart(before, after),
      });
  }
}

function scoreCall(
  { measure, criterion: named }: { measure: string; criterion: string | undefined },
  before: Assessment,
  after: Assessment,
): SaveCall {
  const criterion = criterionIds.find((id) => id === named) ?? 'relief';
  const scoreOf = ({ scoreOverrides }: Assessment) => scoreOverrides[measure]?.[criterion] ?? null;
  return callTo('assessment.saveScoreOverride', {
    id: after.id,
    measure,
    criterion,
    override: scoreOf(after),
    replaces: scoreOf(before),
  });
}

const measureOf = ({ acceptance, costs }: Assessment, measure: string) => ({
  acceptance: acceptance[measure] ?? null,
  cost: costs[measure] ?? null,
});

const typeAnswerOf = ({ typing, typeAccepted }: Assessment) => ({ typing, accepted: typeAccepted });

/** The parts of an assessment that a group changes, as far as they differ from another state of it. */
function groupPart(state: Assessment, other: Assessment): Omit<Input<'assessment.putBack'>, 'id'> {
  const { members, priorities, ratings, acceptance } = state;
  const isAnswered = isSame([ratings, acceptance], [other.ratings, other.acceptance]);
  return {
    ...(isSame(members, other.members) ? {} : { members }),
    ...(isSame(priorities, other.priorities) ? {} : { priorities }),
    ...(isAnswered ? {} : { answers: { ratings, acceptance } }),
  };
}
