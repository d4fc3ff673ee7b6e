// npm start: opens the program, in the Electron shell where Electron's program is installed or can be fetched, else in
// the loopback shell. `--shell electron|loopback` forces one; `--data DIR` names the folder of the store.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findElectron, rememberFailure, rememberedFailure } from './electronBinary.mjs';
import { root, staleModes } from './freshness.mjs';
import { capture, ended, show } from './processes.mjs';

const say = (text) => process.stderr.write(`${text}\n`);
const shells = ['electron', 'loopback'];

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { shell: { type: 'string' }, data: { type: 'string' }, 'no-window': { type: 'boolean' } },
    });
    if (values.shell === undefined || shells.includes(values.shell)) return values;
    say(`There is no shell "${values.shell}": choose ${shells.join(' or ')}.`);
  } catch (error) {
    say(error.message);
  }
  return null;
}

/** In a child: the bundler would keep some 300 MB for as long as the window is open. */
async function build(modes) {
  if (staleModes(modes).length === 0) return true;
  return (
    (await show(join(root, 'tools', 'build.mjs'), ['--if-needed', ...modes], { stdio: ['ignore', 2, 2] })) ===
    0
  );
}

/** Electron's program, fetched when it can be; a failure is remembered and not tried again unless it is forced. */
async function electronProgram(isForced) {
  const installed = findElectron();
  if (installed) return installed;
  const remembered = rememberedFailure();
  if (remembered && !isForced) {
    say(
      `Electron is not installed (${remembered}; npm start -- --shell electron tries again): using the browser.`,
    );
    return null;
  }
  const proxy = process.env.HTTPS_PROXY ?? process.env.https_proxy;
  const env = proxy ? { NODE_USE_ENV_PROXY: '1', ELECTRON_GET_USE_PROXY: '1' } : {};
  const { code, output } = await capture(join(root, 'tools', 'fetchElectron.mjs'), [], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (code === 0) return findElectron();
  const reason = output.trim() || 'unknown reason';
  rememberFailure(reason);
  say(`Electron cannot be fetched (${reason})${isForced ? '.' : ': using the browser.'}`);
  return null;
}

/** Runs Electron; `null` when it could not even start, as where the system refuses its sandbox. */
async function runElectron(program, env) {
  const start = performance.now();
  // As root Chromium refuses its sandbox.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const code = await ended(spawn(program, [...asRoot, root], { stdio: 'inherit', env }));
  return code !== 0 && performance.now() - start < 10_000 ? null : code;
}

async function openElectron(isForced, env) {
  const program = await electronProgram(isForced);
  if (!program || !(await build(['main', 'preload', 'renderer', 'sample']))) return null;
  const code = await runElectron(program, env);
  if (code === null) say(`Electron did not start${isForced ? '.' : ': using the browser.'}`);
  return code;
}

async function openLoopback(options, env) {
  if (!(await build(['loopback', 'renderer', 'sample']))) return 1;
  const args = options['no-window'] ? ['--no-window'] : [];
  return show(join(root, 'out', 'loopback', 'serve.js'), args, { env });
}

async function open(options) {
  const callersFolder = process.env.INIT_CWD ?? process.cwd();
  const data = options.data && { CLUSTER_DESK_DATA: resolve(callersFolder, options.data) };
  const env = { ...process.env, ...data };
  const hasDisplay = process.platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY;
  if (options.shell === 'electron') return (await openElectron(true, env)) ?? 1;
  const isElectronTried = options.shell !== 'loopback' && hasDisplay && !options['no-window'];
  return (isElectronTried ? await openElectron(false, env) : null) ?? openLoopback(options, env);
}

const options = readOptions();
process.exitCode = options ? await open(options) : 2;
