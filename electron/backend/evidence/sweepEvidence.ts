import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Store } from '../../../db/store.ts';
import { unfinished } from './keepFile.ts';
import { evidenceFolder, evidencePath } from '../../../db/evidence/place.ts';

/** How long what was detached can be brought back, in days: as long as the bin keeps everything. */
export const binDays = 30;

const day = 86_400_000;

interface SweepOptions {
  /** Now, in UTC. */
  readonly now: string;
  /** The files that backups name; `null` where that is not known: then no kept file is taken away. */
  readonly namedByBackups: (() => ReadonlySet<string> | null) | null;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Takes away what nothing can need any more, and says how many kept files that were.
 *
 * Files that were never finished go at once. What was detached more than `binDays` ago is forgotten; a file goes when
 * no attachment names it, not even a detached one, and no backup. One that no row has ever named, as a stop of the
 * program in mid-work leaves it, goes after as many days. In a read-only store nothing is changed.
 */
export async function sweepEvidence(store: Store, options: SweepOptions): Promise<number> {
  if (store.readOnly) {
    return 0;
  }
  const folder = evidenceFolder(dirname(store.path));
  await removeUnfinished(folder);
  if (options.namedByBackups === null || isStopped(options)) {
    return 0;
  }
  const oldest = Date.parse(options.now) - binDays * day;
  store.attachments.forgetDetached(new Date(oldest).toISOString());
  const named = options.namedByBackups();
  if (named === null) {
    return 0;
  }
  const removed = await removeUnnamed(store, { folder, named, options });
  return removed + (await removeUnknown(store, { folder, named, oldest, options }));
}

const isStopped = ({ signal }: SweepOptions): boolean => signal?.aborted ?? false;

interface Sweep {
  readonly folder: string;
  readonly named: ReadonlySet<string>;
  readonly options: SweepOptions;
}

/** The row goes first: a stop in between leaves a file that no row names, never a row without its file. */
async function removeUnnamed(store: Store, { folder, named, options }: Sweep): Promise<number> {
  let removed = 0;
  for (const sha256 of isStopped(options) ? [] : store.attachments.unnamedFiles()) {
    if (!named.has(sha256) && !isStopped(options) && store.attachments.dropFile(sha256)) {
      await rm(evidencePath(folder, sha256), { force: true });
      removed += 1;
    }
  }
  return removed;
}

async function removeUnknown(
  store: Store,
  { folder, named, oldest, options }: Sweep & { readonly oldest: number },
): Promise<number> {
  const kept = await keptFiles(folder);
  if (isStopped(options)) {
    return 0;
  }
  const known = new Set(store.attachments.files().map(({ sha256 }) => sha256));
  let removed = 0;
  for (const { path } of kept.filter((file) => !known.has(file.sha256) && !named.has(file.sha256))) {
    if ((await stat(path)).mtimeMs < oldest) {
      await rm(path, { force: true });
      removed += 1;
    }
  }
  return removed;
}

async function removeUnfinished(folder: string): Promise<void> {
  const names = await namesIn(folder);
  await Promise.all(
    names.filter((name) => name.endsWith(unfinished)).map((name) => rm(join(folder, name), { force: true })),
  );
}

/** Everything that lies where a kept file would. */
async function keptFiles(folder: string): Promise<{ sha256: string; path: string }[]> {
  const rooms = (await namesIn(folder)).filter((name) => /^[0-9a-f]{2}$/u.test(name));
  const files = await Promise.all(
    rooms.map(async (room) =>
      (await namesIn(join(folder, room)))
        .filter((name) => /^[0-9a-f]{64}$/u.test(name) && name.startsWith(room))
        .map((sha256) => ({ sha256, path: evidencePath(folder, sha256) })),
    ),
  );
  return files.flat();
}

/** Nothing where there is no such folder. */
const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
