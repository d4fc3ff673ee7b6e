import type { Assessment } from '../model/assessment.ts';
import { classifyFormation } from '../typing/formationType.ts';
import {
  coverageOf,
  isAnswered,
  nextQuestion,
  questionsOf,
  type Journey,
  type Question,
} from './questions.ts';

export type StepStatus = 'completed' | 'in-progress' | 'not-started' | 'cannot-start';

/** What must be there before a step can start. */
export type Missing = 'type' | 'ratings' | 'priorities' | 'plan';

/** The pages of the journey, in the order of the task list. The indicators are one page a dimension. */
export type StepPage =
  | { readonly page: 'profile' | 'type' | 'diagnosis' | 'priorities' | 'plan' | 'brief' }
  | { readonly page: 'indicators'; readonly dimension: string };

/** The six groups of the task list. */
export const groupIds = ['profile-type', 'indicators', 'diagnosis', 'priorities', 'plan', 'brief'] as const;
export type GroupId = (typeof groupIds)[number];

export interface Step {
  readonly group: GroupId;
  readonly at: StepPage;
  readonly status: StepStatus;
  /** What is done of what there is, where that can be counted; else both 0. */
  readonly done: number;
  readonly of: number;
  /** Why the step cannot start; empty otherwise. */
  readonly missing: readonly Missing[];
}

export interface JourneySteps {
  readonly steps: readonly Step[];
  readonly questions: readonly Question[];
  /** The first question without an answer, `null` when all are answered. */
  readonly next: Question | null;
}

/**
 * Which steps an assessment has and how far each is.
 *
 * Steps can be done in any order. Only what computes from answers waits for them: the diagnosis for a type and one
 * rating, the plan for priorities, the brief for all that the plan needs.
 */
export function journeySteps(journey: Journey): JourneySteps {
  const questions = questionsOf(journey);
  const next = nextQuestion(questions);
  return {
    steps: [
      profileStep(journey),
      typeStep(journey),
      ...journey.knowledge.instrument.dimensions.map(({ id }) => dimensionStep(id, questions)),
      ...decisionSteps(journey, questions),
    ],
    questions,
    next,
  };
}

const progress = (done: number, of: number): StepStatus =>
  done === 0 ? 'not-started' : done < of ? 'in-progress' : 'completed';

/** The profile is complete when the facts of the latest year answer every computed indicator. */
function profileStep(journey: Journey): Step {
  const computed = questionsOf({ ...journey, scan: 'full' }).filter((question) => question.isComputed);
  const done = computed.filter((question) => question.computed !== null).length;
  const status =
    done === 0 && (journey.cluster?.facts.length ?? 0) > 0 ? 'in-progress' : progress(done, computed.length);
  return { group: 'profile-type', at: { page: 'profile' }, status, done, of: computed.length, missing: [] };
}

function typeStep({ knowledge, assessment }: Journey): Step {
  const done = Object.keys(assessment.typing.answers).length;
  const of = knowledge.instrument.typing.questions.length;
  const status = assessment.typeAccepted ? 'completed' : done > 0 ? 'in-progress' : 'not-started';
  return { group: 'profile-type', at: { page: 'type' }, status, done, of, missing: [] };
}

function dimensionStep(dimension: string, questions: readonly Question[]): Step {
  const own = questions.filter((question) => question.indicator.dimension === dimension);
  const done = own.filter(isAnswered).length;
  return {
    group: 'indicators',
    at: { page: 'indicators', dimension },
    status: progress(done, own.length),
    done,
    of: own.length,
    missing: [],
  };
}

function decisionSteps(journey: Journey, questions: readonly Question[]): readonly Step[] {
  const { knowledge, assessment } = journey;
  const all = questionsOf({ ...journey, scan: 'full' });
  const coverage = coverageOf(all);
  const isCovered = coverage.share >= knowledge.scoring.coverage.composite;
  const diagnosisNeeds: readonly Missing[] = [
    ...(classifyFormation(knowledge, assessment.typing).used !== null ? [] : ['type' as const]),
    ...(coverage.rated > 0 ? [] : ['ratings' as const]),
  ];
  const canDiagnose = diagnosisNeeds.length === 0;
  const isWeighted = assessment.priorities !== null;
  const isPlanned = assessment.planAcceptedAt !== null;
  const planNeeds: readonly Missing[] = isWeighted ? diagnosisNeeds : [...diagnosisNeeds, 'priorities'];
  const briefNeeds: readonly Missing[] = planNeeds.length === 0 ? [] : ['plan'];

  const isFinal = isCovered && questions.every(isAnswered);
  const started: StepStatus = hasPlanSettings(assessment) ? 'in-progress' : 'not-started';
  return [
    decision('diagnosis', diagnosisNeeds, isFinal ? 'completed' : 'in-progress'),
    decision('priorities', [], isWeighted ? 'completed' : 'not-started'),
    decision('plan', planNeeds, isPlanned ? 'completed' : started),
    decision('brief', briefNeeds, isPlanned && canDiagnose ? 'completed' : 'in-progress'),
  ];
}

function decision(
  page: 'diagnosis' | 'priorities' | 'plan' | 'brief',
  missing: readonly Missing[],
  status: StepStatus,
): Step {
  return {
    group: page,
    at: { page },
    status: missing.length > 0 ? 'cannot-start' : status,
    done: 0,
    of: 0,
    missing,
  };
}

const hasPlanSettings = ({ plan }: Assessment): boolean => Object.keys(plan).length > 0;
