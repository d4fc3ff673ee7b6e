/** Whether bytes stand at a place. */
export const hasAt = (bytes: Uint8Array, place: number, expected: readonly number[] | string): boolean =>
  typeof expected === 'string'
    ? latin(bytes, place, expected.length) === expected
    : expected.every((byte, at) => bytes[place + at] === byte);

/** Some bytes as the characters of their numbers; shorter where the bytes end. */
export const latin = (bytes: Uint8Array, place: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(place, place + length));

/** A number of two or four bytes, the lowest first; 0 where the bytes have ended. */
export const number16 = (bytes: Uint8Array, place: number): number =>
  (bytes[place] ?? 0) + (bytes[place + 1] ?? 0) * 0x100;

export const number32 = (bytes: Uint8Array, place: number): number =>
  number16(bytes, place) + number16(bytes, place + 2) * 0x10000;
