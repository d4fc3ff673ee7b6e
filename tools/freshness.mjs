// Tells whether a build is older than the sources it was made from.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const common = ['core', 'package.json', 'package-lock.json', 'vite.config.ts'];
/** The shells share rooms with each other: any of them may be in any of their builds. */
const shells = ['db', 'electron'];
const sources = {
  main: [...common, ...shells],
  preload: [...common, ...shells],
  loopback: [...common, ...shells],
  cli: [...common, ...shells],
  sample: [...common, ...shells, 'assets/knowledge', 'assets/data', 'tools/sample'],
  renderer: [
    ...common,
    'renderer',
    'assets/fonts',
    'assets/icons',
    'assets/guide',
    'tools/guide',
    'svelte.config.js',
  ],
};

/** Every part of a build: what `vite build --mode …` makes, and the evaluated sample. */
export const modes = Object.keys(sources);

const stampFile = (mode) => join(root, 'out', '.stamps', mode);

/** Name, size and time of every source file: reading the contents would cost more than the build. */
function stampOf(mode) {
  const hash = createHash('sha256').update(process.versions.node);
  const add = (path) => {
    const found = statSync(join(root, path));
    if (!found.isDirectory()) return void hash.update(`${path}\0${found.size}\0${found.mtimeMs}\n`);
    for (const name of readdirSync(join(root, path)).sort()) add(`${path}/${name}`);
  };
  for (const path of sources[mode]) add(path);
  return hash.digest('hex');
}

function storedStamp(mode) {
  try {
    return readFileSync(stampFile(mode), 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

/** What was built last of each mode of a list, in a line that is another one for other sources. */
export const builtFrom = (list) => list.map((mode) => storedStamp(mode)).join(' ');

/** The modes of a list whose sources changed since they were built. */
export const staleModes = (list) => list.filter((mode) => storedStamp(mode) !== stampOf(mode));

/** Builds a mode by `build`, remembering the sources as they were when it began: a change meanwhile makes it stale. */
export async function stamped(mode, build) {
  const stamp = stampOf(mode);
  rmSync(stampFile(mode), { force: true });
  await build();
  mkdirSync(dirname(stampFile(mode)), { recursive: true });
  writeFileSync(stampFile(mode), stamp);
}
