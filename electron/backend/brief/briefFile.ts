import { type BriefSource, composeBrief } from '../../../core/brief/compose/composeBrief.ts';
import type { BriefDocument } from '../../../core/brief/document/document.ts';
import { withCodes } from '../../../core/brief/document/withCodes.ts';
import { renderBriefHtml } from '../../../core/brief/html/renderBriefHtml.ts';
import { renderChartsHtml } from '../../../core/brief/html/renderChartsHtml.ts';
import type { Printer, PrintJob } from '../ports.ts';
import type { BriefWatch } from './exportJobs.ts';
import { finishInThread } from './finishInThread.ts';
import { charactersOutside, missingGlyph } from './glyphs.ts';
import { type PdfProperties, pdfProperties } from './pdfProperties.ts';

export interface DocumentFileParts {
  readonly format: 'pdf' | 'docx';
  readonly printer: Printer;
  readonly fontsFolder: string;
  /** A PDF shows the code point of a character that no font has, in place of being refused. */
  readonly withoutMissing?: boolean;
  readonly watch?: Partial<BriefWatch>;
}

export interface BriefFileParts extends DocumentFileParts {
  readonly source: BriefSource;
}

/** The brief as the bytes of a file, see `documentFile`. */
export const briefFile = ({ source, ...parts }: BriefFileParts): Promise<Uint8Array> =>
  documentFile(composeBrief(source), parts);

/**
 * A document as the bytes of a file: the same bytes for the same document.
 *
 * What the shipped fonts lack, a PDF has in a font of the computer, embedded; a character that no font has is refused
 * with `missing-glyph`, since a box in a signed-off document would be worse than no document. The text of a DOCX is
 * drawn by the fonts of the computer that opens it. Both reject with `print-failed` where the printer does.
 */
export function documentFile(document: BriefDocument, parts: DocumentFileParts): Promise<Uint8Array> {
  return parts.format === 'pdf' ? pdfFile(document, parts) : docxFile(document, parts);
}

async function pdfFile(document: BriefDocument, parts: DocumentFileParts): Promise<Uint8Array> {
  const outside = charactersOutside(parts.fontsFolder, document);
  const pdf = await printDocument(document, parts);
  if (outside.size === 0) {
    return pdf;
  }
  const { drawnCharacters, isDrawn } = await import('../pdf/drawnCharacters.ts');
  const drawn = await drawnCharacters(pdf);
  const missing = new Map([...outside].filter(([character]) => !isDrawn(character, drawn)));
  if (missing.size === 0) {
    return pdf;
  }
  if (parts.withoutMissing !== true) {
    throw missingGlyph(missing);
  }
  return printDocument(withCodes(document, new Set(missing.keys())), parts);
}

function printDocument(document: BriefDocument, parts: DocumentFileParts): Promise<Uint8Array> {
  const { language, title } = document.meta;
  const properties = pdfProperties(document);
  return printFinished({ html: renderBriefHtml(document), title, language }, { ...parts, properties });
}

/** Prints a document and finishes it. Rejects with `print-failed`. */
export async function printFinished(
  job: PrintJob,
  { printer, properties, watch = {} }: PrintParts,
): Promise<Uint8Array> {
  const printed = await printer.print(job, watch);
  watch.onStage?.('writing');
  return finishInThread(printed, properties, watch.signal);
}

interface PrintParts {
  readonly printer: Pick<Printer, 'print'>;
  readonly properties: PdfProperties;
  readonly watch?: Partial<BriefWatch>;
}

async function docxFile(
  document: BriefDocument,
  { printer, watch = {} }: DocumentFileParts,
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
