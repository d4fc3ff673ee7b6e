import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../db/store.ts';
import { openOptions } from '../support/openOptions.ts';
import type { Benchmark } from './benchmark.ts';

const entries = 50_000;

/** Verifying a trail of 50,000 entries, against hashing as many texts of that length alone. */
export function trail(): { benchmarks: Benchmark[]; close(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-bench-trail-'));
  const store = openStore(join(folder, 'store.db'), openOptions);
  const settings = store.settings.get();
  for (let at = store.trail.count(); at < entries; at++) {
    store.settings.save({ ...settings, marking: `内部 ${at}` });
  }
  const texts = [...store.trail.rows()].map((row) => JSON.stringify(row));
  return {
    benchmarks: [
      {
        name: 'verify 50,000 entries of the trail',
        baselineIs: 'SHA-256 of as many texts of that length',
        runs: 5,
        run: () => {
          if (store.trail.verify().fault !== null) {
            throw new Error('The trail does not hold.');
          }
        },
        baseline: () => texts.forEach((text) => createHash('sha256').update(text).digest('hex')),
      },
    ],
    close() {
      store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
