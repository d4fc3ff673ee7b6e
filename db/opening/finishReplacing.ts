import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * What a state that is to take the place of a store is called once it is whole: from then on it will, whatever happens.
 *
 * The name says under which name among the backups the store of now is kept.
 */
export const nextStateOf = (path: string, keptName: string): string => `${path}.next-${keptName}`;

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
  const backups = join(dirname(path), 'backups');
  mkdirSync(backups, { recursive: true, mode: 0o700 });
  const kept = join(backups, next.slice(prefix.length));
  for (const part of parts.filter((each) => existsSync(path + each))) {
    renameSync(path + part, kept + part);
  }
  syncNames(backups);
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
