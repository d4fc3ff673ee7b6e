import { AppError } from '../../../../core/base/errors.ts';
import { backupsOf, findBackup } from '../../../../db/backup/backupFolder.ts';
import { replaceStore } from '../../../../db/backup/replaceStore.ts';
import type { Context } from '../../context/context.ts';
import type { ImportHooks } from './bundleDesk.ts';

/** Backs the store up before an import, and puts that backup in its place to undo it. */
export const importHooks = (context: Context): ImportHooks<string> => ({
  before() {
    // Without a backup the import goes on, and cannot be undone as a whole: the failure is shown beside the backups.
    return Promise.resolve(context.backups.keepNow('before-import'));
  },
  async undo(name) {
    const { ports, store } = context;
    const backup = findBackup(backupsOf(store.path), name);
    if (!backup) {
      throw new AppError('backup-unusable', 'The backup of before the import is gone.', { name });
    }
    await context.replaceStore((path) => void replaceStore(path, backup.path, { now: ports.clock.now }));
  },
});
