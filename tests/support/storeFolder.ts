import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A path for a store in a folder of its own, taken away when the test is over. */
export function storePath(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'cluster-desk.db');
}
