import { deflateSync } from 'node:zlib';
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

/**
 * A PDF as a newer browser or another program writes it: objects packed in streams, references in a stream of their
 * own, and the metadata compressed.
 */
export async function repackedPdf(pdf: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  const metadata = document.catalog.lookup(PDFName.of('Metadata'));
  if (metadata instanceof PDFRawStream) {
    metadata.dict.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
    metadata.updateContents(deflateSync(metadata.contents));
  }
  return document.save({ useObjectStreams: true });
}

/** How many streams of packed objects and of references a PDF has, and whether it also has a table as text. */
export async function packingOf(pdf: Uint8Array): Promise<PdfPacking> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
  const types = context
    .enumerateIndirectObjects()
    .map(([, object]) => (object instanceof PDFRawStream ? object.dict : null))
    .filter((dict) => dict instanceof PDFDict)
    .map((dict) => dict.get(PDFName.of('Type')));
  return {
    objectStreams: types.filter((type) => type === PDFName.of('ObjStm')).length,
    referenceStreams: types.filter((type) => type === PDFName.of('XRef')).length,
    hasTable: Buffer.from(pdf).includes('\ntrailer'),
  };
}

export interface PdfPacking {
  readonly objectStreams: number;
  readonly referenceStreams: number;
  readonly hasTable: boolean;
}
