import { type BriefSource, composeBrief } from '../../../core/brief/compose/composeBrief.ts';
import type { BriefDocument } from '../../../core/brief/document/document.ts';
import { renderBriefHtml } from '../../../core/brief/html/renderBriefHtml.ts';
import { renderChartsHtml } from '../../../core/brief/html/renderChartsHtml.ts';
import type { Printer, PrintJob } from '../ports.ts';
import type { BriefWatch } from './exportJobs.ts';
import { createGlyphCheck } from './glyphs.ts';
import { type PdfProperties, pdfProperties } from './pdfProperties.ts';

export interface BriefFileParts {
  readonly source: BriefSource;
  readonly format: 'pdf' | 'docx';
  readonly printer: Printer;
  readonly fontsFolder: string;
  readonly watch?: Partial<BriefWatch>;
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
  return parts.format === 'pdf' ? pdfFile(document, parts) : docxFile(document, parts);
}

function pdfFile(document: BriefDocument, parts: BriefFileParts): Promise<Uint8Array> {
  const { language, title } = document.meta;
  createGlyphCheck(parts.fontsFolder)(document);
  const properties = pdfProperties(document, parts.source);
  return printFinished({ html: renderBriefHtml(document), title, language }, { ...parts, properties });
}

/** Prints a document and finishes it. Rejects with `print-failed`. */
export async function printFinished(
  job: PrintJob,
  { printer, properties, watch = {} }: PrintParts,
): Promise<Uint8Array> {
  const printed = await printer.print(job, watch);
  watch.onStage?.('writing');
  // Loaded by the first PDF: the program starts without it.
  const { finishPdf } = await import('./finishPdf.ts');
  return finishPdf(printed, properties);
}

interface PrintParts {
  readonly printer: Pick<Printer, 'print'>;
  readonly properties: PdfProperties;
  readonly watch?: Partial<BriefWatch>;
}

async function docxFile(
  document: BriefDocument,
  { printer, watch = {} }: BriefFileParts,
): Promise<Uint8Array> {
  const { language } = document.meta;
  const ids = document.blocks.flatMap((block) => (block.kind === 'figure' ? [block.id] : []));
  const charts = { html: renderChartsHtml(document), language, ids };
  const pictures = ids.length === 0 ? [] : await printer.pictures(charts, watch);
  watch.onStage?.('writing');
  const pictureOf = new Map(pictures.map((picture, index) => [ids[index] ?? '', picture]));
  // Loaded by the first DOCX: the program starts without it.
  const { writeDocx } = await import('../docx/writeDocx.ts');
  return writeDocx(document, pictureOf);
}
