import { AppError } from '../../../../core/base/errors.ts';
import { findBackup } from '../../../../db/backup/backupFolder.ts';
import { replaceStore } from '../../../../db/backup/replaceStore.ts';
import type { Context } from '../../context/context.ts';
import type { GoBack } from './importUndos.ts';

/**
 * Puts the backup of before an import in the place of the store. Throws `backup-unusable` where it is gone.
 *
 * Who works, the letterhead, the look and the folders are no part of an import: they stay as they are now.
 */
export const goBackIn =
  (context: Context): GoBack =>
  async (name) => {
    const { backups, ports } = context;
    const backup = findBackup(backups.folder, name);
    if (!backup) {
      throw new AppError('backup-unusable', 'The backup is gone.', { name });
    }
    const settings = presentSettings(context.store);
    const { store } = await context.replaceStore(
      (path) => void replaceStore(path, backup.path, { now: ports.clock.now }),
    );
    carryOver(store, settings);
  };

const presentSettings = ({ settings }: Context['store']) => ({
  own: settings.get(),
  exports: settings.exportFolder(),
  backups: settings.backupFolder(),
});

function carryOver(
  store: Context['store'],
  { own, exports, backups }: ReturnType<typeof presentSettings>,
): void {
  store.transaction(() => {
    store.settings.save(own);
    store.settings.saveExportFolder(exports);
    store.settings.saveBackupFolder(backups);
  });
}
