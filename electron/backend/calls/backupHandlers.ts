import type { Handlers } from '../../../core/contract/channels.ts';
import { replaceStore } from '../../../db/backup/replaceStore.ts';
import { checkSecondFolder } from '../backup/folderCheck.ts';
import { findFolders } from '../backup/foundFolders.ts';
import { createBackupLists } from '../backup/backupLists.ts';
import { absentEvidence } from '../exchange/absentEvidence.ts';
import { saveCopy } from '../exchange/saveCopy.ts';
import type { Context } from '../context/context.ts';

type BackupChannel = Extract<keyof Handlers, `backup.${string}`>;

/** Backups: how they stand, what there is, one more, a copy anywhere, a second folder. */
export function createBackupHandlers(context: Context): Pick<Handlers, BackupChannel> {
  const { ports, store, backups } = context;
  const lists = createBackupLists(context);
  const setFolder = (folder: string | null) => {
    backups.chooseSecond(folder === null ? null : checkSecondFolder(folder, store.path));
    backups.makeIfBehind('by-hand');
    backups.copyOut();
    return backups.state();
  };
  return {
    'backup.state': () => backups.state(),
    'backup.list': () => lists.list(),
    'backup.make'() {
      backups.make('by-hand');
      return backups.state();
    },
    'backup.verify': ({ backup }) => lists.verify(backup),
    async 'backup.restore'(named) {
      const source = await lists.soundPathOf(named);
      const { now } = ports.clock;
      await context.replaceStore((path) => void replaceStore(path, source, { now }));
    },
    async 'backup.saveCopy'() {
      const { path, absent } = await saveCopy(context);
      return { ...context.written.exported(path), absent: absentEvidence(context, absent) };
    },
    'backup.folders': () => findFolders(),
    'backup.setFolder': ({ folder }) => setFolder(folder),
    async 'backup.chooseFolder'() {
      const now = store.settings.backupFolder();
      const chosen = await ports.desktop.chooseExportFolder('Cluster Desk', now || null);
      return chosen === null ? backups.state() : setFolder(chosen);
    },
  };
}
