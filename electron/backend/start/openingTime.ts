import { statSync } from 'node:fs';
import type { OpeningTime } from '../program.ts';

/** From this size on, log included, the check of a store may take longer than half a second on an office's laptop, in bytes. */
export const longCheck = 8_000_000;

/**
 * When a store is opened: a small one at once, a large one with the first call of the page, which says meanwhile that
 * it is being checked. What cannot be looked at is opened at once, and says itself what is in the way.
 */
export function openingTimeOf(storePath: string): OpeningTime {
  return sizeOf(storePath) + sizeOf(`${storePath}-wal`) < longCheck ? 'at-once' : 'first-call';
}

function sizeOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0;
  }
}
