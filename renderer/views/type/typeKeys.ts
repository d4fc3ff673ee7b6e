import type { TypingQuestion } from '../../../core/knowledge/schema.ts';
import { isComposing } from '../../ui/fields/composing.ts';

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'> & Event;

/** The answer that says that nothing is known: the digit 0, as with indicators. */
const unknown = 'unknown';

/**
 * The answer that a digit gives to a question of the formation type while one of its answers has the focus: that of
 * its place; `null` for another key, and for one that an input method composes or that is held with Ctrl, Alt or Meta.
 */
export function answerForKey(event: Key, { answers }: Pick<TypingQuestion, 'answers'>): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) {
    return null;
  }
  const known = answers.filter(({ id }) => id !== unknown);
  const chosen =
    event.key === '0'
      ? answers.find(({ id }) => id === unknown)
      : known.find((_answer, place) => String(place + 1) === event.key);
  return chosen?.id ?? null;
}
