import { listBackups } from '../../../db/backup/backupFolder.ts';
import { keptHeads } from '../../../db/backup/keptHeads.ts';
import { withFiles } from '../../../db/opening/fileFailure.ts';
import type { TrailHead } from '../../../db/trail/entries.ts';
import type { Context } from '../context/context.ts';

/**
 * Where the trail stood when each backup of this store was made, without what was given up on purpose. Throws
 * `store-unreachable` where the folder cannot be read.
 */
export function headsOfBackups({ backups, store }: Context): TrailHead[] {
  const storeId = store.identity()?.storeId ?? null;
  const there = withFiles(backups.folder, () => listBackups(backups.folder));
  return keptHeads(there, { storeId, forks: store.trail.forks() });
}
