import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { onTestFinished } from 'vitest';

const isMount = (words: readonly string[]): boolean => spawnSync('mount', words).status === 0;

/** Puts a disk of so many kilobytes at a folder until the test is over; says whether this machine lets us. */
export function smallDisk(folder: string, kilobytes: number): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    return false;
  }
  mkdirSync(folder, { recursive: true });
  if (!isMount(['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder])) {
    return false;
  }
  onTestFinished(() => void spawnSync('umount', [folder]));
  return true;
}
