import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from './testBrowser.ts';

/** No user of the system: who runs the tests as root could write any file. */
const nobody = 65_534;

/** What the modules of the child were compiled to, left by the first that ends by itself: two thirds of its start. */
const compiled = join(projectRoot, 'node_modules', '.cache', 'store-child');

export interface RunOptions {
  readonly path: string;
  readonly unprivileged?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts `storeChild.ts`, the store in a process of its own, with a task. */
export function startChild(
  task: string,
  { path, unprivileged = false, environment = {} }: RunOptions,
): ChildProcess {
  const isRoot = process.getuid?.() === 0;
  return spawn(process.execPath, [join(import.meta.dirname, 'storeChild.ts'), task, path], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: compiled, ...environment },
    ...(unprivileged && isRoot && { uid: nobody, gid: nobody }),
  });
}

/** Runs a task to its end and gives what it printed. */
export function runAs(task: string, options: RunOptions): Promise<string> {
  const child = startChild(task, options);
  let output = '';
  child.stdout?.on('data', (chunk) => (output += String(chunk)));
  child.stderr?.on('data', (chunk) => (output += String(chunk)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve(output.trim()));
  });
}
