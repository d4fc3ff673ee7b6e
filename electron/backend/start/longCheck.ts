import { statSync } from 'node:fs';

/** From this size on, log included, the check of a store may take longer than half a second on an office's laptop, in bytes. */
export const longCheck = 8_000_000;

/** Whether the page is to stand before a store is checked, so that it can say so. What cannot be looked at is no such store. */
export const isLongToCheck = (storePath: string): boolean =>
  sizeOf(storePath) + sizeOf(`${storePath}-wal`) >= longCheck;

function sizeOf(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  } catch {
    return 0;
  }
}
