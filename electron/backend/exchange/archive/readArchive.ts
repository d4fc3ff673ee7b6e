import { crc32, inflateRawSync } from 'node:zlib';
import { fileRefusal } from '../../../../core/base/strictJson.ts';
import { type ArchiveEntry, readDirectory, refuse } from './directory.ts';
import { type ArchiveFile, openArchiveFile } from './archiveFile.ts';

export interface Archive {
  readonly bytes: number;
  /** In the order in which they lie in the file. */
  readonly entries: readonly ArchiveEntry[];
  /** The whole of an entry. Its checksum has been compared. */
  read(entry: ArchiveEntry): Buffer;
  /** An entry that is not packed, piece by piece; throws at the end where its checksum differs. */
  pieces(entry: ArchiveEntry): Generator<Buffer, void>;
  close(): void;
}

const headLength = 30;
const recordLength = 16;
const pieceLength = 65_536;

/**
 * Opens a ZIP file that may be hostile, and reads nothing of what is packed in it yet.
 *
 * Its entries lie one behind the other from the first byte to the table, each with the same head as in the table: none
 * overlaps with another, and nothing is hidden between them. Throws `invalid-file` with what is wrong.
 */
export function openArchive(path: string): Archive {
  const file = openArchiveFile(path);
  try {
    const { entries, offset } = readDirectory(file);
    const end = entries.reduce((position, entry) => checkPlace(file, entry, position), 0);
    if (end !== offset) {
      refuse('', { reason: 'archive-form' });
    }
    return {
      bytes: file.bytes,
      entries,
      read: (entry) => readEntry(file, entry),
      pieces: (entry) => readPieces(file, entry),
      close: file.close,
    };
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Compares the head of an entry with the table, and gives the position behind it. */
function checkPlace(file: ArchiveFile, entry: ArchiveEntry, position: number): number {
  const { name, offset, packed } = entry;
  if (offset !== position) {
    refuse(name, { reason: offset < position ? 'entries-overlap' : 'archive-form' });
  }
  const head = file.read(offset, headLength + name.length);
  const isWhole = head.length === headLength + name.length && head.readUInt32LE(0) === 0x0403_4b50;
  if (!isWhole || !isSameHead(head, entry)) {
    refuse(name, { reason: 'archive-form' });
  }
  const end = dataOf(entry) + packed;
  if (!entry.isDescribed) {
    return end;
  }
  const record = file.read(end, recordLength);
  const isSame =
    record.length === recordLength &&
    record.readUInt32LE(0) === 0x0807_4b50 &&
    isSameSizes([record.readUInt32LE(4), record.readUInt32LE(8), record.readUInt32LE(12)], entry);
  return isSame ? end + recordLength : refuse(name, { reason: 'archive-form' });
}

const dataOf = ({ offset, name }: ArchiveEntry): number => offset + headLength + name.length;

function isSameHead(head: Buffer, entry: ArchiveEntry): boolean {
  const sizes = [head.readUInt32LE(14), head.readUInt32LE(18), head.readUInt32LE(22)];
  const isNamed = head.subarray(headLength).toString('latin1') === entry.name;
  return (
    head.readUInt16LE(6) === entry.flags &&
    head.readUInt16LE(8) === (entry.isPacked ? 8 : 0) &&
    head.readUInt16LE(26) === entry.name.length &&
    head.readUInt16LE(28) === 0 &&
    isNamed &&
    (isSameSizes(sizes, entry) || (entry.isDescribed && sizes.every((size) => size === 0)))
  );
}

const isSameSizes = ([crc, packed, bytes]: readonly number[], entry: ArchiveEntry): boolean =>
  crc === entry.crc && packed === entry.packed && bytes === entry.bytes;

function readEntry(file: ArchiveFile, entry: ArchiveEntry): Buffer {
  const packed = file.read(dataOf(entry), entry.packed);
  const content = entry.isPacked ? unpack(packed, entry) : packed;
  return content.length === entry.bytes && crc32(content) === entry.crc
    ? content
    : refuse(entry.name, { reason: 'wrong-checksum' });
}

/** The packed bytes are used to the last. */
function unpack(packed: Buffer, entry: ArchiveEntry): Buffer {
  const { buffer, engine } = inflate(packed, entry);
  return engine.bytesWritten === packed.length ? buffer : refuse(entry.name, { reason: 'archive-form' });
}

/** What the types of Node leave out of the answer with `info`. */
interface Inflated {
  readonly buffer: Buffer;
  readonly engine: { readonly bytesWritten: number };
}

/** Never takes more room than the entry says of itself. */
function inflate(packed: Buffer, { name, bytes }: ArchiveEntry): Inflated {
  try {
    const answer: unknown = inflateRawSync(packed, { maxOutputLength: Math.max(1, bytes), info: true });
    // With `info` the answer is both the bytes and what made them.
    return answer as Inflated;
  } catch (error) {
    const isTooMuch = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw fileRefusal(name, { reason: isTooMuch ? 'unpacks-too-much' : 'wrong-checksum' }).because(error);
  }
}

function* readPieces(file: ArchiveFile, entry: ArchiveEntry): Generator<Buffer, void> {
  if (entry.isPacked) {
    refuse(entry.name, { reason: 'archive-form' });
  }
  let crc = 0;
  for (let at = 0; at < entry.bytes; at += pieceLength) {
    const piece = file.read(dataOf(entry) + at, Math.min(pieceLength, entry.bytes - at));
    crc = crc32(piece, crc);
    yield piece;
  }
  if (crc !== entry.crc) {
    refuse(entry.name, { reason: 'wrong-checksum' });
  }
}
