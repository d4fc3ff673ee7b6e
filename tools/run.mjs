// Runs one of the project's commands on a fresh clone: installs packages when they are missing or stale, fetches a
// newer Node from npm where the computer's is too old, then starts the command with it.
//   node tools/run.mjs <file inside the project> [arguments…]
// Plain JavaScript without dependencies; runs on Node 18 and later.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './installed.mjs';
import { childEnvironment, finished, install, say, stop } from './npm.mjs';

// better-sqlite3's binary needs Node-API 10 (22.14), the benchmarks and test support run TypeScript unbuilt (22.18).
const oldestNode = [22, 18];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const runtimeFolder = join(root, 'tools', 'node-runtime');

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
