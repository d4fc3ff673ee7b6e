import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
/** The end record with the longest comment that a file may have. */
const longestEnd = 22 + 65_535;
/** The most entries that are looked at: a brief has about 20. */
const mostEntries = 2000;

/**
 * The bytes of one file of a ZIP archive; `null` for what is no archive, is broken, has no such file, or has one that
 * is longer than `limit` bytes when unpacked.
 */
export function zipEntry(zip: Uint8Array, name: string, limit: number): Buffer | null {
  try {
    return find(Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength), name, limit);
  } catch (error) {
    // A place outside the file, or data that do not unpack: the archive is broken.
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) {
      return null;
    }
    throw error;
  }
}

function find(zip: Buffer, name: string, limit: number): Buffer | null {
  const end = endPlace(zip);
  if (end === null) {
    return null;
  }
  const count = Math.min(zip.readUInt16LE(end + 10), mostEntries);
  let at = zip.readUInt32LE(end + 16);
  for (let entry = 0; entry < count && zip.readUInt32LE(at) === directoryEntry; entry++) {
    const nameLength = zip.readUInt16LE(at + 28);
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      return unpack(zip, at, limit);
    }
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return null;
}

function endPlace(zip: Buffer): number | null {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - longestEnd); at--) {
    if (zip.readUInt32LE(at) === endOfDirectory) {
      return at;
    }
  }
  return null;
}

/** `at`: the place of the file's entry in the directory. */
function unpack(zip: Buffer, at: number, limit: number): Buffer | null {
  const method = zip.readUInt16LE(at + 10);
  const length = zip.readUInt32LE(at + 20);
  const local = zip.readUInt32LE(at + 42);
  if (zip.readUInt32LE(local) !== localEntry || length > limit) {
    return null;
  }
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + length);
  // 0 is stored, 8 deflated; the limit stops what would unpack to gigabytes.
  return method === 0 ? packed : method === 8 ? inflateRawSync(packed, { maxOutputLength: limit }) : null;
}
