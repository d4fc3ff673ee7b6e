// The order of test files for Vitest: those that end soonest first, so that a run which is stopped has tried the most.
// What has never run goes by the size of its file. Vitest's own order begins with the longest.
import { statSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { BaseSequencer } from 'vitest/node';
import { root } from '../freshness.mjs';
import { expectedSeconds, readRecords, recordFile } from './records.mjs';

/** About what a test file takes that is as long as this, until it is known better. */
const bytesPerSecond = 5_000;

export class ShortestFirst extends BaseSequencer {
  async sort(specifications) {
    const records = readRecords(recordFile);
    const expected = ({ moduleId }) =>
      expectedSeconds(records, relative(root, moduleId).replaceAll(sep, '/')) ??
      statSync(moduleId).size / bytesPerSecond;
    return specifications
      .map((specification) => ({ specification, seconds: expected(specification) }))
      .sort((a, b) => a.seconds - b.seconds)
      .map(({ specification }) => specification);
  }
}
