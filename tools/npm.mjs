// Runs npm by a chosen Node. Plain JavaScript without dependencies: used before any package is installed.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { hostOf } from './install/npmFailure.mjs';

/**
 * Runs a child to its end with signals passed on; answers its exit code, 128 + signal as shells do, 127 without it.
 * `begun` gets the child; `mayBeKilled` ends it by force instead of waiting until it has taken notice.
 */
export function finished(command, args, { begun, mayBeKilled = false, ...options }) {
  const child = spawn(command, args, options);
  begun?.(child);
  let stoppedBy = null;
  const forward = (signal) => {
    if (mayBeKilled) stoppedBy = signal;
    child.kill(mayBeKilled ? 'SIGKILL' : signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve) => {
    const end = (code) => {
      for (const signal of signals) process.off(signal, forward);
      resolve(code);
    };
    child.on('error', () => end(127));
    child.on('close', (code, signal) =>
      end(stoppedBy === null && code !== null ? code : 128 + (constants.signals[stoppedBy ?? signal] ?? 0)),
    );
  });
}

/** npm's own program file, so that it can be run by a chosen Node without a shell. */
function npmProgram() {
  const beside = dirname(process.execPath);
  return [
    process.env.npm_execpath,
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((file) => file && /npm-cli\.c?js$/.test(file) && existsSync(file));
}

/** The version of npm that will be run; `null` where it cannot be told without running it. */
export function npmVersion() {
  const program = npmProgram();
  const about = program && join(dirname(dirname(program)), 'package.json');
  return about && existsSync(about) ? JSON.parse(readFileSync(about, 'utf8')).version : null;
}

/** Runs npm in a folder; answers what it said and its exit code: 127 where there is none, above 128 when it was stopped. */
export async function runNpm(args, { cwd, node }) {
  const program = npmProgram();
  let report = '';
  const keep = (stream) => stream.setEncoding('utf8').on('data', (chunk) => (report += chunk));
  const options = {
    cwd,
    env: childEnvironment(node),
    stdio: ['ignore', 'pipe', 'pipe'],
    begun: ({ stdout, stderr }) => [stdout, stderr].forEach(keep),
    // It works aside, where nothing can be lost, and waits for a silent registry whatever it is told.
    mayBeKilled: true,
  };
  const code = await (program
    ? finished(node, [program, ...args], options)
    : finished('npm', args, { ...options, shell: process.platform === 'win32' }));
  return { code, report };
}

/** The registry that npm is told of, by host: the address may hold a password. */
export function registryOf(folder) {
  const files = [join(folder, '.npmrc'), process.env.npm_config_userconfig].filter(Boolean);
  const lines = files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));
  const [, written] = /^\s*registry\s*=\s*(\S+)/m.exec(lines.join('\n')) ?? [];
  return hostOf(process.env.npm_config_registry || written || 'https://registry.npmjs.org/');
}

/** The environment of children: without the settings that would leave out development packages or change the build. */
export function childEnvironment(node) {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (
      /^(node_env|npm_config_(omit|production|only|include|global|prefix|node_env|loglevel|silent))$/i.test(
        name,
      )
    )
      delete env[name];
  }
  const path = Object.keys(env).find((name) => name.toLowerCase() === 'path') ?? 'PATH';
  env[path] = [dirname(node), env[path]].filter(Boolean).join(delimiter);
  return env;
}
