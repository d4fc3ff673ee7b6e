// Installs the packages of a folder by its lock file. Plain JavaScript without dependencies: used before any package
// is installed.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

export const say = (text) => process.stderr.write(`${text}\n`);

export function stop(text) {
  say(text);
  process.exit(1);
}

/** Runs a child to its end with signals passed on; ends with the child's exit code, or 128 + signal as shells do. */
export function finished(command, args, options) {
  const child = spawn(command, args, options);
  const forward = (signal) => child.kill(signal);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, forward);
  return new Promise((resolve) => {
    const end = (code) => {
      for (const signal of signals) process.off(signal, forward);
      resolve(code);
    };
    child.on('error', (error) => {
      say(`${command}: ${error.message}`);
      end(127);
    });
    child.on('exit', (code, signal) => end(code ?? 128 + (constants.signals[signal] ?? 0)));
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

/** Installs what the lock file of a folder asks for; ends the program where that fails. */
export async function install(folder, node) {
  say(`Installing packages in ${folder} (once; needs the npm registry) …`);
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
  const program = npmProgram();
  const options = { cwd: folder, env: childEnvironment(node), stdio: ['ignore', 2, 2] };
  const code = program
    ? await finished(node, [program, ...args], options)
    : await finished('npm', args, { ...options, shell: process.platform === 'win32' });
  if (code !== 0) {
    stop(
      `\nnpm ci failed in ${folder} (exit code ${code}). The registry may be out of reach; run the command again.`,
    );
  }
}
