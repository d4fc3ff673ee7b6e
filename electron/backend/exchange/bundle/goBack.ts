import { AppError } from '../../../../core/base/errors.ts';
import { findBackup } from '../../../../db/backup/backupFolder.ts';
import { replaceStore } from '../../../../db/backup/replaceStore.ts';
import type { Context } from '../../context/context.ts';
import type { GoBack } from './importUndos.ts';

/** Puts the backup of before an import in the place of the store. Throws `backup-unusable` where it is gone. */
export const goBackIn =
  (context: Context): GoBack =>
  async (name) => {
    const { backups, ports } = context;
    const backup = findBackup(backups.folder, name);
    if (!backup) {
      throw new AppError('backup-unusable', 'The backup is gone.', { name });
    }
    await context.replaceStore((path) => void replaceStore(path, backup.path, { now: ports.clock.now }));
  };
