import { PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { packedStream, readStream } from './pdfStream.ts';

/**
 * Characters that share their glyph with a commoner one, which was meant: the figure dash is the en dash.
 *
 * A PDF keeps one character a glyph, and Chromium keeps the first.
 */
const meant: Readonly<Record<string, string>> = { '2012': '2013' };

/** Makes text that is copied out of the file the text that was put in. */
export function mendCharacters({ context }: PDFDocument): void {
  for (const [, font] of context.enumerateIndirectObjects()) {
    const ref = font instanceof PDFDict ? font.get(PDFName.of('ToUnicode')) : undefined;
    const map = context.lookup(ref);
    if (ref instanceof PDFRef && map instanceof PDFRawStream) {
      const mended = readStream(map).replace(
        /^(<[0-9A-F]{4}>) <([0-9A-F]{4})>$/gm,
        (_, glyph: string, code: string) => `${glyph} <${meant[code] ?? code}>`,
      );
      context.assign(ref, packedStream(context, mended));
    }
  }
}
