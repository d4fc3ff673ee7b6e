import { hasAt, number16, number32 } from './bytes.ts';

/** What is read of an archive without unpacking it. */
export interface ZipNames {
  readonly names: readonly string[];
  /** An entry needs a password. */
  readonly isEncrypted: boolean;
}

/** A document has hundreds of entries; one with more is not looked through. */
const mostEntries = 20_000;
/** A comment at the end may have 65,535 bytes. */
const longestEnd = 22 + 65_535;

/** The names of the entries of a ZIP file, by its table of contents; `null` for what is no whole one. */
export function zipNames(bytes: Uint8Array): ZipNames | null {
  if (!hasAt(bytes, 0, [0x50, 0x4b, 0x03, 0x04])) {
    return null;
  }
  const end = endOfTable(bytes);
  const count = end === null ? 0 : number16(bytes, end + 10);
  if (end === null || count === 0 || count > mostEntries) {
    return null;
  }
  const names: string[] = [];
  let isEncrypted = false;
  let place = number32(bytes, end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    if (place >= end || !hasAt(bytes, place, [0x50, 0x4b, 0x01, 0x02])) {
      return null;
    }
    const [name, extra, comment] = [28, 30, 32].map((at) => number16(bytes, place + at));
    names.push(nameAt(bytes, place + 46, name ?? 0));
    isEncrypted ||= (number16(bytes, place + 8) & 1) === 1;
    place += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return { names, isEncrypted };
}

function endOfTable(bytes: Uint8Array): number | null {
  for (let place = bytes.length - 22; place >= Math.max(0, bytes.length - longestEnd); place -= 1) {
    if (hasAt(bytes, place, [0x50, 0x4b, 0x05, 0x06])) {
      return place;
    }
  }
  return null;
}

/** The names that are looked for are plain letters. */
const nameAt = (bytes: Uint8Array, place: number, length: number): string =>
  [...bytes.subarray(place, place + length)].map((byte) => String.fromCharCode(byte)).join('');

/** The content of the first entry where it is stored as it is: OpenDocument files say there what they are. */
export function firstStored(bytes: Uint8Array): string {
  const [name, extra] = [number16(bytes, 26), number16(bytes, 28)];
  const isStored = number16(bytes, 8) === 0;
  const length = Math.min(number32(bytes, 18), 200);
  return isStored ? nameAt(bytes, 30 + name + extra, length) : '';
}
