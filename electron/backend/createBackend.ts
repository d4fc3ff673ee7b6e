import type { Language } from '../../core/base/settings.ts';
import type { Envelope } from '../../core/contract/envelope.ts';
import { createCallGate } from './calls/callGate.ts';
import { createDispatch } from './dispatch.ts';
import { createBatchJobs } from './brief/batchJobs.ts';
import { briefHtml } from './brief/exportBrief.ts';
import { createHandlers } from './calls/handlers.ts';
import { keepShipped } from './knowledge/knowledgeLibrary.ts';
import { currentLanguage } from './context/context.ts';
import { openContext } from './context/openContext.ts';
import type { BackendPorts } from './ports.ts';
import { emptyBin } from './start/emptyBin.ts';
import { seedStore } from './start/seed.ts';
import { checkAnchors } from './trail/verifyRecords.ts';

/** The whole program behind the window, without Electron and without HTTP. */
export interface Backend {
  /** Answers one call. Never rejects: failures are in the envelope. */
  dispatch(channel: unknown, input: unknown): Promise<Envelope>;
  /** The brief as a complete HTML document, the same that is printed. Rejects with `AppError`. */
  briefHtml(assessmentId: string, language: Language): Promise<string>;
  /** The language of the screens, for what a shell says around them. */
  language(): Language;
  /** Whether a call is being answered or a batch written. */
  isBusy(): boolean;
  /**
   * Resolves once nothing is being written, whether it succeeded or not; a batch ends after the briefs that are being
   * written. Calls are answered meanwhile and afterwards: the page stores what it holds before it is left.
   */
  finish(): Promise<void>;
  /**
   * Ends the program's work; the same promise however often it is called.
   *
   * Takes no new call (`disconnected`), finishes what is under way and closes the store. A shell calls it when no page
   * is left that could have something to store, or none that it could wait for.
   */
  close(): Promise<void>;
}

/**
 * Opens the store, fills it when it is new, and answers calls until it is closed.
 *
 * Throws like `openStore`: a store that is damaged, foreign, newer, open elsewhere or cannot be made.
 */
export function createBackend(ports: BackendPorts): Backend {
  const { clock, log } = ports;
  const context = openContext(ports);
  const { store } = context;
  try {
    const lastAt = store.trail.lastAt();
    keepShipped(store, context.knowledge, clock.now());
    seedStore(context);
    checkAnchors(context);
    emptyBin(context, lastAt);
  } catch (error) {
    store.close();
    throw error;
  }
  const jobs = createBatchJobs(context);
  const gate = createCallGate();
  const isBusy = () => gate.isBusy() || jobs.areRunning();
  const finish = async () => {
    if (isBusy()) {
      log.write('closing.waits');
    }
    // What is being written becomes whole files with their records; a call that waits may begin one more batch.
    while (isBusy()) {
      await Promise.all([jobs.stopAll(), gate.idle()]);
    }
  };
  const close = async () => {
    gate.shut();
    // An idle store is closed at once, before anything else has its turn.
    if (isBusy()) {
      await finish();
    }
    // Then the store: whatever the browser does, the file is free for the next start.
    try {
      store.close();
    } finally {
      await ports.desktop.printer.close();
    }
  };
  let closing: Promise<void> | null = null;
  return {
    dispatch: createDispatch(createHandlers(context, jobs), { log, gate }),
    briefHtml: (assessmentId, language) => gate.pass(() => briefHtml(context, assessmentId, language)),
    language: () => currentLanguage(context),
    isBusy,
    finish,
    close: () => (closing ??= close()),
  };
}
