import { composeBrief } from '../../core/brief/compose/composeBrief.ts';
import type { Block, BriefDocument, FigureBlock } from '../../core/brief/document/document.ts';
import type { Language } from '../../core/base/settings.ts';
import { writeDocx } from '../../electron/backend/docx/writeDocx.ts';
import { acceptedPlan, briefSource } from '../unit/brief/support/assessments.ts';
import { type Docx, openDocx } from './docxFacts.ts';
import { smallPng } from './smallPng.ts';

export const languages = ['zh', 'en'] as const;

function composed(language: Language): BriefDocument {
  const source = briefSource({ language });
  return composeBrief({ ...source, actions: acceptedPlan(source) });
}

/** A brief with a plan under way, composed once. */
export const sampleBrief: Readonly<Record<Language, BriefDocument>> = {
  zh: composed('zh'),
  en: composed('en'),
};

/** A document of these blocks alone. */
export const withBlocks = (blocks: readonly Block[]): BriefDocument => ({
  meta: sampleBrief.zh.meta,
  blocks,
});

/** A document of one paragraph. */
export const saying = (text: string, link?: string): BriefDocument =>
  withBlocks([{ kind: 'paragraph', id: 'said', role: 'body', text: [{ text, ...(link && { link }) }] }]);

export const figuresOf = (document: BriefDocument): FigureBlock[] =>
  document.blocks.flatMap((block) => (block.kind === 'figure' ? [block] : []));

/** The DOCX with grey pictures, each of its own size: no browser is needed. */
export const docxOf = (document: BriefDocument): Promise<Uint8Array> =>
  writeDocx(document, new Map(figuresOf(document).map(({ id }, index) => [id, smallPng(1843, 600 + index)])));

export const openedDocx = async (document: BriefDocument): Promise<Docx> => openDocx(await docxOf(document));
