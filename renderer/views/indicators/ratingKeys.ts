import { sourceAbove, type Question, isRated } from '../../../core/journey/questions.ts';
import { gradeIds } from '../../../core/knowledge/schema.ts';
import type { Rating } from '../../../core/model/assessment.ts';
import { without } from '../../state/records.ts';
import { isComposing } from '../../ui/fields/composing.ts';

const levels = [1, 2, 3, 4, 5] as const;

/** The evidence of an answer without the answer itself. */
export const evidenceOf = (rating: Rating | null): Pick<Rating, 'grade' | 'note' | 'source' | 'date'> =>
  without<Rating, 'level' | 'value' | 'unknown' | 'notApplicable'>(
    rating ?? {},
    'level',
    'value',
    'unknown',
    'notApplicable',
  );

/** The name of the radios that answer a question; those of its evidence have none of this kind. */
export const answerName = (indicator: string): string => `rating-${indicator}`;

/** Which radio of a question has the focus: one of its answer, one of its evidence, or none. */
export type Held = 'answer' | 'evidence' | null;

export function heldBy(target: EventTarget | null): Held {
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio') {
    return null;
  }
  return target.name.startsWith(answerName('')) ? 'answer' : 'evidence';
}

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'> & Event;

/**
 * What a key makes of the answer to the open question while one of its radios has the focus; `null` for nothing. Digits
 * rate only from the answer itself, letters grade what is rated.
 *
 * Keys that an input method composes or that are held with Ctrl, Alt or Meta are not ours.
 */
export function ratingForKey(
  event: Key,
  { question, questions, held }: { question: Question; questions: readonly Question[]; held: Held },
): Rating | null {
  if (held === null || event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) {
    return null;
  }
  return (
    (held === 'answer' ? answerForKey(event.key, question) : null) ??
    backedByKey(event.key, question, questions)
  );
}

function answerForKey(key: string, { indicator, rating }: Question): Rating | null {
  if (key === '0') {
    return { ...evidenceOf(rating), unknown: true };
  }
  const level = levels.find((known) => String(known) === key);
  return level === undefined || indicator.kind !== 'rating' ? null : { ...evidenceOf(rating), level };
}

function backedByKey(key: string, question: Question, questions: readonly Question[]): Rating | null {
  if (question.rating === null || !isRated(question)) {
    return null;
  }
  const letter = key.toUpperCase();
  const grade = gradeIds.find((known) => known === letter);
  if (grade !== undefined) {
    return { ...question.rating, grade };
  }
  return letter === 'S' ? withSourceAbove(question, questions) : null;
}

/** An answer with the source of the one above it, and its grade where it has none of its own; `null` where there is none. */
export function withSourceAbove(question: Question, questions: readonly Question[]): Rating | null {
  const above = sourceAbove(questions, question.indicator.id);
  if (above === null || question.rating === null) {
    return null;
  }
  const { grade = above.grade, ...rating } = without<Rating, 'date'>(question.rating, 'date');
  return { ...rating, ...above, ...(grade === undefined ? {} : { grade }) };
}
