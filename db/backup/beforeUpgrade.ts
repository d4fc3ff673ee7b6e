import type { Database } from '../driver/database.ts';
import { readIdentity } from '../identity/identity.ts';
import { type Backup, backupsOf, listBackups } from './backupFolder.ts';
import { copyStore } from './copyStore.ts';
import { writingBackup } from './durable.ts';
import { type BackupWish, makeBackup } from './makeBackup.ts';
import { readStoreFacts } from './storeFacts.ts';

/**
 * Backs a store up as it stands before its tables are changed; such a backup is never let go while there is room.
 *
 * An upgrade that fails is tried again at every start: what holds the same is not backed up twice, and gives `null`.
 */
export function backUpBeforeUpgrade(
  db: Database,
  { storePath, ...wish }: Omit<BackupWish, 'reason'> & { readonly storePath: string },
): Backup | null {
  const folder = backupsOf(storePath);
  const { content } = readStoreFacts(db);
  const isThere = writingBackup(folder, () => listBackups(folder)).some(
    ({ reason, manifest }) => reason === 'before-upgrade' && manifest?.content === content,
  );
  if (isThere) {
    return null;
  }
  const generation = readIdentity(db)?.generation ?? null;
  return makeBackup(
    folder,
    { copyTo: (path) => copyStore(db, path), generation },
    { ...wish, reason: 'before-upgrade' },
  );
}
