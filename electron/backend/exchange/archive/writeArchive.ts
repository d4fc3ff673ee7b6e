import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile, ZipPassThrough } from 'fflate';
import { mostRatio } from '../../../../core/exchange/bundleLimits.ts';

/** What is to stand in an archive: JSON, which is packed, or a document in pieces, which is stored as it is. */
export type NewEntry =
  | { readonly name: string; readonly content: Uint8Array }
  | { readonly name: string; readonly pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array> };

/** The earliest time that a ZIP file can say: when an entry was made is nobody's business. */
const noTime = new Date(1980, 0, 1);

/** Entries as the bytes of a ZIP file, made while they are read: one entry is in memory at a time. */
export async function* writeArchive(
  entries: AsyncIterable<NewEntry> | Iterable<NewEntry>,
): AsyncGenerator<Uint8Array, void> {
  let made: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) {
      throw error;
    }
    made.push(piece);
  });
  const taken = (): readonly Uint8Array[] => {
    const pieces = made;
    made = [];
    return pieces;
  };
  for await (const entry of entries) {
    if ('content' in entry) {
      addPacked(zip, entry);
      yield* taken();
    } else {
      const file = new ZipPassThrough(entry.name);
      file.mtime = noTime;
      zip.add(file);
      for await (const piece of entry.pieces) {
        file.push(piece);
        yield* taken();
      }
      file.push(new Uint8Array(0), true);
      yield* taken();
    }
  }
  zip.end();
  yield* taken();
}

/** What packs too well would not be read again, and is stored as it is. */
function addPacked(
  zip: Zip,
  { name, content }: { readonly name: string; readonly content: Uint8Array },
): void {
  const packed = deflateRawSync(content, { level: 6 });
  const isPacked = packed.length < content.length && content.length <= packed.length * mostRatio;
  const file: ZipInputFile = {
    filename: name,
    size: content.length,
    crc: crc32(content),
    compression: isPacked ? 8 : 0,
    mtime: noTime,
  };
  zip.add(file);
  file.ondata?.(null, new Uint8Array(isPacked ? packed : content), true);
}
