// npm start: opens the program, in the Electron shell where Electron's program is installed or can be fetched, else in
// the loopback shell. `--shell electron|loopback` forces one; `--data DIR` names the folder of the store.
import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findElectron, rememberFailure, rememberedFailure } from './electronBinary.mjs';
import { root } from './freshness.mjs';
import { say, t } from './launcher/speak.mjs';
import { readyFolder } from './makeReady.mjs';
import { capture, ended, show } from './processes.mjs';

// The launcher has judged them.
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { shell: { type: 'string' }, data: { type: 'string' }, 'no-window': { type: 'boolean' } },
});

const callersFolder = process.env.INIT_CWD ?? process.cwd();

/** An exchange bundle that the program is to open. */
const files = positionals.map((file) => resolve(callersFolder, file));

/** Why Electron's program is not there, in words. */
const why = ({ code, ...values }) => t(`electron.${code}`, values);

/** Electron's program, fetched when it can be; a failure is remembered and not tried again unless it is forced. */
async function electronProgram(isForced) {
  const installed = findElectron();
  if (installed) return installed;
  const remembered = rememberedFailure();
  if (remembered && !isForced) {
    say(t('electronRemembered', { why: why(remembered) }));
    return null;
  }
  // npm passes on what it was told of a proxy.
  const { HTTPS_PROXY, https_proxy, npm_config_https_proxy } = process.env;
  const proxy = HTTPS_PROXY || https_proxy || npm_config_https_proxy;
  const env = proxy ? { HTTPS_PROXY: proxy, NODE_USE_ENV_PROXY: '1', ELECTRON_GET_USE_PROXY: '1' } : {};
  const { code, output } = await capture(join(root, 'tools', 'fetchElectron.mjs'), [], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (code === 0) return findElectron();
  const reason = output.trim() === '' ? { code: 'unknown' } : JSON.parse(output);
  rememberFailure(reason);
  say(t('electronNotFetched', { why: why(reason) }));
  return null;
}

/** Runs Electron; `null` when it could not even start, as where the system refuses its sandbox. */
async function runElectron(program, folder, env) {
  const start = performance.now();
  // As root Chromium refuses its sandbox.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const code = await ended(spawn(program, [...asRoot, folder, ...files], { stdio: 'inherit', env }));
  return code !== 0 && performance.now() - start < 10_000 ? null : code;
}

/** `null` where the browser has to do, and that is said unless the desktop window is the only one asked for. */
async function openElectron(isForced, env) {
  const program = await electronProgram(isForced);
  const folder = program && (await readyFolder('desktop'));
  const code = folder ? await runElectron(program, folder, env) : null;
  if (folder && code === null) say(t('electronNotStarted'));
  if (code === null && !isForced) say(t('browserInstead'));
  return code;
}

async function openLoopback(env) {
  const folder = await readyFolder('loopback');
  if (folder === null) return 1;
  const args = [...(options['no-window'] ? ['--no-window'] : []), ...files];
  return show(join(folder, 'out', 'loopback', 'serve.js'), args, { env });
}

async function open() {
  const data = options.data && { CLUSTER_DESK_DATA: resolve(callersFolder, options.data) };
  const env = { ...process.env, ...data };
  const hasDisplay = process.platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY;
  if (options.shell === 'electron') return (await openElectron(true, env)) ?? 1;
  const isElectronTried = options.shell !== 'loopback' && hasDisplay && !options['no-window'];
  return (isElectronTried ? await openElectron(false, env) : null) ?? openLoopback(env);
}

process.exitCode = await open();
