import { PDFDict, PDFDocument, PDFName, PDFRawStream, type PDFObject } from '@cantoo/pdf-lib';

export interface PdfFacts {
  readonly title: string;
  readonly pages: number;
  readonly isTagged: boolean;
  readonly hasOutline: boolean;
  readonly language: string;
  /** Width and height of the first page, in points. */
  readonly size: readonly [number, number];
  readonly fonts: readonly { name: string; type: string; isEmbedded: boolean }[];
}

/** What a PDF says about itself, read from its objects. */
export async function pdfFacts(bytes: Uint8Array): Promise<PdfFacts> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = document;
  const dicts = context.enumerateIndirectObjects().flatMap(([, object]) => asDict(object));
  const nameOf = (dict: PDFDict, key: string) => dict.get(PDFName.of(key))?.toString() ?? '';
  // Type 0 fonts are embedded through their descendants, which are dictionaries of their own in the list.
  const fonts = dicts
    .filter((dict) => nameOf(dict, 'Type') === '/Font' && nameOf(dict, 'Subtype') !== '/Type0')
    .map((dict) => {
      const descriptor = dict.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict);
      const files = ['FontFile', 'FontFile2', 'FontFile3'];
      return {
        name: nameOf(dict, 'BaseFont'),
        type: nameOf(dict, 'Subtype'),
        isEmbedded: files.some((file) => descriptor?.has(PDFName.of(file))),
      };
    });
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
    fonts,
  };
}

function asDict(object: PDFObject): PDFDict[] {
  if (object instanceof PDFRawStream) {
    return [object.dict];
  }
  return object instanceof PDFDict ? [object] : [];
}
