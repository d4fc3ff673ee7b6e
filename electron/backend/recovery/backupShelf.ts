import { basename } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { AppError } from '../../../core/base/errors.ts';
import type { Output } from '../../../core/contract/channels.ts';
import { type Backup, backupsOf, listBackups } from '../../../db/backup/backupFolder.ts';
import { checkBackup } from '../../../db/backup/checkBackups.ts';
import { proveKept } from '../../../db/backup/proveKept.ts';
import { systemCode } from '../../../db/systemFailure.ts';
import type { TrailHead } from '../../../db/trail/entries.ts';
import type { BackendPorts } from '../ports.ts';

type ShownBackup = Output<'recovery.checkBackup'>;

export type BackupShelf = ReturnType<typeof createBackupShelf>;

interface Kept {
  readonly path: string;
  readonly head: TrailHead | null;
  shown: ShownBackup;
}

/** The backups of a store that is not open: each is checked once, when it is asked for. */
export function createBackupShelf({ storePath, clock }: Pick<BackendPorts, 'storePath' | 'clock'>) {
  const folder = backupsOf(storePath);
  const chosen: Kept[] = [];
  const kept: Kept[] = backupsIn(folder).map((backup) => ({
    path: backup.path,
    head: backup.manifest?.head ?? null,
    shown: shownOf(backup),
  }));
  const all = () => [...chosen, ...kept];

  function find(name: string): Kept {
    const found = all().find(({ shown }) => shown.name === name);
    if (found === undefined) {
      throw new AppError('not-found', 'No backup of that name.');
    }
    return found;
  }

  function check(entry: Kept): ShownBackup {
    const backup = backupsIn(folder).find(({ path }) => path === entry.path);
    if (entry.shown.verdict === 'unchecked') {
      const isWhole = backup !== undefined && checkBackup(backup).isWhole;
      entry.shown = { ...entry.shown, verdict: isWhole ? 'sound' : 'unsound' };
    }
    return entry.shown;
  }

  return {
    folder,
    /** All of them, the newest first, checked down to the first one that holds. */
    async list(): Promise<ShownBackup[]> {
      for (const entry of kept) {
        await setImmediate();
        if (check(entry).verdict === 'sound') {
          break;
        }
      }
      return all().map(({ shown }) => shown);
    },
    check: (name: string): ShownBackup => check(find(name)),
    pathOf: (name: string): string => find(name).path,
    /** Where the trail of the newest sound one stood; `null` where there is none, or it has no trail. */
    newestHead: (): TrailHead | null => all().find(({ shown }) => shown.verdict === 'sound')?.head ?? null,
    /** Takes a file from elsewhere among them. */
    add(path: string): ShownBackup {
      const entry = foreign(path, clock.now());
      chosen.unshift(entry);
      return entry.shown;
    },
  };
}

const shownOf = ({ name, madeAt, reason, manifest }: Backup): ShownBackup => ({
  name,
  madeAt: manifest?.madeAt ?? madeAt,
  reason,
  counts: manifest?.counts ?? null,
  verdict: 'unchecked',
});

/** Where the folder cannot be read there is nothing to offer; why the store does not open says the rest. */
function backupsIn(folder: string): Backup[] {
  try {
    return listBackups(folder);
  } catch (error) {
    if (systemCode(error) !== null) {
      return [];
    }
    throw error;
  }
}

function foreign(path: string, now: string): Kept {
  const shown = { name: basename(path), madeAt: now, reason: null, counts: null };
  try {
    const { counts, head } = proveKept(path);
    return { path, head, shown: { ...shown, counts, verdict: 'sound' } };
  } catch (error) {
    if (error instanceof AppError) {
      return { path, head: null, shown: { ...shown, verdict: 'unsound' } };
    }
    throw error;
  }
}
