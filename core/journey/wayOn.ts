import type { Assessment } from '../model/assessment.ts';
import type { Question } from './questions.ts';
import { hasPlanSettings, type JourneySteps, type Step, type StepPage } from './steps.ts';

/** Where the journey goes on: at a question, or at a step. */
export type Way =
  { readonly kind: 'question'; readonly question: Question } | { readonly kind: 'step'; readonly step: Step };

/**
 * What to do next, as whoever comes back to an assessment would go on.
 *
 * Leads only where something can be done: to the profile and the type before the first answer, to the questions that are
 * answered by hand, to a type that is not accepted yet, to a profile without a fact that would answer what is left, to
 * the diagnosis until a decision builds on it, to the plan, and in the end to the brief. What is left open on purpose (a
 * profile without all its facts, standard weights) does not hold anybody up.
 */
export function wayOn(
  assessment: Pick<Assessment, 'priorities' | 'plan' | 'ratings'>,
  { steps, next }: JourneySteps,
): Way {
  const to = (page: StepPage['page']): Way => ({ kind: 'step', step: stepAt(steps, page) });
  const is = (page: StepPage['page'], status: Step['status']) => stepAt(steps, page).status === status;
  const isTyped = is('type', 'completed');
  const isBegun = Object.keys(assessment.ratings).length > 0;
  if (!isTyped && !isBegun) {
    return to(is('profile', 'not-started') && is('type', 'not-started') ? 'profile' : 'type');
  }
  if (next !== null && !next.isComputed) {
    return { kind: 'question', question: next };
  }
  if (!isTyped) {
    return to('type');
  }
  if (next !== null && is('profile', 'not-started')) {
    return to('profile');
  }
  if (is('plan', 'completed')) {
    return to('brief');
  }
  const isDeciding = assessment.priorities !== null || hasPlanSettings(assessment);
  if (is('diagnosis', 'cannot-start')) {
    // Every answer is "not enough information": figures of the profile are what could be found.
    return to('profile');
  }
  return to(isDeciding ? 'plan' : 'diagnosis');
}

function stepAt(steps: readonly Step[], page: StepPage['page']): Step {
  const found = steps.find(({ at }) => at.page === page);
  if (found === undefined) {
    throw new Error(`No step ${page}.`);
  }
  return found;
}
