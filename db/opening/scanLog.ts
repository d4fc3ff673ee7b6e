import { readFileSync } from 'node:fs';

const headerLength = 32;
const frameHeaderLength = 24;

/** Running sums of SQLite's log, two words of 32 bits (https://www.sqlite.org/fileformat2.html#checksum_algorithm). */
type Checksum = readonly [number, number];

/**
 * Whether a write-ahead log holds more than its last whole transaction.
 *
 * SQLite takes what is behind for never written: a change that was being stored when the program or the power ended, and
 * was not acknowledged. A damaged log looks the same, so that the official is told of either.
 */
export function endsInTheMiddle(path: string): boolean {
  const log = readFileSync(path);
  return log.length > 0 && lengthOfCommits(log) < log.length;
}

/**
 * The length of the part of a log that SQLite replays, in bytes, with what an earlier log left behind it; 0 where its
 * header does not hold.
 */
export function lengthOfCommits(log: Buffer): number {
  const isBigEndian = log.length >= headerLength && log.readUInt32BE(0) === 0x377f0683;
  const first = log.subarray(0, 24);
  let sum = log.length < headerLength ? null : extend([0, 0], first, isBigEndian);
  if (sum === null || !isAt(log, 24, sum)) {
    return 0;
  }
  const pageSize = log.readUInt32BE(8);
  const frameLength = frameHeaderLength + pageSize;
  let committed = headerLength;
  for (let start = headerLength; start + frameLength <= log.length; start += frameLength) {
    if (isFromBefore(log, start)) {
      return committed === start ? log.length : committed;
    }
    const hasSalts = log.compare(log, 16, 24, start + 8, start + 16) === 0;
    sum = extend(sum, log.subarray(start, start + 8), isBigEndian);
    sum = extend(sum, log.subarray(start + frameHeaderLength, start + frameLength), isBigEndian);
    if (!hasSalts || !isAt(log, start + 16, sum)) {
      return committed;
    }
    if (log.readUInt32BE(start + 4) !== 0) {
      committed = start + frameLength;
    }
  }
  return committed;
}

/** How many logs ago a frame may have been written, of the four thousand million numbers that a salt can be. */
const mostLogs = 1_000_000;

/**
 * A frame of an earlier log, which the present one has not reached yet: the first salt counts the logs of a connection,
 * the second is another random number for each. No single flipped bit makes a frame look so.
 */
function isFromBefore(log: Buffer, start: number): boolean {
  const ago = (log.readUInt32BE(16) - log.readUInt32BE(start + 8)) >>> 0;
  return ago > 0 && ago < mostLogs && log.readUInt32BE(start + 12) !== log.readUInt32BE(20);
}

function extend([first, second]: Checksum, bytes: Buffer, isBigEndian: boolean): Checksum {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let [left, right] = [first, second];
  for (let place = 0; place < bytes.length; place += 8) {
    left = (left + words.getUint32(place, !isBigEndian) + right) >>> 0;
    right = (right + words.getUint32(place + 4, !isBigEndian) + left) >>> 0;
  }
  return [left, right];
}

const isAt = (log: Buffer, place: number, [first, second]: Checksum): boolean =>
  log.readUInt32BE(place) === first && log.readUInt32BE(place + 4) === second;
