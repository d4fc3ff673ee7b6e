import type { Language } from '../base/settings.ts';
import { indexKnowledgeBase, type KnowledgeIndex } from '../knowledge/lookup.ts';
import type { CriterionId, FormationType, KnowledgeBase, StageId, Text } from '../knowledge/schema.ts';
import { inLanguage } from '../text/message.ts';
import { createTranslate, type Translate } from '../text/translate.ts';

/** What tables are worded with: a language, and the knowledge base of what they are about. */
export interface SheetWords {
  readonly language: Language;
  readonly kb: KnowledgeBase;
  readonly index: KnowledgeIndex;
  readonly t: Translate;
  readonly say: (text: Text) => string;
}

export const sheetWords = (kb: KnowledgeBase, language: Language): SheetWords => ({
  language,
  kb,
  index: indexKnowledgeBase(kb),
  t: createTranslate(language),
  say: (text) => inLanguage(text, language),
});

const said = ({ say }: SheetWords, text: Text | undefined, id: string): string =>
  text === undefined ? id : say(text);

/** Names by their ids; what the knowledge base does not know is called by its id. */
export const causeName = (words: SheetWords, id: string): string =>
  said(words, words.index.causes.get(id)?.name, id);
export const problemName = (words: SheetWords, id: string): string =>
  said(words, words.index.problems.get(id)?.name, id);
export const measureName = (words: SheetWords, id: string): string =>
  said(words, words.index.measures.get(id)?.title, id);
export const indicatorName = (words: SheetWords, id: string): string =>
  said(words, words.index.indicators.get(id)?.name, id);
export const dimensionName = (words: SheetWords, id: string): string =>
  said(words, words.index.dimensions.get(id)?.name, id);
export const criterionName = (words: SheetWords, id: CriterionId): string =>
  said(words, words.index.criteria.get(id)?.name, id);
export const stageName = (words: SheetWords, id: StageId): string =>
  said(words, words.index.stages.get(id)?.name, id);
export const typeName = (words: SheetWords, id: FormationType): string =>
  said(words, words.kb.instrument.formationTypes.find((type) => type.id === id)?.name, id);

/** Names in one cell. */
export const inOneCell = ({ language }: SheetWords, names: readonly string[]): string =>
  names.join(language === 'zh' ? '；' : '; ');

/** "yes" where it is so, and nothing where it is not: what is marked stands out. */
export const mark = ({ t }: SheetWords, is: boolean): string | null => (is ? t('sheets.yes') : null);
