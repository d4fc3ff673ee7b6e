import type { KnowledgeBase } from '../../../knowledge/schema.ts';
import type { Evaluation } from '../../../model/evaluation.ts';
import type { Language } from '../../../base/settings.ts';
import { inLanguage } from '../../../text/message.ts';
import { createTranslate } from '../../../text/translate.ts';
import { wordsOfEditionOne } from './editionWords.ts';

/** The longest heading that stays on one line beside the rail: Latin characters and hanzi. */
export const longestHeading = { en: 44, zh: 24 } as const;

/**
 * The finding at the head of the diagnosis, without a full stop: at most 44 characters or 24 hanzi.
 *
 * Names the two most severe raised causes; with coverage below the minimum only the first, as provisional.
 * `evaluation.causes` is sorted by severity.
 */
export const findingSentence = (evaluation: Evaluation, kb: KnowledgeBase, language: Language): string =>
  withinHeading(wholeFinding(evaluation, kb, language), language);

/** The same, never cut: the title of the brief grows instead. */
export function wholeFinding(evaluation: Evaluation, kb: KnowledgeBase, language: Language): string {
  const t = createTranslate(language);
  if (evaluation.type.used === null) {
    return t('brief.findingNoType');
  }
  if (evaluation.causes.length === 0) {
    return t('brief.findingNoCause');
  }
  const [first, second] = evaluation.causes.filter((cause) => cause.raised);
  if (!first) {
    return t('brief.findingNoneRaised');
  }
  const named = causeClause(first.id, kb, language);
  if (evaluation.coverage < kb.scoring.coverage.composite) {
    return t('brief.findingProvisional', { first: named });
  }
  if (second) {
    const both = t('brief.findingOfTwo', { first: named, second: causeClause(second.id, kb, language) });
    if (both.length <= longestHeading[language]) {
      return both;
    }
  }
  return t('brief.findingOfOne', { first: named });
}

/** A cause in a few words that can be joined with others: "local ties are thin". */
export function causeClause(id: string, kb: KnowledgeBase, language: Language): string {
  const cause = kb.causes.causes.find((candidate) => candidate.id === id);
  if (cause?.short) {
    return inLanguage(cause.short, language);
  }
  const clause = wordsOfEditionOne(kb, cause, () => createTranslate(language)('brief.causeClause', { id }));
  return clause || (cause ? inLanguage(cause.name, language) : id);
}

// Only a cause that a bureau added itself, with a long name, comes here: a cut name is better than a broken page head.
const withinHeading = (text: string, language: Language): string => {
  const characters = [...text];
  const most = longestHeading[language];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
};
