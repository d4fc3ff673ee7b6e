import { strFromU8 } from 'fflate';
import { readFingerprint } from '../../../core/brief/check/readFingerprint.ts';
import { fileRefusal } from '../../../core/base/strictJson.ts';
import { zipEntry } from './zipEntry.ts';

/** The longest properties that are read of a DOCX, in bytes. */
const longestProperties = 100_000;

/** What a brief says by which it can be checked: its own digits, and the last change that it was made after. */
export interface Printed {
  /** 16 hexadecimal digits. */
  readonly digits: string;
  /** Left out in briefs of programs without a trail. */
  readonly head?: PrintedHead;
}

export interface PrintedHead {
  readonly seq: number;
  /** The first digits of the hash of the entry, at least 16. */
  readonly digits: string;
}

/**
 * What the file of a brief carries in its properties.
 *
 * Throws `invalid-file`: for what is neither PDF nor DOCX, and for one that carries no fingerprint.
 */
export async function fileFingerprint(file: Uint8Array): Promise<Printed> {
  const start = Buffer.from(file.subarray(0, 1024)).toString('latin1');
  const isPdf = start.includes('%PDF-');
  if (!isPdf && !start.startsWith('PK\u0003\u0004')) {
    throw fileRefusal('', { reason: 'not-pdf-or-docx' });
  }
  const { fingerprint, trail } = isPdf ? await pdfProperties(file) : docxProperties(file);
  const found = readFingerprint(fingerprint ?? '');
  if (!('digits' in found)) {
    throw fileRefusal('', { reason: 'no-fingerprint' });
  }
  const [, seq, digits] = /^(\d{1,9}) ([0-9a-f]{64})$/.exec(trail ?? '') ?? [];
  const { digits: own } = found;
  return digits === undefined ? { digits: own } : { digits: own, head: { seq: Number(seq), digits } };
}

/** Another program that saved the PDF again may have written an attribute, or have packed the metadata. */
async function pdfProperties(pdf: Uint8Array): Promise<Properties> {
  const written = propertiesIn(Buffer.from(pdf).toString('latin1'));
  if (written.fingerprint !== undefined) {
    return written;
  }
  // Loaded by the first PDF that needs it.
  const { readPackedMetadata } = await import('../pdf/packedMetadata.ts');
  return propertiesIn((await readPackedMetadata(pdf)).join(' '));
}

interface Properties {
  readonly fingerprint: string | undefined;
  readonly trail: string | undefined;
}

const propertiesIn = (text: string): Properties => ({
  fingerprint: /cd:fingerprint(?:>|=["'])([0-9a-f]{64})[<"']/.exec(text)?.[1],
  trail: /cd:trail(?:>|=["'])(\d{1,9} [0-9a-f]{64})[<"']/.exec(text)?.[1],
});

function docxProperties(docx: Uint8Array): Properties {
  const properties = strFromU8(zipEntry(docx, 'docProps/core.xml', longestProperties) ?? new Uint8Array());
  const [, subject = ''] = /<dc:subject>([^<]{0,500})</.exec(properties) ?? [];
  return {
    fingerprint: /[0-9a-f]{64}/.exec(subject)?.[0] ?? /[0-9a-f]{4}(?: ?[0-9a-f]{4}){3}/.exec(subject)?.[0],
    trail: /<dc:identifier>(\d{1,9} [0-9a-f]{64})</.exec(properties)?.[1],
  };
}
