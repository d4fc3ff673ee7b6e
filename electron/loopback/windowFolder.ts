import { accessSync, constants, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Where the profile of the window lies: beside the store, so that it is one a store; in a folder of this run alone where
 * nothing can be written there, since the window is what says so.
 */
export function windowFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch {
    // Asking is the only way to know; why the store does not open is said on the page.
    return mkdtempSync(join(tmpdir(), 'cluster-desk-window-'));
  }
}
