import { unzipSync } from 'fflate';

/** The most entries that are looked at: a brief has about 20. */
const mostEntries = 2000;
/** The most packed bytes of the file: all of them are unpacked, whatever length the archive claims, a thousandfold at worst. */
const mostPacked = 20_000;

/**
 * The bytes of one file of a ZIP archive; `null` for what is no archive, is broken, has no such file, or has one that
 * is longer than `limit` bytes or packed in too many.
 */
export function zipEntry(zip: Uint8Array, name: string, limit: number): Uint8Array | null {
  let looked = 0;
  let isFound = false;
  try {
    const files = unzipSync(zip, {
      // Sizes are bounded before anything is unpacked: the room for a file is taken at once.
      filter(entry) {
        looked += 1;
        if (looked > mostEntries) {
          throw new RangeError('The archive has more entries than a brief.');
        }
        if (isFound || entry.name !== name) {
          return false;
        }
        isFound = true;
        return entry.size <= mostPacked && entry.originalSize <= limit;
      },
    });
    return files[name] ?? null;
  } catch (error) {
    // A place outside the file, or data that do not unpack: the archive is broken.
    if (error instanceof RangeError || (error instanceof Error && 'code' in error)) {
      return null;
    }
    throw error;
  }
}
