import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isClockTrusted, isLongAgo } from '../../../core/base/livedDays.ts';
import type { NamedElsewhere } from '../../../db/backup/evidenceElsewhere.ts';
import type { Store } from '../../../db/store.ts';
import { unfinished } from './keepFile.ts';
import { evidenceFolder, evidencePath } from '../../../db/evidence/place.ts';

/** How long what was detached can be brought back, in days: as long as the bin keeps everything. */
export const binDays = 30;

interface SweepOptions {
  /** Now, in UTC. */
  readonly now: string;
  /** The last change that was recorded before this start; `null` where there is none. */
  readonly lastAt: string | null;
  /** What anything but the store names; `null` where that is not asked: then no kept file is taken away. */
  readonly namedElsewhere: (() => KeptElsewhere) | null;
  readonly signal?: AbortSignal | undefined;
}

/** What names files beside the store; or what of it cannot say, or is not decided about yet. */
export type KeptElsewhere = NamedElsewhere | { readonly unread: 'notice' };

export interface Swept {
  readonly removed: number;
  /** Why files that nothing in the store names stay; `null` where none does, or each is named elsewhere. */
  readonly keptFor: Exclude<KeptElsewhere, { readonly named: unknown }>['unread'] | null;
}

/**
 * Takes away what nothing can need any more.
 *
 * Files that were never finished go at once. What was detached more than `binDays` ago is forgotten; a file goes when
 * no attachment names it, not even a detached one, and nothing that lies beside the store. One that no row has ever
 * named, as a stop of the program in mid-work leaves it, goes after as many days. Days count as in the bin: a clock that
 * jumps takes nothing away. In a read-only store nothing is changed.
 */
export async function sweepEvidence(store: Store, options: SweepOptions): Promise<Swept> {
  if (store.readOnly) {
    return nothing;
  }
  const folder = evidenceFolder(dirname(store.path));
  await removeUnfinished(folder);
  if (options.namedElsewhere === null || isStopped(options) || !isClockTrusted(options.now, options.lastAt)) {
    return nothing;
  }
  forgetDetached(store, options.now);
  const unnamed = store.attachments.unnamedFiles();
  const unknown = await unknownFiles(store, folder, options);
  if (isStopped(options) || unnamed.length + unknown.length === 0) {
    return nothing;
  }
  const elsewhere = options.namedElsewhere();
  if ('unread' in elsewhere) {
    return { removed: 0, keptFor: elsewhere.unread };
  }
  const isFree = (sha256: string) => !elsewhere.named.has(sha256);
  const removed =
    (await removeUnnamed(store, { folder, hashes: unnamed.filter(isFree), options })) +
    (await removeUnknown(unknown.filter(isFree), { folder, options }));
  return { removed, keptFor: null };
}

const nothing: Swept = { removed: 0, keptFor: null };

const isStopped = ({ signal }: SweepOptions): boolean => signal?.aborted ?? false;

function forgetDetached(store: Store, now: string): void {
  const old = store.attachments.detached().filter(({ id, clusterId, detachedAt }) => {
    const from = store.bin.deletionOf({ kind: 'attachment', id, clusterId })?.seq ?? 1;
    return isLongAgo(detachedAt, { now, moments: store.bin.momentsFrom(from), days: binDays });
  });
  if (old.length > 0) {
    store.transaction(() => old.forEach(({ id }) => store.attachments.forgetDetached(id)));
  }
}

interface Sweep {
  readonly folder: string;
  readonly options: SweepOptions;
}

/** The row goes first: a stop in between leaves a file that no row names, never a row without its file. */
async function removeUnnamed(
  store: Store,
  { folder, hashes, options }: Sweep & { readonly hashes: readonly string[] },
): Promise<number> {
  let removed = 0;
  for (const sha256 of hashes) {
    if (!isStopped(options) && store.attachments.dropFile(sha256)) {
      await rm(evidencePath(folder, sha256), { force: true });
      removed += 1;
    }
  }
  return removed;
}

async function removeUnknown(hashes: readonly string[], { folder, options }: Sweep): Promise<number> {
  let removed = 0;
  for (const sha256 of hashes) {
    if (!isStopped(options)) {
      await rm(evidencePath(folder, sha256), { force: true });
      removed += 1;
    }
  }
  return removed;
}

/** The files that no row has ever named and that lie there for long, as far as the store has lived since. */
async function unknownFiles(store: Store, folder: string, { now }: SweepOptions): Promise<string[]> {
  const kept = await keptFiles(folder);
  if (!store.isOpen()) {
    return [];
  }
  const known = new Set(store.attachments.files().map(({ sha256 }) => sha256));
  const strange = kept.filter(({ sha256 }) => !known.has(sha256));
  const recorded = strange.length === 0 ? [] : store.bin.momentsFrom(1);
  const old: string[] = [];
  for (const { sha256, path } of strange) {
    const written = (await stat(path)).mtime.toISOString();
    const moments = [written, ...recorded.filter((moment) => moment >= written)];
    if (isLongAgo(written, { now, moments, days: binDays })) {
      old.push(sha256);
    }
  }
  return old;
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
