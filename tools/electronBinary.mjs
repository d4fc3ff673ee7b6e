// Electron's own program: npm brings only its wrapper, the program comes from the releases on GitHub or a mirror.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './freshness.mjs';

export const electronFolder = join(root, 'node_modules', 'electron');
export const electronVersion = () =>
  JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8')).version;

const failureFile = join(root, 'node_modules', '.cache', 'electron-not-fetched.json');

/** The installed program, found without running Electron's downloader; `null` where there is none. */
export function findElectron() {
  try {
    const program = readFileSync(join(electronFolder, 'path.txt'), 'utf8').trim();
    const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronFolder, 'dist');
    const path = join(folder, program);
    return existsSync(path) ? path : null;
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** Why this version could not be fetched the last time, or `null`. */
export function rememberedFailure() {
  try {
    const { version, reason } = JSON.parse(readFileSync(failureFile, 'utf8'));
    return version === electronVersion() ? reason : null;
  } catch {
    // Not there or not readable: nothing is remembered, and the worst is one more attempt.
    return null;
  }
}

export function rememberFailure(reason) {
  mkdirSync(dirname(failureFile), { recursive: true });
  writeFileSync(failureFile, JSON.stringify({ version: electronVersion(), reason }));
}
