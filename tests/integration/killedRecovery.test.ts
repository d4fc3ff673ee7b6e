import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { AppError } from '../../core/base/errors.ts';
import { openStore } from '../../db/store.ts';
import { fill } from '../support/backups.ts';
import { dice } from '../support/damage.ts';
import { openOptions } from '../support/openOptions.ts';
import { storePath } from '../support/storeFolder.ts';
import { startChild } from '../support/storeProcess.ts';
import { torture } from '../support/torture.ts';

/** One in four dies while rows are read, the others while the outcome takes its place. */
const moments = Array.from(
  { length: 12 * torture },
  (_, round) => ['step', 'step\nstep', 'step\nstep\nstep'][round % 12] ?? 'replace',
);

const clusters = Array.from({ length: 60 }, (_, index) => `number-${index}`);

/** A store whose head is gone: it does not open, and all of it can be salvaged. */
function damagedStore(): { path: string; bytes: Buffer } {
  const path = storePath();
  const store = openStore(path, openOptions);
  fill(store, ...clusters);
  store.close();
  const bytes = readFileSync(path).fill(0, 0, 100);
  writeFileSync(path, bytes);
  return { path, bytes };
}

/** Salvages in a process of its own and kills it after it has said so much, and a moment of its work more. */
function recoverUntilKilled(path: string, said: string, turns: number): Promise<void> {
  const child = startChild('recover', { path });
  let output = '';
  return new Promise((resolve) => {
    child.stdout?.on('data', (chunk) => {
      output += String(chunk);
      if (output.includes(said)) {
        for (let turn = 0; turn < turns; turn++) {
          readdirSync(dirname(path));
        }
        child.kill('SIGKILL');
      }
    });
    child.once('close', () => resolve());
  });
}

function opened(path: string): string[] | string {
  try {
    const store = openStore(path, openOptions);
    const ids = store.clusterSummaries.list('2026-06-30').map(({ id }) => id);
    store.close();
    return ids.sort();
  } catch (error) {
    if (error instanceof AppError) {
      return error.code;
    }
    throw error;
  }
}

test(`killed at any moment, the damaged file is there or the salvaged one, ${moments.length} times`, async () => {
  const roll = dice(3);
  let replaced = 0;
  for (const said of moments) {
    const { path, bytes } = damagedStore();

    await recoverUntilKilled(path, said, Math.floor(roll() * 4000));

    const found = opened(path);
    const kept = readdirSync(dirname(path)).filter((name) => /\.damaged-[\d-]+$/u.test(name));
    if (found === 'store-damaged' || found === 'store-foreign') {
      expect(readFileSync(path).equals(bytes)).toBe(true);
      expect(kept).toEqual([]);
    } else {
      replaced += 1;
      expect(found).toEqual([...clusters].sort());
      expect(kept.map((name) => readFileSync(join(dirname(path), name)).equals(bytes))).toEqual([true]);
    }
  }
  expect(replaced).toBeLessThan(moments.length);
});
