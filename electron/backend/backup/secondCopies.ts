import type { BackupState } from '../../../core/contract/backupChannels.ts';
import type { Backup } from '../../../db/backup/backupFolder.ts';
import { copyToSecondFolder } from '../../../db/backup/secondFolder.ts';
import type { Store } from '../../../db/store.ts';
import type { BackendPorts } from '../ports.ts';
import { createLastFailure } from './lastFailure.ts';

interface CopyPorts {
  readonly store: Pick<Store, 'settings' | 'attachments'>;
  readonly ports: Pick<BackendPorts, 'clock' | 'log'>;
}

/** The copy is made between two calls, maybe from a slow stick: what it reads of documents that lie there is little. */
const readAtOnce = 50_000_000;

/** Brings the newest backup into the second folder; where that is not there just now, this is kept and nothing more. */
export function createSecondCopies({ store, ports }: CopyPorts) {
  const failure = createLastFailure(ports);
  let copied: string | null = null;
  let absent: string[] = [];
  const proved = new Set<string>();

  return {
    /** Does nothing where no folder was chosen, or the backup lies there already. */
    copy(newest: Backup | null): void {
      const folder = store.settings.backupFolder();
      if (folder === '' || newest === null || copied === newest.name) {
        return;
      }
      try {
        const copy = copyToSecondFolder(newest, folder, { proved, bytes: readAtOnce });
        absent = copy.absent.flatMap((sha256) => [...new Set(store.attachments.namesOf(sha256))]);
        copied = newest.name;
        failure.clear();
      } catch (error) {
        failure.keep(error);
      }
    },
    /** Another folder was chosen: nothing lies there yet. */
    forget(): void {
      copied = null;
      absent = [];
      proved.clear();
      failure.clear();
    },
    state(newest: Backup | null): BackupState['second'] {
      const folder = store.settings.backupFolder();
      return {
        folder,
        isCurrent: folder !== '' && newest !== null && copied === newest.name,
        absent: folder === '' ? [] : absent,
        failure: folder === '' ? null : failure.get(),
      };
    },
  };
}
