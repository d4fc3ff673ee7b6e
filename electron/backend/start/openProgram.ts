import { dirname } from 'node:path';
import { describeFailure } from '../context/describeFailure.ts';
import { startBackupTimer } from '../backup/backupTimer.ts';
import { createBatchJobs } from '../brief/batchJobs.ts';
import { createHandlers, type StoreHandlers } from '../calls/handlers.ts';
import { doing } from '../context/act.ts';
import type { Context } from '../context/context.ts';
import { type ContextOptions, openContext } from '../context/openContext.ts';
import { keepShipped } from '../knowledge/knowledgeLibrary.ts';
import type { BackendPorts } from '../ports.ts';
import { goBackIn } from '../exchange/bundle/goBack.ts';
import { createBundleDesk } from '../exchange/bundle/bundleDesk.ts';
import { checkAnchors } from '../trail/verifyRecords.ts';
import { matchAct, matchClusters } from '../assessment/matchClusters.ts';
import { agreeOnSecond } from './agreeOnSecond.ts';
import { noteAbsent } from './noteAbsent.ts';
import { emptyBin } from './emptyBin.ts';
import { seedStore } from './seed.ts';

/** The program on an open store: it answers every channel. */
export interface OpenProgram {
  readonly context: Context;
  readonly handlers: StoreHandlers;
  /** Whether a batch is being written. */
  isBusy(): boolean;
  /** Ends what is being written behind the calls, whole. */
  stop(): Promise<void>;
  /** Backs up what no backup holds; where that fails it is shown at the next start. */
  backUp(): void;
  /** Closes the store. */
  close(): void;
  /** Takes away what was received and not taken in; after the store was closed. */
  end(): Promise<void>;
}

/**
 * Opens the store and fills it when it is new; the place may be held already.
 *
 * Throws like `openStore`: a store that is damaged, foreign, newer, open elsewhere or cannot be made.
 */
export function openProgram(ports: BackendPorts, options: ContextOptions): OpenProgram {
  const context = openContext(ports, options);
  const { store } = context;
  try {
    const lastAt = store.trail.lastAt();
    keepShipped(store, context.knowledge, ports.clock.now());
    doing('store.found', () => noteFound(context));
    seedStore(context);
    doing(matchAct, () => matchClusters(context));
    context.evidence.begin((findings) => noteAbsent(context, findings));
    agreeOnSecond(context);
    if (context.backups.begin()) {
      checkAnchors(context);
    }
    emptyBin(context, lastAt);
  } catch (error) {
    store.close();
    throw error;
  }
  noteDrive(context);
  const stopTimer = startBackupTimer(context);
  const jobs = createBatchJobs(context);
  const desk = createBundleDesk(context, goBackIn(context));
  return {
    context,
    handlers: createHandlers(context, jobs, desk),
    isBusy: () => jobs.areRunning(),
    stop: () => jobs.stopAll(),
    backUp: () => void context.backups.makeIfBehind('close'),
    close() {
      stopTimer();
      context.evidence.end();
      store.close();
      desk.closeAll();
    },
    end: () => context.received.close(),
  };
}

/** Once for each kind: where a log does not work, or a drive that is taken out, the official is to know. */
function noteDrive({ ports, store }: Context): void {
  if (store.readOnly) {
    return;
  }
  const look = ports.driveKind?.(dirname(store.path)).then((kind) => {
    if (kind !== 'local' && store.isOpen() && !store.notices.hasHad(kind)) {
      doing('store.found', () => store.notices.add({ kind, detail: '', noticedAt: ports.clock.now() }));
    }
  });
  look?.catch((error: unknown) => ports.log.write('drive.unknown', { failure: describeFailure(error) }));
}

/** What the file turned out to be is seen at one start only: the official is told until they have decided. */
function noteFound({ store, ports }: Context): void {
  const { found, notices, readOnly } = store;
  if (found !== null && !readOnly && notices.list().every(({ kind }) => kind !== found)) {
    notices.add({ kind: found, detail: '', noticedAt: ports.clock.now() });
  }
}
