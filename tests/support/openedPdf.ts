import { PDFDocument } from '@cantoo/pdf-lib';
import { type PdfPage, readPdfLayout, type TextRun } from './pdfLayout.ts';
import {
  elementsOf,
  marksOf,
  type PdfElement,
  type PdfHeading,
  readOutline,
  readStructure,
} from './pdfStructure.ts';

/** A PDF as its readers see it: what it says of itself, what it is made of, and where its words stand. */
export interface OpenedPdf {
  readonly bytes: Uint8Array;
  readonly file: PDFDocument;
  readonly structure: PdfElement | null;
  /** All elements of the structure, in reading order. */
  readonly elements: readonly PdfElement[];
  readonly outline: readonly PdfHeading[];
  readonly pages: readonly PdfPage[];
  /** The words of an element, in reading order. */
  textOf(element: PdfElement): string;
  /** The page on which each piece of an element stands. */
  pagesOf(element: PdfElement): number[];
}

export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const structure = readStructure(file);
  const pages = await readPdfLayout(bytes);
  const runs = new Map<string, { page: number; runs: TextRun[] }>();
  for (const page of pages) {
    for (const run of page.runs) {
      const piece = runs.get(run.mark ?? '') ?? { page: page.number, runs: [] };
      piece.runs.push(run);
      runs.set(run.mark ?? '', piece);
    }
  }
  return {
    bytes,
    file,
    structure,
    elements: elementsOf(structure),
    outline: readOutline(file),
    pages,
    textOf: (element) =>
      marksOf(element)
        .flatMap((mark) => runs.get(mark)?.runs ?? [])
        .map(({ text }) => text)
        .join(''),
    pagesOf: (element) => [...new Set(marksOf(element).flatMap((mark) => runs.get(mark)?.page ?? []))],
  };
}

export const isHeading = ({ type }: PdfElement): boolean => /^H[1-6]$/.test(type);

/** Text without white space: Chromium spreads justified lines, and a reader makes spaces of that. */
export const squeezed = (text: string): string => text.replaceAll(/\s+/gu, '');
