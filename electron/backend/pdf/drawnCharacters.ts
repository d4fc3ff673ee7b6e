import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { readStream } from './pdfStream.ts';

/**
 * The characters that a print draws with a glyph of its own, by the maps of its fonts.
 *
 * What no font has is drawn as a box, which is in no map. One that shares its glyph with another stands there as that
 * one: both are told in their plain form (NFKC) as well.
 */
export async function drawnCharacters(pdf: Uint8Array): Promise<ReadonlySet<string>> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
  const drawn = new Set<string>();
  for (const [, font] of context.enumerateIndirectObjects()) {
    const map = font instanceof PDFDict ? context.lookup(font.get(PDFName.of('ToUnicode'))) : undefined;
    for (const character of map instanceof PDFRawStream ? charactersOf(readStream(map)) : []) {
      drawn.add(character).add(character.normalize('NFKC'));
    }
  }
  return drawn;
}

/** Whether a character is among those, as itself or in its plain form. */
export const isDrawn = (character: string, drawn: ReadonlySet<string>): boolean =>
  drawn.has(character) || drawn.has(character.normalize('NFKC'));

const section = /begin(bfchar|bfrange)\s+([^]*?)\s+end\1/g;
const single = /<[0-9A-F]+>\s*<([0-9A-F]+)>/gi;
const range = /<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi;

/** What a map of a font leads to (PDF 32000-1, 9.10.3), as Chromium writes it. */
function charactersOf(map: string): string[] {
  return [...map.matchAll(section)].flatMap(([, kind, body = '']) =>
    kind === 'bfchar'
      ? [...body.matchAll(single)].flatMap(([, code = '']) => [...textOf(code)])
      : [...body.matchAll(range)].flatMap(([, from = '', to = '', code = '']) => {
          const [first] = textOf(code);
          const count = parseInt(to, 16) - parseInt(from, 16) + 1;
          return first === undefined
            ? []
            : Array.from({ length: count }, (_, place) =>
                String.fromCodePoint((first.codePointAt(0) ?? 0) + place),
              );
        }),
  );
}

const textOf = (code: string): string => Buffer.from(code, 'hex').swap16().toString('utf16le');
