import { decodePDFRawStream, type PDFContext, type PDFRawStream } from '@cantoo/pdf-lib';

/** The content of a stream, unpacked: a character a byte. */
export const readStream = (stream: PDFRawStream): string =>
  Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');

/** A packed stream of content that has a character a byte. */
export const packedStream = (context: PDFContext, content: string): PDFRawStream =>
  context.flateStream(Buffer.from(content, 'latin1'));
