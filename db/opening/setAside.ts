import { existsSync, renameSync } from 'node:fs';

/**
 * Moves a damaged store out of the way, with its write-ahead log, and returns the new path.
 *
 * Nothing is ever deleted or overwritten: what could not be read today may be salvaged tomorrow, and a log left
 * beside a new file would be replayed into it.
 */
export function setAside(path: string, date: string): string {
  let target = `${path}.damaged-${date}`;
  for (let copy = 2; existsSync(target); copy++) {
    target = `${path}.damaged-${date}-${copy}`;
  }
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    if (existsSync(path + suffix)) {
      renameSync(path + suffix, target + suffix);
    }
  }
  return target;
}
