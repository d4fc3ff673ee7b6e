// node tools/fetchElectron.mjs: fetches Electron's program with progress, after a short look whether its server
// answers. `ELECTRON_MIRROR` names another server; the checksums are those of the npm package in any case.
// Exit code 0: it is there. 1: it is not, and standard output says why in one line of JSON: `code` of an `electron.…` text
// and its values. Progress goes to standard error.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { electronFolder, electronVersion, findElectron } from './electronBinary.mjs';
import { t } from './launcher/speak.mjs';

const probeTime = 4_000;
const require = createRequire(join(electronFolder, 'package.json'));

function stop(code, values) {
  console.log(JSON.stringify({ code, ...values }));
  process.exit(1);
}

async function probe() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  const address = mirror ?? `https://github.com/electron/electron/releases/tag/v${electronVersion()}`;
  const { host } = new URL(address);
  try {
    const answer = await fetch(address, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(probeTime),
    });
    if (answer.status >= 500) stop('failing', { host, answer: answer.status });
  } catch (error) {
    stop('silent', { host, answer: error.cause?.code ?? error.name });
  }
}

/** On a terminal one line that is written over; elsewhere a line each quarter. */
function createProgress() {
  let next = 0.25;
  return ({ transferred, total, percent }) => {
    const values = { version: electronVersion(), done: (transferred / 1e6).toFixed(0) };
    const text = total
      ? t('electronFetchingOf', { ...values, all: (total / 1e6).toFixed(0) })
      : t('electronFetching', values);
    if (process.stderr.isTTY) process.stderr.write(percent < 1 ? `\r${text}` : `\r${text}\n`);
    else if (percent >= next) process.stderr.write(`${text}\n`);
    while (percent >= next) next += 0.25;
  };
}

async function download() {
  const showProgress = createProgress();
  const { downloadArtifact } = await import(pathToFileURL(require.resolve('@electron/get')).href);
  try {
    await downloadArtifact({
      version: electronVersion(),
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      cacheRoot: process.env.electron_config_cache,
      checksums: require('./checksums.json'),
      downloadOptions: { quiet: true, getProgressCallback: async (progress) => showProgress(progress) },
    });
  } catch (error) {
    stop('interrupted', { answer: error.message });
  }
}

await probe();
await download();
// Electron's own installer unpacks what now lies in its cache.
spawnSync(process.execPath, [join(electronFolder, 'install.js')], { stdio: ['ignore', 2, 2] });
if (!findElectron()) stop('notUnpacked', { folder: electronFolder });
