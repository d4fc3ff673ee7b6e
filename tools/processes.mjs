// Child processes of the tools: their output kept or shown, their end awaited.
import { spawn, spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './freshness.mjs';

const program = (path) => `${root}/node_modules/${path}`;

/** The tools of the project by their program files: no shims, so that the chosen Node runs them on every system. */
export const programs = {
  eslint: program('eslint/bin/eslint.js'),
  knip: program('knip/bin/knip.js'),
  playwright: program('@playwright/test/cli.js'),
  prettier: program('prettier/bin/prettier.cjs'),
  svelteCheck: program('svelte-check/bin/svelte-check'),
  // TypeScript 7, several times as fast; the linter and the check of the screens still need the interface of 6.
  tsc: program('@typescript/native/bin/tsc'),
  vite: program('vite/bin/vite.js'),
  vitest: program('vitest/vitest.mjs'),
};

/**
 * Runs a script with this Node; answers its exit code and what it wrote, as far as it is piped. Signals are passed on.
 *
 * `until`, a moment of `performance.now`, stops it with all that it has started; then `isStopped` is true.
 */
export function capture(script, args, { until, ...options } = {}) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    // In a group of its own it can be stopped as a whole.
    detached: until !== undefined && process.platform !== 'win32',
    ...options,
    env: { ...process.env, ...options.env },
  });
  let isStopped = false;
  const stop = () => {
    isStopped = true;
    stopWithChildren(child);
  };
  const timer = until === undefined ? undefined : setTimeout(stop, Math.max(0, until - performance.now()));
  let output = '';
  const keep = (chunk) => (output += chunk);
  child.stdout.setEncoding('utf8').on('data', keep);
  child.stderr?.setEncoding('utf8').on('data', keep);
  return ended(child).then((code) => {
    clearTimeout(timer);
    return { code, output, isStopped };
  });
}

function stopWithChildren({ pid }) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
  } else {
    process.kill(-pid, 'SIGKILL');
  }
}

/** Runs a script with this Node on the same terminal; answers its exit code. Signals are passed on. */
export function show(script, args, options = {}) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    stdio: 'inherit',
    ...options,
    env: { ...process.env, ...options.env },
  });
  return ended(child);
}

/** The exit code of a child, 128 + signal when it was killed; this program's signals go to the child meanwhile. */
export function ended(child) {
  const forward = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** Runs tasks in their order, `width` at a time; answers their results in that order. */
export async function inParallel(tasks, width) {
  const results = [];
  const waiting = tasks.map((task, index) => ({ task, index }));
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next.index] = await next.task();
  };
  await Promise.all(Array.from({ length: width }, work));
  return results;
}
