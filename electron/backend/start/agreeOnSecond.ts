import { keepSecondPlace, readSecondPlace } from '../../../db/backup/secondPlace.ts';
import { asAppError } from '../../../core/base/errors.ts';
import { doing } from '../context/act.ts';
import type { Context } from '../context/context.ts';

/**
 * Sees to it that the store and what stands beside it name the same second folder.
 *
 * It is a choice of this computer: a state that was opened here, as an older backup or one of another store, goes on with
 * the folder that stands beside it. Where none stands there, what the store names is written there.
 */
export function agreeOnSecond({ store, ports }: Context): void {
  if (store.readOnly) {
    return;
  }
  const place = readSecondPlace(store.path);
  const named = store.settings.backupFolder();
  const folder = place?.folder ?? named;
  const storeId = store.identity()?.storeId ?? null;
  if (folder !== '' && place?.storeId !== storeId) {
    try {
      keepSecondPlace(store.path, { folder, storeId });
    } catch (error) {
      // The store opens all the same; the next start tries again.
      ports.log.write('backup.second-not-kept', { code: asAppError(error).code });
    }
  }
  if (folder !== named) {
    doing('backup.setFolder', () => store.settings.saveBackupFolder(folder));
  }
}
