import { spawnSync } from 'node:child_process';
import { closeSync, fstatSync, ftruncateSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Why a test of a full disk does not run. */
export const noSmallDisk = 'A small disk can be made on Linux only, by an administrator.';

const isDone = (program: 'mount' | 'umount', words: readonly string[]): boolean =>
  spawnSync(program, words).status === 0;

/** Puts an empty disk of so many kilobytes at a folder; `null` where this machine does not let us. */
export function mountDisk(folder: string, kilobytes: number): { unmount(): void } | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    return null;
  }
  mkdirSync(folder, { recursive: true });
  if (!isDone('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder])) {
    return null;
  }
  return { unmount: () => void isDone('umount', [folder]) };
}

/** Takes the free bytes of the disk that a folder lies on, but for some; gives what frees them again. */
export function fillDisk(folder: string, spared = 0): () => void {
  const path = join(folder, 'filler');
  const file = openSync(path, 'w');
  try {
    for (const size of [1_000_000, 4096, 1]) {
      writeUntilFull(file, Buffer.alloc(size));
    }
    ftruncateSync(file, Math.max(0, fstatSync(file).size - spared));
  } finally {
    closeSync(file);
  }
  return () => rmSync(path);
}

function writeUntilFull(file: number, bytes: Uint8Array): void {
  try {
    for (;;) {
      writeSync(file, bytes);
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) {
      throw error;
    }
  }
}
