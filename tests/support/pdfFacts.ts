import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFObject } from '@cantoo/pdf-lib';

export interface PdfFacts {
  readonly title: string;
  readonly pages: number;
  readonly isTagged: boolean;
  readonly hasOutline: boolean;
  readonly language: string;
  /** Width and height of the first page, in points. */
  readonly size: readonly [number, number];
  readonly fonts: readonly PdfFont[];
}

export interface PdfFont {
  readonly name: string;
  readonly type: string;
  readonly isEmbedded: boolean;
  /** Its glyphs can be taken out as characters. */
  readonly hasUnicode: boolean;
}

/** What a PDF says about itself, read from its objects. */
export async function pdfFacts(bytes: Uint8Array): Promise<PdfFacts> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { catalog } = document;
  const { width, height } = document.getPage(0).getSize();
  return {
    title: document.getTitle() ?? '',
    pages: document.getPageCount(),
    isTagged:
      catalog.has(PDFName.of('StructTreeRoot')) &&
      catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.get(PDFName.of('Marked'))?.toString() === 'true',
    hasOutline: catalog.has(PDFName.of('Outlines')),
    language: nameOf(catalog, 'Lang'),
    size: [width, height],
    fonts: fontsOf(document),
  };
}

const nameOf = (dict: PDFDict, key: string): string => dict.get(PDFName.of(key))?.toString() ?? '';

/** The fonts of a PDF. One of Type 0 is made of a descendant, which has the file, and a map to characters. */
export function fontsOf({ context }: PDFDocument): PdfFont[] {
  const dicts = context.enumerateIndirectObjects().flatMap(([, object]) => asDict(object));
  const fonts = dicts.filter(
    (dict) => nameOf(dict, 'Type') === '/Font' && !nameOf(dict, 'Subtype').includes('CIDFont'),
  );
  return fonts.map((font) => {
    const descendant = font.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookup(0, PDFDict) ?? font;
    const descriptor = descendant.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
    const files = ['FontFile', 'FontFile2', 'FontFile3'];
    return {
      name: nameOf(font, 'BaseFont'),
      type: nameOf(font, 'Subtype'),
      isEmbedded: files.some((file) => descriptor?.has(PDFName.of(file))),
      hasUnicode: font.has(PDFName.of('ToUnicode')),
    };
  });
}

function asDict(object: PDFObject): PDFDict[] {
  if (object instanceof PDFRawStream) {
    return [object.dict];
  }
  return object instanceof PDFDict ? [object] : [];
}
