import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

/** Every colour that the pages of a PDF draw with, as red, green and blue from 0 to 1. */
export async function coloursOf(pdf: Uint8Array): Promise<number[][]> {
  const { context } = await PDFDocument.load(pdf, { updateMetadata: false });
  const streams = context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFRawStream)
    .filter(({ dict }) => dict.get(PDFName.of('Filter')) === PDFName.FlateDecode)
    .map((stream) => Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1'));
  const drawn = streams.flatMap((stream) => [
    ...stream.matchAll(/(?:^|\s)(\d*\.?\d+) (\d*\.?\d+) (\d*\.?\d+) (?:rg|RG)(?=\s|$)/g),
  ]);
  const colours = new Set(drawn.map(([, ...channels]) => channels.join(' ')));
  return [...colours].map((colour) => colour.split(' ').map(Number));
}
