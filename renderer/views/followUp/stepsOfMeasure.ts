import { addMonths } from '../../../core/base/calendar.ts';
import type { Language } from '../../../core/base/settings.ts';
import type { Countermeasure } from '../../../core/knowledge/schema.ts';
import { type Action, type ActionFields, openFields } from '../../../core/model/action.ts';
import { inLanguage } from '../../../core/text/message.ts';
import { createTranslate } from '../../../core/text/translate.ts';

/** First steps of the knowledge base are written for the first quarter. */
const firstStepMonths = 3;
const longestTitle = 200;

interface StepsWish {
  readonly language: Language;
  /** ISO date on which the steps are made. */
  readonly today: string;
}

/**
 * The steps into which an action that carries out a measure is broken down: the first step of the knowledge base, due within
 * three months, a review half way, and the check of its success on the day on which the action is due. Steps have the
 * owner of the action; none where the measure names neither a first step nor a success, and no review where the action
 * has no due date or less than half a year to go.
 */
export function stepsOf(
  action: Action,
  measure: Pick<Countermeasure, 'firstStep' | 'success'>,
  { language, today }: StepsWish,
): readonly ActionFields[] {
  const t = createTranslate(language);
  const start = action.startOn === null || action.startOn < today ? today : action.startOn;
  const within = (date: string): string =>
    action.dueOn !== null && action.dueOn < date ? action.dueOn : date;
  const step = (title: string, dueOn: string | null): ActionFields => ({
    title: title.slice(0, longestTitle),
    owner: action.owner,
    startOn: dueOn !== null && dueOn < start ? dueOn : start,
    dueOn,
    status: 'not-started',
    progress: 0,
    ...openFields,
    indicatorId: action.indicatorId,
  });
  const half = action.dueOn === null ? null : halfWay(start, action.dueOn);
  const { firstStep, success } = measure;
  return [
    ...(firstStep ? [step(inLanguage(firstStep, language), within(addMonths(start, firstStepMonths)))] : []),
    ...(half === null || (firstStep === undefined && success === undefined)
      ? []
      : [step(t('followUp.stepReview'), half)]),
    ...(success
      ? [step(t('followUp.stepSuccess', { target: inLanguage(success.target, language) }), action.dueOn)]
      : []),
  ];
}

/** The middle of a time of at least half a year; `null` for a shorter one. */
function halfWay(from: string, to: string): string | null {
  if (addMonths(from, 6) > to) {
    return null;
  }
  const middle = (Date.parse(`${from}T00:00:00Z`) + Date.parse(`${to}T00:00:00Z`)) / 2;
  return new Date(middle).toISOString().slice(0, 10);
}
