import { type BriefSource, composeBrief } from '../../../core/brief/composeBrief.ts';
import type { BriefDocument } from '../../../core/brief/document.ts';
import { renderBriefHtml } from '../../../core/brief/renderBriefHtml.ts';
import { renderChartsHtml } from '../../../core/brief/renderChartsHtml.ts';
import type { Printer } from '../ports.ts';
import { finishPdf } from './finishPdf.ts';
import { createGlyphCheck } from './glyphs.ts';
import { pdfProperties } from './pdfProperties.ts';

export interface BriefFileParts {
  readonly source: BriefSource;
  readonly format: 'pdf' | 'docx';
  readonly printer: Printer;
  readonly fontsFolder: string;
}

/**
 * The brief as the bytes of a file: the same bytes for the same source.
 *
 * A PDF throws `missing-glyph` with the characters: a box in a signed-off document would be worse than no document. The
 * text of a DOCX is drawn by the fonts of the computer that opens it. Both reject with `print-failed` where the
 * printer does.
 */
export function briefFile(parts: BriefFileParts): Promise<Uint8Array> {
  const document = composeBrief(parts.source);
  return parts.format === 'pdf' ? pdfFile(document, parts) : docxFile(document, parts.printer);
}

async function pdfFile(
  document: BriefDocument,
  { source, printer, fontsFolder }: BriefFileParts,
): Promise<Uint8Array> {
  const { language, title } = document.meta;
  createGlyphCheck(fontsFolder)(document);
  const printed = await printer.print({ html: renderBriefHtml(document), title, language });
  return finishPdf(printed, pdfProperties(document, source));
}

async function docxFile(document: BriefDocument, printer: Printer): Promise<Uint8Array> {
  const { language } = document.meta;
  const ids = document.blocks.flatMap((block) => (block.kind === 'figure' ? [block.id] : []));
  const pictures =
    ids.length === 0 ? [] : await printer.pictures({ html: renderChartsHtml(document), language, ids });
  const pictureOf = new Map(pictures.map((picture, index) => [ids[index] ?? '', picture]));
  // Loaded by the first DOCX: the program starts without it.
  const { writeDocx } = await import('../docx/writeDocx.ts');
  return writeDocx(document, pictureOf);
}
