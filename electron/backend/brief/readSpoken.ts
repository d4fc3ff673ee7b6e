import { clusterName } from '../../../core/brief/compose/basis/briefContext.ts';
import { longestSpoken, spokenBrief } from '../../../core/brief/compose/spoken/spokenBrief.ts';
import { textOf } from '../../../core/brief/document/phrase.ts';
import type { Language } from '../../../core/base/settings.ts';
import type { SpokenDesk } from '../../../core/model/brief/spokenDesk.ts';
import { createTranslate } from '../../../core/text/translate.ts';
import type { Context } from '../context/context.ts';
import { briefSource } from './briefSource.ts';

/** What is said of a stored assessment in a minute. Throws `not-found`. */
export function readSpoken(context: Context, id: string, language: Language): SpokenDesk {
  const source = briefSource(context, id, language);
  const { paragraphs, length, cuts } = spokenBrief(source);
  return {
    title: createTranslate(language)('briefSpoken.title', { name: clusterName(source) }),
    paragraphs: paragraphs.map(textOf),
    length,
    most: longestSpoken[language],
    cuts: [...cuts],
  };
}
