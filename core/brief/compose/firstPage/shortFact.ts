import { answerInWords } from '../basis/answerInWords.ts';
import type { BriefContext } from '../basis/briefContext.ts';
import type { Inline } from '../../document/document.ts';
import { phrase, sourced } from '../../document/phrase.ts';

/** An answer in the fewest words: the short name of what was asked with its figure or level. Empty where it is not rated. */
export function shortFact(context: BriefContext, id: string): Inline {
  const { index, indicators, say, t } = context;
  const indicator = index.indicators.get(id);
  if (!indicator || indicators.get(id)?.state !== 'rated') {
    return [];
  }
  const name = sourced(say(indicator.short ?? indicator.name), `kb:${id}.short`);
  return phrase((slot) =>
    t('briefPage.shortFact', { name: slot(name), answer: slot(answerInWords(context, id)) }),
  );
}
