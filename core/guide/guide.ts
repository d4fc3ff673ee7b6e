import type { Text } from '../knowledge/schema.ts';
import type { SearchDocument } from '../method/searchReader.ts';
import { createTranslate, type NameKey } from '../text/translate.ts';
import type { Block, Chapter, Inline } from './chapter.ts';
import type { GlossaryTerm } from './glossary.ts';

/** The guide in one language, its chapters in the order of the contents. */
export interface Guide {
  readonly chapters: readonly Chapter[];
  readonly pictures: Readonly<Record<string, Picture>>;
}

/** Where a picture lies, and its size in pixels. */
export interface Picture {
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

type Language = keyof Text;

/** A name in a sentence: the dots of a button that asks further stay on the button. */
export const labelText = (name: string): string => name.replace(/…$/u, '');

/** A line as it is read, with the names of buttons as they are in a language. */
export function lineText(content: readonly Inline[], language: Language): string {
  // That the key of a label is one of the dictionary is held by a test over all chapters.
  const t = (key: string) => labelText(createTranslate(language)(key as NameKey));
  return content
    .map((piece) => {
      switch (piece.kind) {
        case 'text':
        case 'key':
          return piece.text;
        case 'label':
          return t(piece.key);
        case 'strong':
        case 'chapter':
        case 'screen':
        case 'term':
          return lineText(piece.content, language);
      }
    })
    .join('');
}

/** The lines of a block; what a picture shows is said beside it already. */
function linesOf(block: Block, language: Language): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'question':
      return [lineText(block.content, language)];
    case 'list':
      return block.items.map((item) => lineText(item, language));
    case 'picture':
      return [];
  }
}

/** The questions of a chapter, each with the blocks of its answer. */
export function questionsOf(
  chapter: Chapter,
): readonly { readonly id: string; readonly blocks: readonly Block[] }[] {
  const questions: { id: string; blocks: Block[] }[] = [];
  for (const block of chapter.sections.find(({ id }) => id === 'if')?.blocks ?? []) {
    if (block.kind === 'question') {
      questions.push({ id: `q${questions.length + 1}`, blocks: [block] });
    } else {
      questions.at(-1)?.blocks.push(block);
    }
  }
  return questions;
}

const textsOf = (blocks: readonly Block[], language: Language) =>
  blocks.flatMap((block) => linesOf(block, language));

/** Lines of both languages that stand at the same place; the guide has the same structure in both. */
const paired = (en: readonly string[], zh: readonly string[]): readonly Text[] =>
  en.map((line, at) => ({ en: line, zh: zh[at] ?? '' }));

const pair = (en: Chapter, zh: Chapter, blocksOf: (chapter: Chapter) => readonly Block[]): readonly Text[] =>
  paired(textsOf(blocksOf(en), 'en'), textsOf(blocksOf(zh), 'zh'));

function documentsOf(en: Chapter, zh: Chapter): readonly SearchDocument[] {
  const steps = ({ sections }: Chapter) =>
    sections.filter(({ id }) => id !== 'if').flatMap(({ blocks }) => blocks);
  const [asked, otherAsked] = [questionsOf(en), questionsOf(zh)];
  const questions = asked.map(({ id, blocks }, at) => {
    const [title, ...texts] = paired(textsOf(blocks, 'en'), textsOf(otherAsked[at]?.blocks ?? [], 'zh'));
    return { part: en.id, id, title: title ?? { en: '', zh: '' }, texts };
  });
  return [
    { part: en.id, id: '', title: { en: en.title, zh: zh.title }, texts: pair(en, zh, steps) },
    ...questions,
  ];
}

/** All that the search of the guide finds: chapters, their questions, and the terms of the glossary. */
export function guideDocuments(
  { en, zh }: Readonly<Record<Language, Guide>>,
  terms: readonly GlossaryTerm[],
): readonly SearchDocument[] {
  const chapters = en.chapters.flatMap((chapter) => {
    const other = zh.chapters.find(({ id }) => id === chapter.id);
    return other === undefined ? [] : documentsOf(chapter, other);
  });
  return [
    ...chapters,
    ...terms.map(({ id, term, meaning }) => ({ part: 'glossary', id, title: term, texts: [meaning] })),
  ];
}
