import { evidenceNamedElsewhere } from '../../../db/backup/evidenceElsewhere.ts';
import { backUpBeforeUpgrade } from '../../../db/backup/beforeUpgrade.ts';
import type { HeldPlace } from '../../../db/opening/lock.ts';
import { openStore, type Store } from '../../../db/store.ts';
import type { Context, ReplaceStore } from './context.ts';
import { createBackupKeeper } from '../backup/backupKeeper.ts';
import { currentAct } from './act.ts';
import { createEvidenceRoom } from '../evidence/evidenceRoom.ts';
import type { KeptElsewhere } from '../evidence/sweepEvidence.ts';
import { appVersion } from './appVersion.ts';
import { createEvaluationMemory } from './evaluationMemory.ts';
import { createEvaluations } from './evaluations.ts';
import { preparedIn } from './preparedEvaluations.ts';
import { createKnowledgeLibrary } from '../knowledge/knowledgeLibrary.ts';
import type { BackendPorts } from '../ports.ts';
import { findResources } from './resources.ts';
import { createReceivedFiles, type ReceivedFiles } from './receivedFiles.ts';
import { createShippedLists } from './shippedLists.ts';
import { createWrittenFiles } from './writtenFiles.ts';

export interface ContextOptions {
  /** The place of the store, where it is held already. */
  readonly place?: HeldPlace | undefined;
  /** Only a whole program can go on with another store; a command cannot. */
  readonly replaceStore?: ReplaceStore;
}

/** As many as preview, PDF and plan of a few assessments ask for in turn. */
const mostKept = 8;

const cannotReplace: ReplaceStore = () => Promise.reject(new Error('A command keeps its store.'));

/**
 * Opens the store and what every handler works with; whoever opens it closes `store`.
 *
 * Throws like `openStore`: a store that is damaged, foreign, newer, open elsewhere or cannot be made.
 */
export function openContext(ports: BackendPorts, options: ContextOptions = {}): Context {
  const { clock, knowledgeBase, earlierKnowledge = [], log, newId, onStatement } = ports;
  const store = openStore(ports.storePath, {
    now: clock.now,
    newId,
    act: currentAct,
    log: (event, details) => log.write(event, details),
    onStatement,
    place: options.place,
    beforeUpgrade: (db) =>
      void backUpBeforeUpgrade(db, {
        storePath: ports.storePath,
        madeAt: clock.now(),
        program: appVersion,
      }),
  });
  const resources = findResources();
  const received = createReceivedFiles(ports);
  sweepReceived(store, received);
  const knowledge = createKnowledgeLibrary(store, knowledgeBase, earlierKnowledge);
  return {
    ports,
    resources,
    shipped: createShippedLists(resources.data),
    store,
    knowledge,
    evaluations: createEvaluations(
      knowledge,
      ports.evaluationMemory ?? createEvaluationMemory(mostKept, preparedIn(resources.prepared)),
    ),
    written: createWrittenFiles(ports),
    received,
    evidence: createEvidenceRoom({
      ...ports,
      store,
      namedElsewhere: () => namedElsewhere(store),
    }),
    replaceStore: options.replaceStore ?? cannotReplace,
    backups: createBackupKeeper({ store, ports, program: appVersion }),
  };
}

/** A program that died may have left a text that was encrypted: whoever opens the store next takes it away, a command too. */
function sweepReceived(store: Store, received: ReceivedFiles): void {
  try {
    if (!store.readOnly) {
      received.sweep();
    }
  } catch (error) {
    store.close();
    throw error;
  }
}

/** What leaves open which state of the store is to go on: until it is decided, another one may come back. */
const openQuestions: ReadonlySet<string> = new Set([
  'set-aside',
  'log-set-aside',
  'older-copy',
  'other-store',
  'cut-log',
]);

const namedElsewhere = (store: Store): KeptElsewhere =>
  store.notices.list().some(({ kind }) => openQuestions.has(kind))
    ? { unread: 'notice' }
    : evidenceNamedElsewhere(store.path);
