import { createHash } from 'node:crypto';
import {
  ParseSpeeds,
  PDFDocument,
  PDFHeader,
  PDFHexString,
  PDFName,
  PDFRawStream,
  type SaveOptions,
} from '@cantoo/pdf-lib';

/**
 * Opens what a browser printed, however it packs objects and references.
 *
 * Rejects for a file that is broken or breaks off: a print that cannot be finished must not be handed out as if it
 * were.
 */
export async function openPrint(bytes: Uint8Array): Promise<PDFDocument> {
  const document = await PDFDocument.load(bytes, {
    updateMetadata: false,
    throwOnInvalidObject: true,
    parseSpeed: ParseSpeeds.Fastest,
  });
  if (document.context.pdfFileDetails.prevStartXRef === 0) {
    throw new Error('The printed PDF breaks off.');
  }
  dropPacking(document);
  return document;
}

const packing = new Set([PDFName.of('ObjStm'), PDFName.of('XRef')]);

/** The streams that objects and references came in say nothing more once they are read. */
function dropPacking({ context }: PDFDocument): void {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    const type = object instanceof PDFRawStream ? object.dict.get(PDFName.Type) : undefined;
    if (type instanceof PDFName && packing.has(type)) {
      context.delete(ref);
    }
  }
  const last = context.enumerateIndirectObjects().at(-1);
  context.largestObjectNumber = last?.[0].objectNumber ?? 0;
}

/**
 * The bytes of a document in PDF 1.7 with a plain table of references; its identifier is made from its content, so
 * that equal content is an equal file.
 */
export async function writePdf(document: PDFDocument): Promise<Uint8Array> {
  const { context } = document;
  context.header = PDFHeader.forVersion(1, 7);
  const identifier = (digits: string) => {
    const id = PDFHexString.of(digits);
    return context.obj([id, id]);
  };
  const noIdentifier = identifier('0'.repeat(32));
  context.trailerInfo.ID = noIdentifier;
  const bytes = Buffer.from(await document.save(plainly));
  // Writing the file a second time would take as long as all the rest.
  const digits = createHash('sha256').update(bytes).digest('hex').slice(0, 32).toUpperCase();
  bytes.write(identifier(digits).toString(), bytes.lastIndexOf(noIdentifier.toString()), 'latin1');
  return bytes;
}

const plainly: SaveOptions = {
  useObjectStreams: false,
  addDefaultPage: false,
  updateFieldAppearances: false,
  objectsPerTick: Infinity,
};
