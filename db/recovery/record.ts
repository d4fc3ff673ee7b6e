/** A value as it stands in a file. */
export type Value = string | number | Buffer | null;

interface Varint {
  readonly value: number;
  readonly next: number;
}

/** A number of one to nine bytes; `null` where it runs out of its bytes or of what can be counted exactly. */
export function readVarint(bytes: Buffer, at: number): Varint | null {
  let value = 0;
  for (let index = 0; index < 9; index++) {
    const byte = bytes[at + index];
    if (byte === undefined) {
      return null;
    }
    const isLast = index === 8 || byte < 0x80;
    value = index === 8 ? value * 256 + byte : value * 128 + (byte & 0x7f);
    if (isLast) {
      return Number.isSafeInteger(value) ? { value, next: at + index + 1 } : null;
    }
  }
  return null;
}

const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The values of a record (https://www.sqlite.org/fileformat2.html#record_format).
 *
 * `null` for anything that is not one to the last byte: what is half right is not read.
 */
export function readRecord(payload: Buffer): Value[] | null {
  const head = readVarint(payload, 0);
  if (head === null || head.value > payload.length) {
    return null;
  }
  const values: Value[] = [];
  let place = head.next;
  let body = head.value;
  while (place < head.value) {
    const type = readVarint(payload, place);
    const length = type === null ? null : lengthOf(type.value);
    if (type === null || length === null || body + length > payload.length) {
      return null;
    }
    const value = valueOf(type.value, payload.subarray(body, body + length));
    if (value === undefined) {
      return null;
    }
    values.push(value);
    place = type.next;
    body += length;
  }
  return place === head.value && body === payload.length ? values : null;
}

const lengths: readonly (number | null)[] = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, null, null];

const lengthOf = (type: number): number | null =>
  type < lengths.length ? (lengths[type] ?? null) : Math.floor((type - 12) / 2);

/** `undefined` for what cannot be a value of ours. */
function valueOf(type: number, bytes: Buffer): Value | undefined {
  if (type >= 12) {
    return type % 2 === 0 ? Buffer.from(bytes) : textOf(bytes);
  }
  if (type === 0) {
    return null;
  }
  if (type === 7) {
    const real = bytes.readDoubleBE(0);
    return Number.isFinite(real) ? real : undefined;
  }
  if (type === 6) {
    const large = Number(bytes.readBigInt64BE(0));
    return Number.isSafeInteger(large) ? large : undefined;
  }
  return type >= 8 ? type - 8 : bytes.readIntBE(0, bytes.length);
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return text.decode(bytes);
  } catch {
    // Asking is the only way to know whether bytes are text.
    return undefined;
  }
}
