import { datePartsOf } from '../base/looseDate.ts';
import type { Language } from '../base/settings.ts';
import { indexKnowledgeBase, type KnowledgeIndex } from '../knowledge/lookup.ts';
import type { KnowledgeBase, Text } from '../knowledge/schema.ts';
import { exactMoney } from '../text/exactMoney.ts';
import { inLanguage } from '../text/message.ts';
import { createTranslate, type Translate } from '../text/translate.ts';

/** What only the store can name. */
export interface StoreNames {
  /** What an action is or was called; `null` where it is not known any more. */
  readonly actionTitle: (id: string) => string | null;
  /** The label of a version of the knowledge base by its hash. */
  readonly knowledgeLabel: (hash: string) => string | null;
  /** What an industry of GB/T 4754 is called, in the language of the words. */
  readonly industryName: (code: string) => string | null;
  /** What a place of GB/T 2260 is called, in the language of the words. */
  readonly placeName: (code: string) => string | null;
}

/** What entries are worded with: a language, and the knowledge base of the assessment that they belong to. */
export interface TrailWords extends StoreNames {
  readonly language: Language;
  readonly t: Translate;
  readonly say: (text: Text) => string;
  readonly kb: KnowledgeBase;
  readonly index: KnowledgeIndex;
}

export const trailWords = (language: Language, kb: KnowledgeBase, names: StoreNames): TrailWords => ({
  ...names,
  language,
  t: createTranslate(language),
  say: (text) => inLanguage(text, language),
  kb,
  index: indexKnowledgeBase(kb),
});

/** What a text of the knowledge base is called, or its id where that is not known any more. */
export const named = ({ say }: TrailWords, text: Text | undefined, id: string): string =>
  text === undefined ? id : say(text);

/** What an action is or was called. */
export const actionName = ({ t, actionTitle }: TrailWords, id: string): string =>
  actionTitle(id) ?? t('briefCheck.action');

export const indicatorName = (words: TrailWords, id: string): string =>
  named(words, words.index.indicators.get(id)?.name, id);

export const measureName = (words: TrailWords, id: string): string =>
  named(words, words.index.measures.get(id)?.title, id);

export const criterionName = (words: TrailWords, id: string): string =>
  named(words, words.index.criteria.get(id)?.name, id);

export const typeName = (words: TrailWords, id: string): string =>
  named(words, words.kb.instrument.formationTypes.find((type) => type.id === id)?.name, id);

export const stageName = (words: TrailWords, id: string): string =>
  named(words, words.kb.stages.stages.find((stage) => stage.id === id)?.name, id);

/** A number as it was entered, to six decimals. */
export const numberText = ({ language }: TrailWords, value: number): string =>
  new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: 6 }).format(value);

/** A number of the unit `CNY million` with its unit. */
export const moneyText = ({ t }: TrailWords, million: number): string => exactMoney(t, million);

/** A loose date or the day of a moment. */
export const dateText = ({ t }: TrailWords, date: string): string => t('brief.date', datePartsOf(date));
