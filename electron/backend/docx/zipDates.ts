const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
/** 1 January 1980, the first date of the format. */
const noDate = 0x0021_0000;

/**
 * Takes the time out of every entry of a ZIP archive, in place: the same parts make the same file.
 *
 * Offsets are those of APPNOTE.TXT 6.3.10, 4.3; the archive has no comment, as the library writes it.
 */
export function eraseZipDates(zip: Uint8Array): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.byteLength - 22;
  if (view.getUint32(end, true) !== endOfDirectory) {
    throw new Error('Not a ZIP archive without a comment.');
  }
  let at = view.getUint32(end + 16, true);
  while (view.getUint32(at, true) === directoryEntry) {
    view.setUint32(at + 12, noDate, true);
    view.setUint32(view.getUint32(at + 42, true) + 10, noDate, true);
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
}
