import { listBackups } from '../../../db/backup/backupFolder.ts';
import { withFiles } from '../../../db/opening/fileFailure.ts';
import type { TrailHead } from '../../../db/trail/entries.ts';
import type { Context } from '../context/context.ts';

/**
 * Where the trail stood when each backup of this store was made.
 *
 * A restore leaves what was recorded after its backup: those heads are of a past that was given up, on purpose and told by
 * the trail. The generation of the store tells them from what came after the restore. Throws `store-unreachable` where
 * the folder cannot be read.
 */
export function headsOfBackups({ backups, store }: Context): TrailHead[] {
  const storeId = store.identity()?.storeId;
  const restored = store.trail.lastRestore();
  return withFiles(backups.folder, () => listBackups(backups.folder)).flatMap(({ manifest }) => {
    const head = manifest?.head;
    const isOurs = manifest !== null && manifest.storeId === storeId;
    const isGivenUp =
      restored !== null &&
      (manifest?.generation ?? 0) < restored.generation &&
      (head?.seq ?? 0) >= restored.seq;
    return head && isOurs && !isGivenUp ? [head] : [];
  });
}
