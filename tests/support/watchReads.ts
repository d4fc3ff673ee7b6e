// Runs before each test file: fails one that reads a file of the project which `npm run check` does not know it to
// depend on, because a change of that file would then go untested.
import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from 'vitest';
import { covers, createInputs, type Inputs } from '../../tools/affected/inputs.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Kept between the test files of a process, whose modules are shared as well. */
interface Watch {
  readonly inputs: Inputs;
  readonly read: Set<string>;
}
const kept = globalThis as { clusterDeskReads?: Watch };

/** A path inside the project that is neither installed nor built. */
function insideProject(value: unknown): string | null {
  const path = value instanceof URL && value.protocol === 'file:' ? fileURLToPath(value) : value;
  if (typeof path !== 'string' || !path.startsWith(root)) {
    return null;
  }
  const inside = relative(root, path).replaceAll(sep, '/');
  return /^(?:$|(?:out|test-results)(?:\/|$)|(?:.+\/)?node_modules(?:\/|$))/u.test(inside) ? null : inside;
}

function startWatch(): Watch {
  const read = new Set<string>();
  const note = (values: readonly unknown[]) => {
    for (const value of values.flat()) {
      const path = insideProject(value);
      if (path !== null) {
        read.add(path);
      }
    }
  };
  const watched = [
    [fs, ['openSync', 'readFileSync', 'readdirSync', 'createReadStream', 'readFile', 'open', 'readdir']],
    [fs.promises, ['readFile', 'open', 'readdir']],
    [childProcess, ['spawn', 'spawnSync', 'execFile', 'execFileSync', 'fork']],
  ] as const;
  for (const [module, names] of watched) {
    for (const name of names) {
      const original: unknown = Reflect.get(module, name);
      if (typeof original === 'function') {
        const wrapped = (...values: unknown[]): unknown => {
          // The file of a call that reads, or the program and its arguments.
          note(values.slice(0, 2));
          return Reflect.apply(original, module, values);
        };
        Reflect.set(module, name, Object.assign(wrapped, original));
      }
    }
  }
  syncBuiltinESMExports();
  return { inputs: createInputs(root), read };
}

const watch = (kept.clusterDeskReads ??= startWatch());

afterAll(() => {
  const file = insideProject(expect.getState().testPath) ?? '';
  const unknown = [...watch.read].filter((path) => !covers(watch.inputs.of(file), path));
  watch.read.clear();
  if (unknown.length > 0) {
    throw new Error(
      `${file} reads ${unknown.join(', ')}, which no file that it imports names: ` +
        'name it there by a quoted path or in a call of join, or a change of it would not run this test.',
    );
  }
});
