// Only one process at a time works in a folder. Plain JavaScript without dependencies.
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  rmdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A claim shows every few seconds that its process goes on, and counts for nothing when it has not for a minute. */
const beat = 5_000;
const longestSilence = 60_000;

let claims = 0;

/**
 * Runs `work` while no other process does in the same folder, which is made where it is missing and taken away where
 * it is left empty. `onWait` is called once when another one is at work.
 *
 * A claim is a file of its own name that says whose it is. Whoever finds another living claim beside the own one steps
 * back and tries again: a name is never used twice, so that a dead claim can be taken away by anybody. Throws what the
 * file system says where the folder cannot be written to.
 */
export async function withClaim(folder, work, onWait = () => undefined) {
  let file = claim(folder);
  for (let isFirst = true; file === null; isFirst = false) {
    if (isFirst) onWait();
    await wait(100 + Math.random() * 200);
    file = claim(folder);
  }
  const timer = setInterval(() => showLife(file), beat);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    release(folder, file);
  }
}

/** Runs `work` unless another process is at work in the folder; answers whether it ran. */
export async function ifUnclaimed(folder, work) {
  const file = claim(folder);
  if (file === null) return false;
  try {
    await work();
    return true;
  } finally {
    release(folder, file);
  }
}

/** The file of a new claim, or `null` when another process has one. */
function claim(folder) {
  const name = `claim-${process.pid}-${Date.now()}-${(claims += 1)}`;
  const file = join(folder, name);
  writeClaim(folder, file);
  const others = readdirSync(folder).filter((other) => other.startsWith('claim-') && other !== name);
  const living = others.filter((other) => isLiving(join(folder, other)));
  for (const other of others) {
    if (!living.includes(other)) rmSync(join(folder, other), { force: true });
  }
  if (living.length === 0) return file;
  release(folder, file);
  return null;
}

function writeClaim(folder, file) {
  for (;;) {
    mkdirSync(folder, { recursive: true });
    try {
      return writeFileSync(file, JSON.stringify({ pid: process.pid, host: hostname() }), { flag: 'wx' });
    } catch (error) {
      // Whoever had it last has just taken the empty folder away.
      if (error.code !== 'ENOENT') throw error;
    }
  }
}

function isLiving(file) {
  try {
    if (Date.now() - statSync(file).mtimeMs > longestSilence) return false;
    const text = readFileSync(file, 'utf8');
    // Being written at this moment.
    if (text === '') return true;
    const { pid, host } = JSON.parse(text);
    return host !== hostname() || isRunning(pid);
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return false;
    throw error;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    // A process of another user may not be asked, but it is there.
    return error.code === 'EPERM';
  }
}

/** Whether a process has ended and only its parent has not asked how: in a container nobody may ever ask. */
function isZombie(pid) {
  const about = `/proc/${pid}/stat`;
  return existsSync(about) && /\) Z/.test(readFileSync(about, 'utf8'));
}

function showLife(file) {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch (error) {
    // After a long sleep of the computer another process may have taken it for dead.
    if (error.code !== 'ENOENT') throw error;
  }
}

function release(folder, file) {
  rmSync(file, { force: true });
  try {
    rmdirSync(folder);
  } catch (error) {
    // Something is kept in it, or another process was faster.
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT', 'EPERM', 'EBUSY'].includes(error.code)) throw error;
  }
}
