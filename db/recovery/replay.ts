const headerLength = 32;
const frameHeaderLength = 24;
/** Both forms of the first number; the last bit says in which order words are added up. */
const magics: readonly number[] = [0x377f0682, 0x377f0683];

/**
 * The pages that a write-ahead log brings into its file, up to its last whole commit
 * (https://www.sqlite.org/fileformat2.html#walformat). Nothing where the log cannot be read.
 */
export function replay(log: Buffer, size: number): Map<number, Buffer> {
  const committed = new Map<number, Buffer>();
  if (log.length < headerLength || !magics.includes(log.readUInt32BE(0)) || log.readUInt32BE(8) !== size) {
    return committed;
  }
  const isBigEndian = log.readUInt32BE(0) === magics[1];
  const salt = log.subarray(16, 24);
  let sum = addUp(log.subarray(0, 24), [0, 0], isBigEndian);
  if (!isSum(log, 24, sum)) {
    return committed;
  }
  let pending = new Map<number, Buffer>();
  const length = frameHeaderLength + size;
  for (let at = headerLength; at + length <= log.length; at += length) {
    const page = log.subarray(at + frameHeaderLength, at + length);
    sum = addUp(page, addUp(log.subarray(at, at + 8), sum, isBigEndian), isBigEndian);
    if (!log.subarray(at + 8, at + 16).equals(salt) || !isSum(log, at + 16, sum)) {
      break;
    }
    pending.set(log.readUInt32BE(at), page);
    if (log.readUInt32BE(at + 4) > 0) {
      pending.forEach((bytes, number) => committed.set(number, bytes));
      pending = new Map();
    }
  }
  return committed;
}

type Sum = readonly [number, number];

function addUp(bytes: Buffer, [first, second]: Sum, isBigEndian: boolean): Sum {
  let [one, two] = [first, second];
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    const [left, right] = isBigEndian
      ? [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)]
      : [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)];
    one = (one + left + two) >>> 0;
    two = (two + right + one) >>> 0;
  }
  return [one, two];
}

const isSum = (log: Buffer, at: number, [one, two]: Sum): boolean =>
  log.readUInt32BE(at) === one && log.readUInt32BE(at + 4) === two;
