import type { Language } from '../../../core/base/settings.ts';
import type { Assessment } from '../../../core/model/assessment.ts';
import type { Context } from '../context/context.ts';
import { sampleWordsOf } from './sampleWords.ts';

/** How the texts of an assessment stand in what is written in a language: those of the sample as they ship in it. */
export function shownIn(
  { resources }: Pick<Context, 'resources'>,
  { illustrative }: Pick<Assessment, 'illustrative'>,
  language: Language,
): { readonly shown: <Value>(value: Value) => Value } {
  if (!illustrative) {
    return { shown: (value) => value };
  }
  const words = sampleWordsOf(resources.knowledge);
  return { shown: (value) => words.shown(value, language) };
}
