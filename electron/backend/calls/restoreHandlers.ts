import { AppError } from '../../../core/base/errors.ts';
import type { Handlers } from '../../../core/contract/channels.ts';
import { backupsOf, findBackup } from '../../../db/backup/backupFolder.ts';
import { replaceStore } from '../../../db/backup/replaceStore.ts';
import type { Context } from '../context/context.ts';

/** Earlier states of the store in place of the present one. */
export const createRestoreHandlers = (context: Context): Pick<Handlers, 'backup.restore'> => ({
  async 'backup.restore'({ name }) {
    const { ports, store } = context;
    const backup = findBackup(backupsOf(store.path), name);
    if (backup === undefined) {
      throw new AppError('not-found', 'No backup of that name.');
    }
    await context.replaceStore((path) => void replaceStore(path, backup.path, { now: ports.clock.now }));
  },
});
