import type { Question } from '../../../core/journey/questions.ts';
import type { Rating } from '../../../core/model/assessment.ts';
import { without } from '../../state/records.ts';
import { isComposing, isTyping } from '../../ui/fields/composing.ts';

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

/**
 * What a key does to the open question: a new rating, `'next'`, or nothing (`null`).
 *
 * Keys typed into a text field, composed by an input method, held with Ctrl, Alt or Meta, or pressed outside the page
 * (a dialog, a button) are not ours.
 */
export function ratingForKey(event: KeyboardEvent, { indicator, rating }: Question): Rating | 'next' | null {
  const held = event.ctrlKey || event.metaKey || event.altKey;
  if (held || isComposing(event) || isTyping(event) || document.querySelector('dialog[open]') !== null) {
    return null;
  }
  if (event.key === 'Enter') {
    return isControl(event.target) ? null : 'next';
  }
  if (event.key === '0') {
    return { ...evidenceOf(rating), unknown: true };
  }
  const level = levels.find((known) => String(known) === event.key);
  return level === undefined || indicator.kind !== 'rating' ? null : { ...evidenceOf(rating), level };
}

/** Enter on a button or link is a click on it. */
const isControl = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('a, button, summary') !== null;
