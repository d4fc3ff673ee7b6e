// Electron's own program: npm brings only its wrapper, the program comes from the releases on GitHub or a mirror.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './freshness.mjs';

export const electronFolder = join(root, 'node_modules', 'electron');
export const electronVersion = () =>
  JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8')).version;

/** Beside the packages, for every user; where those cannot be written to, in the user's own cache. */
const failureFiles = [
  join(root, 'node_modules', '.cache'),
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cluster-desk'),
].map((folder) => join(folder, 'electron-not-fetched.json'));

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

/** Why this version could not be fetched the last time, as `fetchElectron.mjs` said it; `null` where nothing is known. */
export function rememberedFailure() {
  return failureFiles.map(readFailure).find((reason) => reason !== null) ?? null;
}

function readFailure(file) {
  try {
    const { version, reason } = JSON.parse(readFileSync(file, 'utf8'));
    return version === electronVersion() && typeof reason?.code === 'string' ? reason : null;
  } catch {
    // Not there or not readable: nothing is remembered, and the worst is one more attempt.
    return null;
  }
}

export function rememberFailure(reason) {
  failureFiles.some((file) => isWritten(file, JSON.stringify({ version: electronVersion(), reason })));
}

function isWritten(file, text) {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return true;
  } catch {
    // A folder of another user, or a full disk: the next start tries to fetch it once more.
    return false;
  }
}
