import { type Field, enter, fieldBeside, fieldsIn, isEnter, takeOver } from '../../ui/fields/goOn.ts';
import { heldBy } from './ratingKeys.ts';

/** Where Enter leads from a field of an open question: to its next field, to the one before, or to the next question. */
export type Way = 'onwards' | 'back' | 'question';

/**
 * Enter: from the answer to the next question, from a value and from the evidence to the next field. Ctrl+Enter goes to
 * the next question from everywhere, Shift+Enter back. `null` for another key, and for a line in a text of several.
 */
export function wayOf(event: KeyboardEvent): Way | null {
  const { target } = event;
  if (!isEnter(event) || !(target instanceof HTMLElement) || !target.matches('input, textarea')) {
    return null;
  }
  if (event.ctrlKey || event.metaKey) {
    return 'question';
  }
  if (target instanceof HTMLTextAreaElement) {
    return null;
  }
  if (event.shiftKey) {
    return 'back';
  }
  return heldBy(target) === 'answer' ? 'question' : 'onwards';
}

/**
 * Has a field read and goes to the one beside it. Gives which question follows where the fields of this one are at
 * their end; `null` where the focus is still in it.
 */
export async function leaveField(field: Field, way: Way): Promise<'next' | 'previous' | null> {
  if (!(await takeOver(field))) {
    return null;
  }
  const beside = way === 'question' ? undefined : fieldOf(field, way);
  if (beside !== undefined) {
    enter(beside);
    return null;
  }
  return way === 'back' ? 'previous' : 'next';
}

/** Onwards the answers off the scale are passed over: who has typed a value has answered. */
function fieldOf(field: Field, way: 'onwards' | 'back'): Field | undefined {
  const item = field.closest('.item');
  const all = item === null ? [] : fieldsIn(item);
  return way === 'back'
    ? fieldBeside(field, all, -1)
    : fieldBeside(
        field,
        all.filter((each) => heldBy(each) !== 'answer'),
        1,
      );
}
