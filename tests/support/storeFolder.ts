import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A path for a store in a folder of its own, taken away when the test is over. */
export function storePath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'cluster-desk.db');
}

/** The files of a store that is closed: itself, what says which state it is, and its lock. */
export const filesOf = (path: string): string[] =>
  ['', '-identity', '-lock'].map((suffix) => `${basename(path)}${suffix}`);
