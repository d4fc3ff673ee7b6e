import { inflateSync } from 'node:zlib';
import { PDFArray, PDFName, type PDFObject, PDFParser, PDFRawStream, type PDFRef } from '@cantoo/pdf-lib';

/** A print takes one step of the reader a byte, streams without a length take six, a file made to hold it up millions. */
const stepsPerByte = 10;
/** Between objects the parser looks at each place for a number; one that is not there takes as long as this many steps. */
const stepsPerMiss = 500;
const mostStreams = 100;
/** The longest metadata that are unpacked, in bytes. */
const longestMetadata = 100_000;

/**
 * The packed metadata of a PDF, a character a byte; what was read until there of one that is broken.
 *
 * The file may come from anywhere: it takes no more time and memory than its size explains.
 */
export async function readPackedMetadata(pdf: Uint8Array): Promise<string[]> {
  const parser = new OuterParser(pdf);
  try {
    await parser.parseDocument();
  } catch {
    // Whatever the parser stumbles over: the metadata in front of it are as good as those of a whole file.
  }
  return parser.metadata.flatMap((stream) => unpack(stream) ?? []);
}

/** Reads a file without unpacking any stream: metadata are never inside another one. */
class OuterParser extends PDFParser {
  readonly metadata: PDFRawStream[] = [];

  #stepsLeft: number;

  constructor(pdf: Uint8Array) {
    super(pdf);
    this.#stepsLeft = stepsPerByte * pdf.length;
    const next = this.bytes.next.bind(this.bytes);
    this.bytes.next = () => {
      this.#stepsLeft -= 1;
      if (this.#stepsLeft < 0) {
        throw new Error('The PDF takes too long to read.');
      }
      return next();
    };
  }

  protected override parseRawInt(): number {
    try {
      return super.parseRawInt();
    } catch (error) {
      this.#stepsLeft -= stepsPerMiss;
      throw error;
    }
  }

  override parseObject(ref?: PDFRef): PDFObject {
    const object = super.parseObject(ref);
    if (!(object instanceof PDFRawStream)) {
      return object;
    }
    const type = object.dict.get(PDFName.Type);
    if (type === PDFName.of('Metadata') && this.metadata.length < mostStreams) {
      this.metadata.push(object);
    }
    // The parser unpacks what it knows for a stream, without a limit.
    return object.dict;
  }
}

function unpack({ dict, contents }: PDFRawStream): string | null {
  const filter = dict.lookup(PDFName.of('Filter'));
  const filters = filter instanceof PDFArray ? filter.asArray() : [filter];
  if (filters.length !== 1 || filters[0] !== PDFName.FlateDecode) {
    return null;
  }
  try {
    return inflateSync(contents, { maxOutputLength: longestMetadata }).toString('latin1');
  } catch (error) {
    // Longer than the limit, or data that do not unpack.
    if (error instanceof Error && 'code' in error) {
      return null;
    }
    throw error;
  }
}
