// What is remembered of each test file: what it depended on when it last ran, how that ended, and how long it took.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../freshness.mjs';

/** Where the records of this folder lie. */
export const recordFile = join(root, 'node_modules', '.cache', 'tests', 'records.json');

/** As many runs as a time is taken from: one that met a busy computer must not count for ever. */
const runs = 3;

/** The records in a file; none where it is missing or cannot be read, which only costs a run. */
export function readRecords(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

export function writeRecords(file, records) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(records));
  renameSync(`${file}.new`, file);
}

/** The records with one more run: its inputs as they were before it began. */
export function remember(records, file, { fingerprint, passed, seconds }) {
  const times = [...(records[file]?.seconds ?? []), seconds].slice(-runs);
  return { ...records, [file]: { fingerprint, passed, seconds: times } };
}

/** The records with the time that a test file had taken when it was stopped: it takes longer than that. */
export function rememberStop(records, file, seconds) {
  return { ...records, [file]: { ...records[file], seconds: [seconds] } };
}

/** How long a test file takes on this computer, or `null` where it has not run yet. */
export function expectedSeconds(records, file) {
  const times = records[file]?.seconds ?? [];
  return times.length > 0 ? Math.min(...times) : null;
}
