import type { PdfFile } from './pdfFile.ts';
import { readDictionary, readStream, referenced, writeStream } from './pdfSyntax.ts';

/**
 * Characters that share their glyph with a commoner one, which was meant: the figure dash is the en dash.
 *
 * A PDF keeps one character a glyph, and Chromium keeps the first.
 */
const meant: Readonly<Record<string, string>> = { '2012': '2013' };

/** Makes text that is copied out of the file the text that was put in. */
export function mendCharacters({ objects }: PdfFile): void {
  for (const font of [...objects.values()].filter((object) => object.startsWith('<</Type /Font\n'))) {
    const number = referenced(readDictionary(font).get('ToUnicode'));
    const map = readStream(objects.get(number ?? 0) ?? '');
    if (number !== null && map !== null) {
      const mended = map.replace(
        /^(<[0-9A-F]{4}>) <([0-9A-F]{4})>$/gm,
        (_, glyph: string, code: string) => `${glyph} <${meant[code] ?? code}>`,
      );
      objects.set(number, writeStream(mended));
    }
  }
}
