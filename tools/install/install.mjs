// Installs what the lock file of a folder asks for beside what is there, and changes places when it is whole.
// Plain JavaScript without dependencies: used before any package is installed.
import * as fs from 'node:fs';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled } from '../installed.mjs';
import { say, stop, t } from '../launcher/speak.mjs';
import { npmVersion, registryOf, runNpm } from '../npm.mjs';
import { ifUnclaimed, withClaim } from './claim.mjs';
import { causeOf, causeOfFileError, namedProxy } from './npmFailure.mjs';
import { clear, isReady, placesOf, putRight, swap } from './swap.mjs';

/** What `npm ci` depends on besides itself. */
const inputs = ['package.json', 'package-lock.json', '.npmrc'];
const ciArguments = ['--ignore-scripts', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
/** A registry that does not answer is not waited for by minutes: the previous version can be started. */
const quickly = ['--fetch-retries=0', '--fetch-timeout=10000'];
const toldAgainAfter = 30_000;
/** In bytes. */
const leastRoom = 1_000_000;

let stagings = 0;

/**
 * Makes `node_modules` of a folder what its lock file asks for, by the Node given. Answers `null` when it is, else the
 * cause why it is not; then whatever was installed before is there as before.
 *
 * `isHasty` asks the registry for a sign of life first, because something else can be run meanwhile.
 */
export async function install(folder, node, { isHasty = false } = {}) {
  const { room } = placesOf(folder);
  try {
    const failure = await withClaim(
      room,
      async () => {
        putRight(folder);
        clear(folder, { keepsReady: true });
        const failure = isInstalled(folder) ? null : await renew(folder, node, isHasty);
        if (failure === null) clear(folder, { keepsReady: false });
        return failure;
      },
      () => say(t('waiting')),
    );
    // By Ctrl+C: whoever pressed it knows.
    return failure?.cause === 'stopped' ? process.exit(failure.code) : failure;
  } catch (error) {
    const cause = causeOfFileError(error);
    if (cause === null) throw error;
    return { cause, folder };
  }
}

/** Installs or ends the program with words. */
export async function installOrStop(folder, node) {
  const failure = await install(folder, node);
  if (failure !== null) stop(describeFailure(failure, 'notInstalled'));
}

/** Takes away what a killed install has left, where nobody is at work there. */
export async function clearLeftovers(folder) {
  const { room, modules } = placesOf(folder);
  if (!existsSync(room)) return;
  try {
    await ifUnclaimed(room, () => {
      putRight(folder);
      // Where packages are still to be installed, what lies ready will be needed.
      if (existsSync(modules) && isInstalled(folder)) clear(folder, { keepsReady: false });
    });
  } catch (error) {
    // A folder of another user stays as it is.
    if (causeOfFileError(error) === null) throw error;
  }
}

/** What happened, what can be done and where npm's own report lies. */
export function describeFailure({ cause, folder, log, ...values }, heading) {
  const parameters = { folder, registry: registryOf(folder), proxy: namedProxy() ?? '–', ...values };
  return [
    t(heading),
    t(`cause.${cause}`, parameters),
    t(`remedy.${cause}`, parameters),
    ...(log ? [t('report', { log })] : []),
  ].join('\n');
}

async function renew(folder, node, isHasty) {
  if (!isReady(folder)) {
    const failure = unfit() ?? (await makeReady(folder, node, isHasty));
    if (failure !== null) return withReport(failure, folder);
  }
  return swap(folder) ? null : { cause: 'inUse', folder };
}

/** Keeps npm's own report in a file, where there is room for it. */
function withReport({ report, ...failure }, folder) {
  const { log } = placesOf(folder);
  try {
    if (report) writeFileSync(log, report);
    return { ...failure, folder, ...(report && { log }) };
  } catch (error) {
    if (causeOfFileError(error) === null) throw error;
    return { ...failure, folder };
  }
}

/** The npm of Node 14 knows neither the lock file nor half of the arguments. */
function unfit() {
  const version = npmVersion();
  return version !== null && Number(version.split('.')[0]) < 8 ? { cause: 'oldNpm', version } : null;
}

async function makeReady(folder, node, isHasty) {
  const { aside } = placesOf(folder);
  const staging = `${aside}-${process.pid}-${(stagings += 1)}`;
  try {
    mkdirSync(staging);
    for (const name of inputs) {
      if (existsSync(join(folder, name))) copyFileSync(join(folder, name), join(staging, name));
    }
    const call = { cwd: staging, node };
    const silence = isHasty ? await failureOf(['ping', ...quickly], call) : null;
    if (silence !== null && ['network', 'proxy', 'certificate'].includes(silence.cause)) return silence;
    const failure = await announced(folder, () => failureOf(['ci', ...ciArguments], call));
    if (failure !== null) return failure;
    if (!isInstalled(staging)) return { cause: isFull(staging) ? 'diskFull' : 'checkout' };
    rmSync(aside, { recursive: true, force: true });
    renameSync(staging, aside);
    return null;
  } finally {
    // On a full disk there is no room to leave half an installation.
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Says that packages are installed, that it goes on, and how long it took. */
async function announced(folder, work) {
  say(t('installing', { folder }));
  const began = Date.now();
  const seconds = () => Math.round((Date.now() - began) / 1000);
  const timer = setInterval(() => say(t('stillInstalling', { seconds: seconds() })), toldAgainAfter);
  try {
    const failure = await work();
    if (failure === null) say(t('installed', { seconds: seconds() }));
    return failure;
  } finally {
    clearInterval(timer);
  }
}

/**
 * Runs npm; `null`, or why it failed and what it said. npm warns of a file that it could not unpack, leaves it out and
 * calls that a success.
 */
async function failureOf(args, call) {
  const { code, report } = await runNpm(args, call);
  if (code === 0 && !report.includes('TAR_ENTRY_ERROR')) return null;
  if (code > 128) return { cause: 'stopped', code };
  if (code === 127) return { cause: 'noNpm' };
  return { cause: isFull(call.cwd) ? 'diskFull' : causeOf(report), code, report };
}

/** On a full disk npm cannot even say so: it had wanted to write that down first. */
function isFull(folder) {
  // Node 18.14 and older cannot tell.
  const disk = fs.statfsSync?.(folder);
  return disk !== undefined && disk.bavail * disk.bsize < leastRoom;
}
