// Runs one of the project's commands on a fresh clone: installs packages when they are missing or stale, fetches a
// newer Node from npm where the computer's is too old, then starts the command with it.
//   node tools/run.mjs <file inside the project> [arguments…]
// Plain JavaScript without dependencies; runs on Node 18 and later.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './installed.mjs';

// better-sqlite3's binary needs Node-API 10 (22.14), the benchmarks and test support run TypeScript unbuilt (22.18).
const oldestNode = [22, 18];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const runtimeFolder = join(root, 'tools', 'node-runtime');
const say = (text) => process.stderr.write(`${text}\n`);

function stop(text) {
  say(text);
  process.exit(1);
}

/** Runs a child to its end with signals passed on; ends with the child's exit code, or 128 + signal as shells do. */
function finished(command, args, options) {
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
function childEnvironment(node) {
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

async function install(folder, node) {
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

const isNewEnough = (version) => {
  const [major, minor] = version.split('.').map(Number);
  return major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1]);
};

/** This Node where it is new enough, else the one of tools/node-runtime, fetched when it is not there. */
async function chooseNode() {
  if (isNewEnough(process.versions.node)) return process.execPath;
  const { optionalDependencies } = JSON.parse(readFileSync(join(runtimeFolder, 'package.json'), 'utf8'));
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const name = [`node-${system}-${process.arch}`, `node-bin-${system}-${process.arch}`].find(
    (candidate) => candidate in optionalDependencies,
  );
  const needed = `Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`;
  if (!name) {
    stop(
      `${needed} None can be fetched for ${process.platform} ${process.arch}: install one from nodejs.org.`,
    );
  }
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const node = join(runtimeFolder, 'node_modules', name, 'bin', file);
  if (!existsSync(node) || !isInstalled(runtimeFolder)) {
    say(`${needed} Fetching ${optionalDependencies[name]} from npm.`);
    await install(runtimeFolder, process.execPath);
  }
  return existsSync(node) ? node : stop(`${needed} The package ${name} holds no program.`);
}

const [command, ...args] = process.argv.slice(2);
if (!command) {
  stop('Usage: node tools/run.mjs <file inside the project> [arguments…]');
}
const node = await chooseNode();
if (!isInstalled(root)) await install(root, node);
process.exitCode = await finished(node, [join(root, command), ...args], {
  cwd: root,
  env: childEnvironment(node),
  stdio: 'inherit',
});
