import { indexKnowledgeBase, type KnowledgeIndex } from '../../core/knowledge/lookup.ts';
import type { Text } from '../../core/knowledge/schema.ts';
import type { Language } from '../../core/base/settings.ts';
import { inLanguage } from '../../core/text/message.ts';
import { createTranslate, type Translate } from '../../core/text/translate.ts';
import { shippedKnowledgeBase } from './shippedKnowledgeBase.ts';

/** What the screens say in one language: the dictionary, and the names of the shipped knowledge base. */
export interface Words {
  readonly language: Language | 'test';
  readonly t: Translate;
  readonly say: (text: Text) => string;
  readonly index: KnowledgeIndex;
  readonly dimension: (id: string) => string;
  readonly criterion: (id: string) => string;
  readonly cause: (id: string) => string;
  readonly measure: (id: string) => string;
}

const index = indexKnowledgeBase(shippedKnowledgeBase);

/** The language `test` shows the keys of the dictionary, and texts of the knowledge base in brackets. */
export function wordsOf(language: Language | 'test'): Words {
  const say = (text: Text) =>
    language === 'test' ? `[${inLanguage(text, 'en')}]` : inLanguage(text, language);
  const named = <Entry>(entries: ReadonlyMap<string, Entry>, textOf: (entry: Entry) => Text) => {
    return (id: string): string => {
      const entry = entries.get(id);
      if (entry === undefined) {
        throw new Error(`The knowledge base has no ${id}.`);
      }
      return say(textOf(entry));
    };
  };
  return {
    language,
    t: createTranslate(language),
    say,
    index,
    dimension: named(index.dimensions, ({ name }) => name),
    criterion: named(index.criteria, ({ name }) => name),
    cause: named(index.causes, ({ name }) => name),
    measure: named(index.measures, ({ title }) => title),
  };
}
