// What a test depends on: the files that it imports, directly or not, and the files that those read at run time.
// Both are found in the text of the files; `tests/support/watchReads.ts` fails a test that reads anything else.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, extname, join, posix } from 'node:path';

/** What every test depends on: how tests are run, compiled and limited, and the packages. */
export const everywhere = [
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'vitest.config.ts',
  'tests/support/watchReads.ts',
];

const code = new Set(['.ts', '.mts', '.mjs', '.js', '.svelte']);

/** Built or installed, and therefore made from what is here. */
const isForeign = (path) => /^(?:\.\.|node_modules|out|dist|test-results|\.git)(?:\/|$)/.test(path);

/** A quoted path that begins with a dot: in an import, a `new URL` or anywhere else. */
const relative = /['"`](\.{1,2}\/[^'"`?\n]*)/g;
/** Names that stand quoted in a call of `join`, from the second argument on. */
const joined = /\bjoin\(\s*[\w.[\]]*\s*,((?:\s*'[^'\n]+'\s*,?)+)/g;
const quoted = /'([^']+)'/g;

/** The paths that the text of a file names, from the project's folder; there may be nothing at some. */
function namedIn(file, text) {
  const folder = posix.dirname(file);
  const paths = [...text.matchAll(relative)].map(([, path]) => posix.join(folder, path));
  for (const [, names] of text.matchAll(joined)) {
    const path = [...names.matchAll(quoted)].map(([, name]) => name).join('/');
    paths.push(posix.join(folder, path), posix.normalize(path));
  }
  return paths.map((path) => path.replace(/\/$/, '')).filter((path) => path !== '.' && !isForeign(path));
}

/** Whether a path is among inputs, by itself or by a folder that holds it. */
export function covers(inputs, path) {
  for (let part = path; part !== '.' && part !== '/'; part = dirname(part)) {
    if (inputs.has(part)) return true;
  }
  return false;
}

/** Reads each file of a project once: what changes later is not seen. */
export function createInputs(root, common = everywhere) {
  const named = new Map();
  const hashes = new Map();

  function neighbours(file) {
    if (!named.has(file)) {
      const path = join(root, file);
      const isCode = code.has(extname(file)) && existsSync(path) && statSync(path).isFile();
      named.set(file, isCode ? namedIn(file, readFileSync(path, 'utf8')) : []);
    }
    return named.get(file);
  }

  /** Names and contents of a file or of everything in a folder; a path without anything has none. */
  function hashOf(path) {
    if (!hashes.has(path)) hashes.set(path, contentHash(path));
    return hashes.get(path);
  }

  function contentHash(path) {
    const found = statSync(join(root, path), { throwIfNoEntry: false });
    if (!found) return '';
    const hash = createHash('sha256');
    if (!found.isDirectory()) return hash.update(readFileSync(join(root, path))).digest('hex');
    for (const name of readdirSync(join(root, path)).sort()) {
      if (name !== 'node_modules') hash.update(`${name}\0${hashOf(`${path}/${name}`)}\n`);
    }
    return hash.digest('hex');
  }

  function inputsOf(file) {
    const found = new Set([file, ...common]);
    for (const path of found) {
      for (const next of neighbours(path)) found.add(next);
    }
    return found;
  }

  return {
    of: inputsOf,
    fingerprint(file) {
      const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}\n`);
      for (const path of [...inputsOf(file)].sort()) hash.update(`${path}\0${hashOf(path)}\n`);
      return hash.digest('hex');
    },
  };
}
