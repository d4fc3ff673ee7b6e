import type { BackupState } from '../../../core/contract/backupChannels.ts';
import type { BackupReason } from '../../../core/model/backup/backup.ts';
import { type Backup, backupsOf, listBackups } from '../../../db/backup/backupFolder.ts';
import { completeManifests } from '../../../db/backup/checkBackups.ts';
import { writingBackup } from '../../../db/backup/durable.ts';
import { makeBackup, rotateBackups } from '../../../db/backup/makeBackup.ts';
import { forgetSecondPlace, keepSecondPlace } from '../../../db/backup/secondPlace.ts';
import { withFiles } from '../../../db/opening/fileFailure.ts';
import type { Store } from '../../../db/store.ts';
import type { BackendPorts } from '../ports.ts';
import { createLastFailure } from './lastFailure.ts';
import { createSecondCopies } from './secondCopies.ts';
import { systemScheduler } from './systemScheduler.ts';

export type BackupKeeper = ReturnType<typeof createBackupKeeper>;

interface KeeperPorts {
  readonly store: Store;
  readonly ports: Pick<BackendPorts, 'clock' | 'log' | 'scheduler'>;
  /** The version of this program. */
  readonly program: string;
}

/** Acts within so many milliseconds of each other are one. */
const closely = 60_000;

/**
 * Makes the backups of an open store and knows how they stand.
 *
 * A failure is kept and shown until a backup succeeds; it never stops what the backup was made for.
 */
export function createBackupKeeper({ store, ports, program }: KeeperPorts) {
  const folder = backupsOf(store.path);
  const failure = createLastFailure(ports);
  const second = createSecondCopies({ store, ports });
  let newest: Backup | null = null;
  const { elapsed } = ports.scheduler ?? systemScheduler;
  let covered = '';
  let lastBefore = Number.NEGATIVE_INFINITY;

  /** Throws what it fails of, after it was kept. */
  const make = (reason: BackupReason): void => {
    const mark = store.mark();
    keepingFailure(failure, () => {
      const source = { copyTo: store.copyTo, generation: store.identity()?.generation ?? null };
      newest = makeBackup(folder, source, { reason, madeAt: ports.clock.now(), program });
      covered = mark;
      rotateBackups(folder, store.identity()?.storeId ?? null);
    });
    second.copy(newest);
  };

  const isBehind = (): boolean => !store.readOnly && store.mark() !== covered;

  return {
    folder,
    make,
    /** Whether something was changed that no backup holds. */
    isBehind,
    /** Backs up what no backup holds yet; a failure is kept and nothing more. Says whether it went well. */
    makeIfBehind: (reason: BackupReason): boolean => !isBehind() || succeeds(() => make(reason)),
    /**
     * Backs up before what changes much at once. Of acts that follow each other closely, as when files are opened one
     * by one, the first is backed up before: else they would push out what is kept of the day.
     */
    makeBefore(reason: 'before-import' | 'before-bulk-delete'): void {
      const now = elapsed();
      if (!isBehind() || now - lastBefore < closely) {
        return;
      }
      if (succeeds(() => make(reason))) {
        lastBefore = now;
      }
    },
    /** Brings the newest backup into the second folder where it is not there yet. */
    copyOut: (): void => second.copy(newest),
    /**
     * Another second folder was chosen, or none. Its place is kept beside the store first, where it outlives the store.
     * Throws `backup-not-written` or `disk-full`; the choice of before stands then.
     */
    chooseSecond(chosen: string | null): void {
      if (chosen === null) {
        forgetSecondPlace(store.path);
      } else {
        keepSecondPlace(store.path, { folder: chosen, storeId: store.identity()?.storeId ?? null });
      }
      store.settings.saveBackupFolder(chosen ?? '');
      second.forget();
    },
    /** Looks at what is there, and proves what an earlier end left without a manifest; a failure is kept. */
    begin: (): boolean =>
      succeeds(() =>
        keepingFailure(failure, () => {
          if (!store.readOnly) {
            writingBackup(folder, () => completeManifests(folder, program));
          }
          newest = withFiles(folder, () => newestOf(store));
          covered = coveredAtStart(store, newest);
        }),
      ),
    state: (): BackupState => ({
      last: newest && { name: newest.name, madeAt: newest.manifest?.madeAt ?? newest.madeAt },
      failure: failure.get(),
      second: second.state(newest),
    }),
  };
}

/** The newest proved backup of a store; one from before stores had an identity is taken for its own. */
function newestOf(store: Store): Backup | null {
  const ours = [null, store.identity()?.storeId];
  return (
    listBackups(backupsOf(store.path)).find(({ manifest }) => manifest && ours.includes(manifest.storeId)) ??
    null
  );
}

function keepingFailure(failure: ReturnType<typeof createLastFailure>, work: () => void): void {
  try {
    work();
    failure.clear();
  } catch (error) {
    failure.keep(error);
    throw error;
  }
}

function succeeds(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    // Kept by then: it is shown, and what the backup was made for goes on.
    return false;
  }
}

/** What the program does by itself, so that it can be made anew. */
const ownActs: ReadonlySet<string> = new Set(['program', 'store.begin', 'store.match']);
/** The first start tells of 43 things: the store, the knowledge base, the clusters of the paper, the sample. */
const mostOwnEntries = 200;

/**
 * What the newest backup holds, as a mark of the store.
 *
 * Before the first backup a store that holds nothing but what the program itself put there needs none.
 */
function coveredAtStart(store: Store, newest: Backup | null): string {
  if (newest === null) {
    const entries = store.trail.list({ limit: mostOwnEntries });
    const areAll = entries.length === store.trail.head().seq;
    return areAll && entries.every(({ act }) => ownActs.has(act)) ? store.mark() : '';
  }
  const { head, untold } = newest.manifest ?? {};
  return head && untold ? `${head.hash} ${untold}` : '';
}
