// Puts new packages in the place of the old ones by renaming folders. Plain JavaScript without dependencies.
//
//   folder/node_modules                    what is used
//   folder/.install/new/                   new packages, whole, with the lock file that they were installed by
//   folder/.install/new-<process>-<n>/     new packages that are being installed
//   folder/.install/old/node_modules       old packages between two renames
//
// Killed at any moment it leaves the old or the new packages whole at one of these places; `putRight` finds them.
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled } from '../installed.mjs';

/** The places of a folder with a lock file. */
export function placesOf(folder) {
  const room = join(folder, '.install');
  return {
    room,
    modules: join(folder, 'node_modules'),
    aside: join(room, 'new'),
    asideModules: join(room, 'new', 'node_modules'),
    old: join(room, 'old'),
    oldModules: join(room, 'old', 'node_modules'),
    log: join(room, 'npm.log'),
  };
}

/** Whether new packages lie ready that are what the lock file of the folder asks for now. */
export function isReady(folder) {
  const { aside } = placesOf(folder);
  const lock = (place) => readFileSync(join(place, 'package-lock.json'), 'utf8');
  return existsSync(join(aside, 'package-lock.json')) && isInstalled(aside) && lock(aside) === lock(folder);
}

/** Ends what an earlier process began: new packages go into an empty place, else the old ones come back. */
export function putRight(folder) {
  const { modules, asideModules, oldModules } = placesOf(folder);
  if (!existsSync(modules)) {
    if (isReady(folder)) renameSync(asideModules, modules);
    else if (existsSync(oldModules)) renameSync(oldModules, modules);
  }
  if (existsSync(modules)) takeCacheAlong(oldModules, modules);
}

/** Takes away everything but the packages in use; what lies ready is kept when it is asked for. */
export function clear(folder, { keepsReady }) {
  const { room } = placesOf(folder);
  const isKept = (name) => name.startsWith('claim-') || (keepsReady && name === 'new' && isReady(folder));
  for (const name of readdirSync(room)) {
    if (!isKept(name)) rmSync(join(room, name), { recursive: true, force: true });
  }
}

/**
 * Renames the packages that lie ready into their place; answers false where the system keeps the old ones there,
 * because Windows does not rename what a program has open.
 */
export function swap(folder) {
  const { modules, asideModules, old, oldModules } = placesOf(folder);
  if (existsSync(modules)) {
    rmSync(old, { recursive: true, force: true });
    mkdirSync(old, { recursive: true });
    if (!renamed(modules, oldModules)) return false;
  }
  if (!renamed(asideModules, modules)) {
    if (existsSync(oldModules)) renameSync(oldModules, modules);
    return false;
  }
  takeCacheAlong(oldModules, modules);
  return true;
}

function renamed(from, to) {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (!['EPERM', 'EACCES', 'EBUSY'].includes(error.code)) throw error;
    return false;
  }
}

/** What tools have unpacked and remembered among the packages stays: the browser that prints has 210 MB. */
function takeCacheAlong(oldModules, modules) {
  const [from, to] = [join(oldModules, '.cache'), join(modules, '.cache')];
  if (existsSync(from) && !existsSync(to)) renamed(from, to);
}
