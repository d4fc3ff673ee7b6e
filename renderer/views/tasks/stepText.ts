import type { GroupId, Missing, Step, StepStatus } from '../../../core/journey/steps.ts';
import { questionsOf } from '../../../core/journey/questions.ts';
import type { NameKey } from '../../../core/text/translate.ts';
import { classifyFormation } from '../../../core/typing/formationType.ts';
import type { AssessmentSession } from '../../state/assessmentSession.svelte.ts';
import type { Route } from '../../state/routes.ts';
import type { Workspace } from '../../state/workspace.svelte.ts';

/** The words of the task list for a step of the journey. */

export const groupNames = {
  'profile-type': 'frame.profileAndType',
  indicators: 'frame.indicators',
  diagnosis: 'frame.diagnosis',
  priorities: 'frame.priorities',
  plan: 'frame.plan',
  brief: 'frame.brief',
} as const satisfies Record<GroupId, NameKey>;

export function routeOf(step: Step, assessment: string): Route {
  return step.at.page === 'indicators'
    ? { name: 'indicators', assessment, dimension: step.at.dimension }
    : { name: step.at.page, assessment };
}

export function stepName(step: Step, { t, say, index }: Workspace): string {
  switch (step.at.page) {
    case 'indicators': {
      const dimension = index.dimensions.get(step.at.dimension);
      return dimension ? say(dimension.name) : '';
    }
    case 'profile':
      return t('frame.profile');
    case 'type':
      return t('frame.type');
    case 'diagnosis':
      return t('tasks.causesAndStage');
    case 'priorities':
      return t('tasks.weights');
    case 'plan':
      return t('tasks.choose');
    case 'brief':
      return t('tasks.export');
  }
}

const statusKeys = {
  completed: 'tasks.completed',
  'in-progress': 'tasks.inProgress',
  'not-started': 'tasks.notStarted',
  'cannot-start': 'tasks.cannotStart',
} as const satisfies Record<StepStatus, string>;

export const statusText = (step: Step, { t }: Workspace): string => t(statusKeys[step.status]);

const missingKeys = {
  type: 'tasks.needsType',
  ratings: 'tasks.needsRatings',
} as const satisfies Record<Missing, string>;

/** What stands beside the name of a step: how far it is, or what it waits for. */
export function stepDetail(step: Step, workspace: Workspace, session: AssessmentSession): string {
  const { t } = workspace;
  const [missing] = step.missing;
  if (missing !== undefined) {
    return t(missingKeys[missing]);
  }
  switch (step.at.page) {
    case 'profile':
      return profileDetail(workspace, session);
    case 'type':
      return typeDetail(step, workspace, session);
    case 'indicators':
      return t('tasks.done', { done: step.done, of: step.of });
    default:
      return decisionDetail(step, workspace, session);
  }
}

function profileDetail({ t }: Workspace, { cluster }: AssessmentSession): string {
  const years = new Set(cluster.facts.map((fact) => fact.year)).size;
  return years === 0 ? t('tasks.noFacts') : t('tasks.facts', { facts: cluster.facts.length, years });
}

function typeDetail(step: Step, workspace: Workspace, { assessment }: AssessmentSession): string {
  const { t, say, knowledge } = workspace;
  const { used } = classifyFormation(knowledge, assessment.typing);
  const type = knowledge.instrument.formationTypes.find(({ id }) => id === used);
  if (!assessment.typeAccepted || type === undefined) {
    return t('tasks.questions', { done: step.done, of: step.of });
  }
  return t(assessment.typing.override ? 'tasks.typeDecided' : 'tasks.typeAccepted', { type: say(type.name) });
}

const methodDetail = {
  swing: 'tasks.swing',
  direct: 'tasks.direct',
  'rank-order': 'tasks.rankOrder',
  pairwise: 'tasks.pairwise',
} as const;

function decisionDetail(step: Step, { t, format }: Workspace, { assessment }: AssessmentSession): string {
  switch (step.at.page) {
    case 'diagnosis':
      return step.status === 'completed' ? t('tasks.final') : t('tasks.provisional');
    case 'priorities':
      if (assessment.priorities === null) {
        return t(step.status === 'not-started' ? 'tasks.standardWeights' : 'tasks.standardWeightsInUse');
      }
      return t(methodDetail[assessment.priorities.method]);
    case 'plan':
      return assessment.planAcceptedAt === null
        ? ''
        : t('tasks.accepted', { date: format.day(assessment.planAcceptedAt) });
    default:
      return t(step.status === 'completed' ? 'tasks.ready' : 'tasks.draft');
  }
}

/** How many indicators the quick scan and the full list ask. */
export function scanSizes(session: AssessmentSession): { readonly quick: number; readonly full: number } {
  return {
    quick: questionsOf({ ...session.journey, scan: 'quick' }).length,
    full: questionsOf({ ...session.journey, scan: 'full' }).length,
  };
}
