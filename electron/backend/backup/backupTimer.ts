import { toAppError } from '../../../db/sqliteFailure.ts';
import type { Store } from '../../../db/store.ts';
import type { BackendPorts } from '../ports.ts';
import type { BackupKeeper } from './backupKeeper.ts';
import { systemScheduler } from './systemScheduler.ts';

/** How often the store is looked at, in milliseconds. Two looks that find it unchanged are a moment of quiet. */
const lookEvery = 2_000;
/** How long after a change it is backed up. */
const backupAfter = 600_000;
/** How often a second folder is tried that the newest backup does not lie in. */
const retryEvery = 60_000;

interface Timed {
  readonly store: Pick<Store, 'readOnly' | 'mark' | 'checkpoint'>;
  readonly backups: BackupKeeper;
  readonly ports: Pick<BackendPorts, 'scheduler' | 'log'>;
}

/**
 * From now on backs the store up ten minutes after a change, brings its log into the file when nothing is being written,
 * and tries a second folder that was not there; gives what stops all of it.
 *
 * What was changed before this start and lies in no backup is backed up at once. Nothing here is told by the clock on the
 * wall, which may be set.
 */
export function startBackupTimer(context: Timed): () => void {
  const { store, backups, ports } = context;
  if (store.readOnly) {
    return () => undefined;
  }
  const scheduler = ports.scheduler ?? systemScheduler;
  const seen = { mark: store.mark() };
  let behindSince = backups.isBehind() ? Number.NEGATIVE_INFINITY : null;
  let triedAt = scheduler.elapsed();

  return scheduler.every(lookEvery, () => {
    const now = scheduler.elapsed();
    emptyWhenQuiet(context, seen);
    behindSince = backups.isBehind() ? (behindSince ?? now) : null;
    if (behindSince !== null && now - behindSince >= backupAfter) {
      // One that fails is tried again after as long.
      behindSince = backups.makeIfBehind('timed') ? null : now;
    }
    if (now - triedAt >= retryEvery) {
      triedAt = now;
      backups.copyOut();
    }
  });
}

function emptyWhenQuiet({ store, ports }: Timed, seen: { mark: string }): void {
  const mark = store.mark();
  if (mark !== seen.mark) {
    seen.mark = mark;
    return;
  }
  try {
    store.checkpoint();
  } catch (error) {
    // What was saved stays saved, in the log; the next quiet moment tries again.
    ports.log.write('store.checkpoint-failed', { code: toAppError(error)?.code ?? 'internal' });
  }
}
