import { crc32, inflateRawSync } from 'node:zlib';
import { decodeText } from '../../../../core/base/decodeText.ts';
import { fileRefusal } from '../../../../core/base/strictJson.ts';
import type { Reason } from '../../../../core/base/reasons.ts';

/** The most that a workbook may hold, so that no small file becomes a large one. */
const limits = { entries: 200, bytes: 200_000_000, ratio: 100 } as const;

/** The parts of a workbook that are text, by name, unpacked and checked. */
export type Parts = ReadonlyMap<string, string>;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
  readonly offset: number;
}

const refuse = (reason: Reason, name = ''): never => {
  throw fileRefusal(name, reason);
};

const endLength = 22;
const rowLength = 46;
const headLength = 30;
/** A comment may stand behind the table of entries. */
const longestComment = 65_535;

function findEnd(file: Buffer): number {
  for (
    let at = file.length - endLength;
    at >= Math.max(0, file.length - endLength - longestComment);
    at -= 1
  ) {
    if (file.readUInt32LE(at) === 0x0605_4b50) {
      return at;
    }
  }
  return refuse({ reason: 'cut-off' });
}

/** The table of entries, in the form that Excel and WPS write: one disk, no ZIP64. */
function readEntries(file: Buffer): Entry[] {
  const end = findEnd(file);
  const [count, length, offset] = [
    file.readUInt16LE(end + 10),
    file.readUInt32LE(end + 12),
    file.readUInt32LE(end + 16),
  ];
  if (count > limits.entries) {
    refuse({ reason: 'too-many-entries', most: limits.entries });
  }
  if (offset + length > end) {
    refuse({ reason: 'workbook-form' });
  }
  const entries: Entry[] = [];
  let at = offset;
  for (let number = 0; number < count; number += 1) {
    if (at + rowLength > end || file.readUInt32LE(at) !== 0x0201_4b50) {
      refuse({ reason: 'workbook-form' });
    }
    const entry = readEntry(file, at);
    entries.push(entry);
    at += rowLength + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

function readEntry(file: Buffer, at: number): Entry {
  const name = file.toString('utf8', at + rowLength, at + rowLength + file.readUInt16LE(at + 28));
  if ((file.readUInt16LE(at + 8) & 0x41) !== 0) {
    refuse({ reason: 'entry-locked' });
  }
  return {
    name: name.replaceAll('\\', '/').replace(/^\//, ''),
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    packed: file.readUInt32LE(at + 20),
    bytes: file.readUInt32LE(at + 24),
    offset: file.readUInt32LE(at + 42),
  };
}

/** What all that is declared would unpack to; each entry is held to what it declares. */
function checkSizes(entries: readonly Entry[]): void {
  const sum = entries.reduce((total, { bytes }) => total + bytes, 0);
  const isBomb = entries.some(({ bytes, packed }) => bytes > Math.max(packed, 100) * limits.ratio);
  if (sum > limits.bytes || isBomb) {
    refuse({ reason: 'unpacks-too-much' });
  }
  if (new Set(entries.map(({ name }) => name)).size < entries.length) {
    refuse({ reason: 'workbook-form' });
  }
}

function unpack(file: Buffer, { method, crc, packed, bytes, offset }: Entry): Buffer {
  if (offset + headLength > file.length || file.readUInt32LE(offset) !== 0x0403_4b50) {
    refuse({ reason: 'workbook-form' });
  }
  const start = offset + headLength + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const content = inflate(file.subarray(start, start + packed), method, bytes);
  return content.length === bytes && crc32(content) === crc ? content : refuse({ reason: 'wrong-checksum' });
}

function inflate(packed: Buffer, method: number, bytes: number): Buffer {
  if (method === 0) {
    return packed;
  }
  if (method !== 8) {
    refuse({ reason: 'workbook-form' });
  }
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes) });
  } catch (error) {
    const isTooMuch = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw fileRefusal('', { reason: isTooMuch ? 'unpacks-too-much' : 'wrong-checksum' }).because(error);
  }
}

/** A document type could name files of this computer, or grow without end. */
function checkText(text: string): string {
  return /<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/iu.test(text)
    ? refuse({ reason: 'document-type' })
    : text;
}

const isText = (name: string): boolean => /\.(?:xml|rels)$/iu.test(name);

/**
 * Unpacks the text parts of a workbook, which is a ZIP file that may be hostile. Pictures and macros stay packed.
 *
 * At most 200 entries, 200 MB in all, a hundred times its packed size each. Throws `invalid-file`.
 */
export function readParts(bytes: Uint8Array): Parts {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readEntries(file);
  checkSizes(entries);
  if (!entries.some(({ name }) => name === 'xl/workbook.xml')) {
    refuse({ reason: 'not-a-workbook' });
  }
  return new Map(
    entries
      .filter(({ name }) => isText(name))
      .map((entry) => [entry.name, checkText(decodeText(unpack(file, entry)))]),
  );
}
