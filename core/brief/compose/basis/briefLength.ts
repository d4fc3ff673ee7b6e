import type { Language } from '../../../base/settings.ts';
import { textOfBlocks } from '../../document/briefText.ts';
import type { Block, BriefDocument } from '../../document/document.ts';
import { widthInHanzi } from '../../document/format.ts';
import { textOf } from '../../document/phrase.ts';

/** A part of the brief that is longer than it should be. Nothing is cut: the document grows, and the screen says by how much. */
export interface OverLength {
  readonly what: 'title' | 'request' | 'judgement' | 'finding' | 'remedy' | 'trust' | 'body';
  /** The block that is too long; `null` for the body as a whole. */
  readonly block: string | null;
  /** Words in English, the width of so many hanzi in Chinese. */
  readonly is: number;
  readonly most: number;
}

type Limited = OverLength['what'];

/** The line budget of page 1: a line has 28 hanzi less the indent; the lines on trust are of 12 pt. */
export const longest: Readonly<Record<Language, Readonly<Record<Limited, number>>>> = {
  zh: { title: 36, request: 26, judgement: 52, finding: 26, remedy: 54, trust: 74, body: 1400 },
  en: { title: 15, request: 22, judgement: 60, finding: 40, remedy: 60, trust: 65, body: 1500 },
};

/** The most pages of the body, page 1 and those that prove it (BRF-02), and of the annexes: two more than BRF-02 since each planned measure is printed in full. */
export const pageLimits = { zh: { body: 4, annexes: 8 }, en: { body: 3, annexes: 8 } } as const;

/** What exceeds its limit, in the order of the document; empty for a brief of the right length. */
export const overLength = (document: BriefDocument): readonly OverLength[] => {
  const { language } = document.meta;
  return [...overLengthOf(document.blocks, language), ...overLengthOfBody(document)];
};

/** The same for single blocks, without the body as a whole. */
export const overLengthOf = (blocks: readonly Block[], language: Language): readonly OverLength[] =>
  blocks.flatMap((block) => partsOf(block, language)).filter(({ is, most }) => is > most);

/** Words in English; in Chinese how many hanzi wide the text is, a part of one counted as one. */
export const lengthOf = (text: string, language: Language): number =>
  language === 'en'
    ? text.split(/\s+/u).filter((word) => /\w/u.test(word)).length
    : Math.ceil(widthInHanzi(text) - 1e-9);

function partsOf(block: Block, language: Language): OverLength[] {
  const part = (what: Limited, id: string, text: string): OverLength => ({
    what,
    block: id,
    is: lengthOf(text, language),
    most: longest[language][what],
  });
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? [part('title', block.id, textOf(block.text))] : [];
    case 'paragraph':
      return block.role === 'request' || block.role === 'judgement' || block.role === 'trust'
        ? [part(block.role, block.id, textOf(block.text))]
        : [];
    case 'findings':
      return block.items.flatMap(({ id, text, proof, remedy }, index) => [
        part('finding', id, language === 'zh' ? asPrinted(index, textOf(text), textOf(proof)) : textOf(text)),
        ...(remedy === null ? [] : [part('remedy', remedy.id, remedy.parts.map(textOf).join(' '))]),
      ]);
    default:
      return [];
  }
}

/** With its number and what backs it in brackets: all of it has to stand on one line. */
const asPrinted = (index: number, text: string, proof: string): string =>
  `${index + 1}. ${text}${proof === '' ? '' : `（${proof}）`}`;

/** Everything before the first annex. Chinese counts hanzi, as an office does; figures and Latin letters are free. */
function overLengthOfBody(document: BriefDocument): OverLength[] {
  const is = lengthOfBody(document);
  const most = longest[document.meta.language].body;
  return is > most ? [{ what: 'body', block: null, is, most }] : [];
}

/** How long the body is, page 1 and tables with it: words in English, hanzi in Chinese. */
export function lengthOfBody(document: BriefDocument): number {
  const { blocks, meta } = document;
  const annex = blocks.findIndex((block) => block.kind === 'heading' && block.id.startsWith('annex-'));
  const body = annex < 0 ? blocks : blocks.slice(0, annex);
  return lengthOfBlocks(body, meta.language);
}

/** How long these blocks are, tables with them: words in English, hanzi in Chinese. */
export function lengthOfBlocks(blocks: readonly Block[], language: Language): number {
  const text = textOfBlocks(blocks);
  return language === 'zh' ? (text.match(/\p{Script=Han}/gu) ?? []).length : lengthOf(text, 'en');
}
