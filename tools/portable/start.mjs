// The beginning of the portable program: chooses where the data lies, then runs the window or a command. It ships as it
// stands here, with the folder `launcher` beside its own.
import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { say, stop, t } from '../launcher/speak.mjs';
import { installShortcut, removeShortcut } from './shortcut.mjs';

const own = fileURLToPath(import.meta.url);
const app = dirname(dirname(own));
const folder = dirname(app);

/** In milliseconds: one that finds the program open already has ended by then. */
const settlingTime = 1_000;

/** Runs a built part of the program; ends with words where it is not there, as in half an unpacked folder. */
async function load(...path) {
  const file = join(app, 'out', ...path);
  if (!existsSync(file)) stop(t('portableIncomplete', { folder }));
  await import(pathToFileURL(file).href);
}

/** A folder "data" beside the program holds the data, unless another one is named. */
function chooseData(words) {
  const beside = join(folder, 'data');
  const isNamed =
    process.env.CLUSTER_DESK_DATA || words.some((word) => word === '--data' || word.startsWith('--data='));
  if (isNamed || !existsSync(beside)) return;
  process.env.CLUSTER_DESK_DATA = beside;
  say(t('portableData', { folder: beside }));
}

async function runWindow() {
  await load('loopback', 'serve.js');
  // Whoever started this behind a window of its own may close that window now.
  if (process.connected) {
    process.send('started');
    process.disconnect();
  }
}

/**
 * Starts the window as a program that needs no console, and waits until it runs. What it says when it ends instead is
 * shown here: nobody would see it there.
 */
async function startBehind(words) {
  say(t('portableStarting'));
  const file = join(tmpdir(), `cluster-desk-${process.pid}.txt`);
  const output = openSync(file, 'w', 0o600);
  const child = spawn(process.execPath, [own, ...words], {
    detached: true,
    windowsHide: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);
  const code = await Promise.race([
    new Promise((resolve) => child.once('exit', (ended) => resolve(ended ?? 1))),
    new Promise((resolve) => child.once('message', resolve)).then(() => setTimeout(settlingTime, null)),
  ]);
  if (code === null) {
    child.unref();
    if (child.connected) child.disconnect();
  } else {
    // Also one that ended well had something to say: that the program is open already.
    process.exitCode = code || 1;
    const said = readFileSync(file, 'utf8');
    say(said);
    if (process.platform === 'linux' && !process.stderr.isTTY) return showText(file);
  }
  takeAway(file);
}

/** What a Linux desktop opens files with. */
const opener = 'xdg-open';

/** A double click has no terminal: the reader of texts shows what was said. */
function showText(file) {
  spawn(opener, [file], { detached: true, stdio: 'ignore' })
    .once('error', () => takeAway(file))
    .unref();
}

function takeAway(file) {
  try {
    rmSync(file, { force: true });
  } catch (error) {
    // Windows may keep a file that the program still has open; the system clears its folder of temporary files.
    if (!['EBUSY', 'EPERM', 'EACCES'].includes(error.code)) throw error;
  }
}

/** Runs what is asked for: without a command the window, by `--behind` without the console that it was started from. */
async function start([first = '', ...others]) {
  switch (first) {
    case 'install-shortcut':
      return installShortcut(folder);
    case 'remove-shortcut':
      return removeShortcut();
    case '--behind':
      return startBehind(others);
    case '--help':
    case '-h':
      console.log(`${t('portableHelp')}\n`);
      return load('cli', 'cli.js');
    case '--version':
      return console.log(
        `Cluster Desk ${JSON.parse(readFileSync(join(app, 'package.json'), 'utf8')).version}`,
      );
    default:
      chooseData([first, ...others]);
      return first === '' || first.startsWith('-') ? runWindow() : load('cli', 'cli.js');
  }
}

await start(process.argv.slice(2));
