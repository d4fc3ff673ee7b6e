import type { Reason } from '../../../../core/base/reasons.ts';
import { fileRefusal } from '../../../../core/base/strictJson.ts';
import {
  isEntryName,
  isEvidence,
  largestPart,
  largeLimits,
  mostRatio,
} from '../../../../core/exchange/bundleLimits.ts';
import type { ArchiveFile } from './archiveFile.ts';

/** An entry as the table at the end of a ZIP file has it. */
export interface ArchiveEntry {
  readonly name: string;
  readonly isPacked: boolean;
  /** A record of sizes and checksum stands behind the data. */
  readonly isDescribed: boolean;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
  /** Where its own head begins. */
  readonly offset: number;
}

export interface Directory {
  readonly entries: readonly ArchiveEntry[];
  /** Where the table begins: up to here nothing but entries stands. */
  readonly offset: number;
}

const endLength = 22;
const rowLength = 46;
const longestName = 80;
const none = 0xffff_ffff;

export const refuse = (path: string, reason: Reason): never => {
  throw fileRefusal(path, reason);
};

/**
 * Reads the table of a ZIP file, in the one form that this program writes.
 *
 * Whatever else the format allows is refused, because every other form has been used to show one program something else
 * than another: extra fields, ZIP64, comments, several disks, something before or behind, names in other encodings.
 */
export function readDirectory(file: ArchiveFile): Directory {
  if (file.bytes > largeLimits.bytes) {
    refuse('', { reason: 'too-large', megabytes: largeLimits.bytes / 1_000_000 });
  }
  if (file.read(0, 4).toString('latin1') !== 'PK\u0003\u0004') {
    refuse('', { reason: 'not-a-bundle' });
  }
  const { count, length, offset } = readEnd(file);
  const table = file.read(offset, length);
  const entries: ArchiveEntry[] = [];
  let at = 0;
  for (let number = 0; number < count; number += 1) {
    const { entry, next } = readRow(table, at);
    entries.push(entry);
    at = next;
  }
  if (at !== table.length) {
    refuse('', { reason: 'archive-form' });
  }
  refuseTwins(entries);
  return { entries, offset };
}

function readEnd(file: ArchiveFile) {
  const at = file.bytes - endLength;
  const end = at < 0 ? Buffer.alloc(0) : file.read(at, endLength);
  // A comment would stand behind; a file that is cut off has something else here.
  if (end.length < endLength || end.readUInt32LE(0) !== 0x0605_4b50) {
    refuse('', { reason: 'cut-off' });
  }
  const [count, length, offset] = [end.readUInt16LE(10), end.readUInt32LE(12), end.readUInt32LE(16)];
  const isPlain =
    end.readUInt32LE(4) === 0 && end.readUInt16LE(8) === count && end.readUInt16LE(20) === 0 && count > 0;
  if (!isPlain || offset + length !== at || length > count * (rowLength + longestName)) {
    refuse('', { reason: 'archive-form' });
  }
  if (count > largeLimits.entries) {
    refuse('', { reason: 'too-many-entries', most: largeLimits.entries });
  }
  return { count, length, offset };
}

function readRow(table: Buffer, at: number): { entry: ArchiveEntry; next: number } {
  const row = table.subarray(at, at + rowLength);
  if (row.length < rowLength || row.readUInt32LE(0) !== 0x0201_4b50) {
    refuse('', { reason: 'archive-form' });
  }
  const nameEnd = at + rowLength + row.readUInt16LE(28);
  const name = nameOf(table.subarray(at + rowLength, nameEnd));
  // Extra fields and comments; the disk that it starts on.
  const isBare = row.readUInt32LE(30) === 0 && row.readUInt16LE(34) === 0;
  const entry = {
    name,
    isPacked: row.readUInt16LE(10) === 8,
    isDescribed: (row.readUInt16LE(8) & 8) !== 0,
    flags: row.readUInt16LE(8),
    crc: row.readUInt32LE(16),
    packed: row.readUInt32LE(20),
    bytes: row.readUInt32LE(24),
    offset: row.readUInt32LE(42),
  };
  checkKind(name, { method: row.readUInt16LE(10), flags: entry.flags, attributes: row.readUInt32LE(38) });
  if (!isBare || nameEnd > table.length) {
    refuse(name, { reason: 'archive-form' });
  }
  checkSize(entry);
  return { entry, next: nameEnd };
}

/** The name where it is one that a bundle has: plain letters and digits, no path that could lead anywhere. */
function nameOf(bytes: Buffer): string {
  const name = bytes.toString('latin1');
  return isEntryName(name) ? name : refuse(shown(name), { reason: 'entry-name' });
}

/** A name that may be meant to confuse, in letters that cannot. */
const shown = (name: string): string =>
  JSON.stringify(name.slice(0, longestName)).replace(/[^\x20-\x7e]/gu, '?');

interface Kind {
  readonly method: number;
  readonly flags: number;
  readonly attributes: number;
}

const locked = 0b0010_0000_0100_0001;
/** A record behind the data, and UTF-8 names; how hard it was packed. */
const allowedFlags = 0b0000_1000_0000_1110;

function checkKind(name: string, { method, flags, attributes }: Kind): void {
  if ((flags & locked) !== 0 || method === 99) {
    refuse(name, { reason: 'entry-locked' });
  }
  const type = (attributes >>> 28) & 0xf;
  const isFile = (type === 0 || type === 8) && (attributes & 0x410) === 0;
  if (!isFile) {
    refuse(name, { reason: 'entry-link' });
  }
  if ((flags & ~allowedFlags) !== 0 || (method !== 0 && method !== 8)) {
    refuse(name, { reason: 'archive-form' });
  }
}

function checkSize({ name, isPacked, packed, bytes, offset }: ArchiveEntry): void {
  const isLong = [packed, bytes, offset].includes(none);
  if (isLong || (!isPacked && packed !== bytes) || (isPacked && isEvidence(name))) {
    refuse(name, { reason: 'archive-form' });
  }
  const isTooMuch = bytes > packed * mostRatio || (!isEvidence(name) && bytes > largestPart);
  if (isTooMuch) {
    refuse(name, { reason: 'unpacks-too-much' });
  }
}

function refuseTwins(entries: readonly ArchiveEntry[]): void {
  const names = new Set<string>();
  for (const { name } of entries) {
    if (names.has(name)) {
      refuse(name, { reason: 'entry-twice' });
    }
    names.add(name);
  }
}
