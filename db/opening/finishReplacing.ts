import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * What a state that is to take the place of a store is called once it is whole: from then on it will, whatever happens.
 *
 * The name says under which name among the backups the store of now is kept.
 */
export const nextStateOf = (path: string, keptName: string): string => `${path}.next-${keptName}`;

/** What a store is called that did not open: it stays beside the one that takes its place, where no rotation finds it. */
const asidePrefix = 'damaged-';

/** The beginning of the names of everything that was kept beside a store in the place of which another one is. */
export const asideStart = (path: string): string => `${basename(path)}.${asidePrefix}`;

const keptAs = (path: string, name: string): string =>
  name.startsWith(asidePrefix) ? `${path}.${name}` : join(dirname(path), 'backups', name);

/** A name that nothing beside a store has yet: `damaged-2026-11-27`, then `damaged-2026-11-27-2`. */
export function asideName(path: string, day: string): string {
  const isTaken = (name: string) => parts.some((part) => existsSync(keptAs(path, name) + part));
  for (let number = 1; ; number++) {
    const name = `${asidePrefix}${day}${number === 1 ? '' : `-${number}`}`;
    if (!isTaken(name)) {
      return name;
    }
  }
}

/** The name of the file that `asideName` names. */
export const asideFile = (path: string, name: string): string => basename(keptAs(path, name));

/**
 * Keeps a log that does not belong to the file beside it, and what says where it belongs, under a name of their own.
 *
 * Each step may be the last: without its log the file opens, and what stands beside it then says that it is another.
 */
export function setLogAside(path: string, name: string): void {
  for (const part of parts.filter((each) => each !== '' && existsSync(path + each))) {
    renameSync(path + part, keptAs(path, name) + part);
  }
  syncNames(dirname(path));
}

/** Everything that belongs to a store at rest; its lock stays. */
const parts = ['', '-wal', '-journal', '-identity'] as const;

/**
 * Ends what a restore began: moves the store of now among the backups, with its log, and the next state into its place.
 *
 * Any step may be the last before a sudden end; the next start goes on here, before it looks at the store. Its place is
 * held by the caller, and no connection is open. Says whether there was something to end.
 */
export function finishReplacing(path: string): boolean {
  const prefix = basename(nextStateOf(path, ''));
  const next = readdirSync(dirname(path)).find((name) => name.startsWith(prefix));
  if (next === undefined) {
    return false;
  }
  const kept = keptAs(path, next.slice(prefix.length));
  mkdirSync(dirname(kept), { recursive: true, mode: 0o700 });
  for (const part of parts.filter((each) => existsSync(path + each))) {
    renameSync(path + part, kept + part);
  }
  syncNames(dirname(kept));
  renameSync(join(dirname(path), next), path);
  syncNames(dirname(path));
  return true;
}

/** Names reach the disk when their folder does; Windows has no such call. */
function syncNames(folder: string): void {
  if (process.platform === 'win32') {
    return;
  }
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
