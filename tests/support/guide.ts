import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../core/base/settings.ts';
import type { Block, Chapter, Inline } from '../../core/guide/chapter.ts';
import { chapterIds } from '../../core/guide/chapters.ts';
import type { GlossaryTerm } from '../../core/guide/glossary.ts';
import { readChapter } from '../../tools/guide/readChapter.ts';

const folder = join(import.meta.dirname, '../../assets/guide');

/** The files of the chapters of a language. */
export const chapterFiles = (language: Language): readonly string[] => readdirSync(join(folder, language));

/** The files of the pictures of a language. */
export const pictureFiles = (language: Language): readonly string[] =>
  readdirSync(join(folder, 'pictures', language));

export const pictureOf = (language: Language, name: string): Buffer =>
  readFileSync(join(folder, 'pictures', language, name));

/** The chapters as the build reads them, in the order of the contents. */
export const chaptersIn = (language: Language): readonly Chapter[] =>
  chapterIds.map((id) => readChapter(id, readFileSync(join(folder, language, `${id}.md`), 'utf8'), language));

export const glossaryTerms: readonly GlossaryTerm[] = JSON.parse(
  readFileSync(join(folder, 'glossary.json'), 'utf8'),
);

/** Every piece of a line, with those inside others. */
const piecesIn = (content: readonly Inline[]): readonly Inline[] =>
  content.flatMap((piece) => ('content' in piece ? [piece, ...piecesIn(piece.content)] : [piece]));

function piecesOfBlock(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'paragraph':
    case 'question':
      return piecesIn(block.content);
    case 'list':
      return block.items.flatMap(piecesIn);
    case 'picture':
      return [];
  }
}

export const blocksOf = ({ sections }: Chapter): readonly Block[] => sections.flatMap(({ blocks }) => blocks);

export const piecesOf = (chapter: Chapter): readonly Inline[] => blocksOf(chapter).flatMap(piecesOfBlock);
