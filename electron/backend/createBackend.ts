import type { Language } from '../../core/base/settings.ts';
import type { Envelope } from '../../core/contract/envelope.ts';
import { createDispatch } from './dispatch.ts';
import { createBatchJobs } from './brief/batchJobs.ts';
import { briefHtml } from './brief/exportBrief.ts';
import { createHandlers } from './calls/handlers.ts';
import { keepShipped } from './knowledge/knowledgeLibrary.ts';
import { openContext } from './context/openContext.ts';
import type { BackendPorts } from './ports.ts';
import { seedStore } from './start/seed.ts';

/** The whole program behind the window, without Electron and without HTTP. */
export interface Backend {
  /** Answers one call. Never rejects: failures are in the envelope. */
  dispatch(channel: unknown, input: unknown): Promise<Envelope>;
  /** The brief as a complete HTML document, the same that is printed. Rejects with `AppError`. */
  briefHtml(assessmentId: string, language: Language): Promise<string>;
  close(): Promise<void>;
}

/**
 * Opens the store, fills it when it is new, and answers calls until it is closed.
 *
 * Throws like `openStore`: a store that is damaged, foreign, newer, open elsewhere or cannot be made.
 */
export function createBackend(ports: BackendPorts): Backend {
  const { clock, knowledgeBase, log } = ports;
  const context = openContext(ports);
  const { store } = context;
  try {
    keepShipped(store, knowledgeBase, clock.now());
    seedStore(context);
  } catch (error) {
    store.close();
    throw error;
  }
  const jobs = createBatchJobs(context);
  return {
    dispatch: createDispatch(createHandlers(context, jobs), log),
    briefHtml: async (assessmentId, language) => briefHtml(context, assessmentId, language),
    async close() {
      // What is being written becomes whole files with their records.
      if (jobs.areRunning()) {
        await jobs.stopAll();
      }
      // Then the store: whatever the browser does, the file is free for the next start.
      store.close();
      await ports.desktop.printer.close();
    },
  };
}
