import { openStore } from '../../db/store.ts';
import type { Backend } from './backend.ts';
import type { Context } from './context.ts';
import { createDispatch } from './dispatch.ts';
import { createEvaluations } from './evaluations.ts';
import { briefHtml } from './brief/exportBrief.ts';
import { createHandlers } from './handlers.ts';
import { createKnowledgeLibrary, keepShipped } from './knowledgeLibrary.ts';
import type { BackendPorts } from './ports.ts';
import { findResources } from './resources.ts';
import { seedStore } from './seed.ts';

/**
 * Opens the store, fills it when it is new, and answers calls until it is closed.
 *
 * Throws like `openStore`: a store that is damaged, foreign, newer, open elsewhere or cannot be made.
 */
export function createBackend(ports: BackendPorts): Backend {
  const { clock, knowledgeBase, log } = ports;
  const store = openStore(ports.storePath, {
    today: clock.today(),
    log: (event, details) => log.write(event, details),
  });
  const knowledge = createKnowledgeLibrary(store, knowledgeBase);
  const context: Context = {
    ports,
    resources: findResources(),
    store,
    knowledge,
    evaluations: createEvaluations(knowledge),
  };
  try {
    keepShipped(store, knowledgeBase, clock.now());
    seedStore(context);
  } catch (error) {
    store.close();
    throw error;
  }
  return {
    dispatch: createDispatch(createHandlers(context), log),
    briefHtml: async (assessmentId, language) => briefHtml(context, assessmentId, language),
    async close() {
      // First the store: whatever the browser does, the file is free for the next start.
      store.close();
      await ports.desktop.printer.close();
    },
  };
}
