import { strFromU8 } from 'fflate';
import { readFingerprint } from '../../../core/brief/check/readFingerprint.ts';
import { fileRefusal } from '../../../core/base/strictJson.ts';
import { zipEntry } from './zipEntry.ts';

/** The longest properties that are read of a DOCX, in bytes. */
const longestProperties = 100_000;

/**
 * The 16 digits of the fingerprint that the file of a brief carries in its properties.
 *
 * Throws `invalid-file`: for what is neither PDF nor DOCX, and for one that carries no fingerprint.
 */
export async function fileFingerprint(file: Uint8Array): Promise<string> {
  const start = Buffer.from(file.subarray(0, 1024)).toString('latin1');
  const isPdf = start.includes('%PDF-');
  if (!isPdf && !start.startsWith('PK\u0003\u0004')) {
    throw fileRefusal('', { reason: 'not-pdf-or-docx' });
  }
  const found = readFingerprint((isPdf ? await pdfFingerprint(file) : docxFingerprint(file)) ?? '');
  if (!('digits' in found)) {
    throw fileRefusal('', { reason: 'no-fingerprint' });
  }
  return found.digits;
}

/** Another program that saved the PDF again may have written an attribute, or have packed the metadata. */
async function pdfFingerprint(pdf: Uint8Array): Promise<string | undefined> {
  const written = fingerprintIn(Buffer.from(pdf).toString('latin1'));
  if (written !== undefined) {
    return written;
  }
  // Loaded by the first PDF that needs it.
  const { readPackedMetadata } = await import('../pdf/packedMetadata.ts');
  return fingerprintIn((await readPackedMetadata(pdf)).join(' '));
}

const fingerprintIn = (text: string): string | undefined =>
  /cd:fingerprint(?:>|=["'])([0-9a-f]{64})[<"']/.exec(text)?.[1];

function docxFingerprint(docx: Uint8Array): string | undefined {
  const properties = strFromU8(zipEntry(docx, 'docProps/core.xml', longestProperties) ?? new Uint8Array());
  const [, subject = ''] = /<dc:subject>([^<]{0,500})</.exec(properties) ?? [];
  return /[0-9a-f]{64}/.exec(subject)?.[0] ?? /[0-9a-f]{4}(?: ?[0-9a-f]{4}){3}/.exec(subject)?.[0];
}
