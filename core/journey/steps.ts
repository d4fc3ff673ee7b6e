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
export type Missing = 'type' | 'ratings';

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
  /** Why the step cannot start, or cannot be computed any more; empty otherwise. */
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
 * Steps can be done in any order. Only what computes from answers waits for them: diagnosis, plan and brief for a type
 * and one rating. Without weights of the official's own the standard ones are in use. What was accepted stays so: where
 * it can no longer be computed, its step is in progress and says what is missing.
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
  const isAccepted = assessment.typeAccepted && classifyFormation(knowledge, assessment.typing).used !== null;
  const isBegun = done > 0 || assessment.typeAccepted;
  const status = isAccepted ? 'completed' : isBegun ? 'in-progress' : 'not-started';
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
  const isPlanned = assessment.planAcceptedAt !== null;
  // A plan that was accepted was accepted with its weights.
  const isWeighted = assessment.priorities !== null || isPlanned;
  const inUse: StepStatus = canDiagnose ? 'in-progress' : 'not-started';

  const isFinal = isCovered && questions.every(isAnswered);
  const started: StepStatus = hasPlanSettings(assessment) ? 'in-progress' : 'not-started';
  const plan = decision('plan', diagnosisNeeds, isPlanned ? 'completed' : started);
  return [
    decision('diagnosis', diagnosisNeeds, isFinal ? 'completed' : 'in-progress'),
    decision('priorities', [], isWeighted ? 'completed' : inUse),
    isPlanned && !canDiagnose ? { ...plan, status: 'in-progress' } : plan,
    decision('brief', diagnosisNeeds, isPlanned ? 'completed' : 'in-progress'),
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

/** Whether the official has said anything about the plan. */
export const hasPlanSettings = ({ plan }: Pick<Assessment, 'plan'>): boolean => Object.keys(plan).length > 0;
