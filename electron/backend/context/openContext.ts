import { backupsOf } from '../../../db/backup/backupFolder.ts';
import { evidenceNamedByBackups } from '../../../db/backup/checkBackups.ts';
import { backUpBeforeUpgrade } from '../../../db/backup/beforeUpgrade.ts';
import { openStore } from '../../../db/store.ts';
import type { Context } from './context.ts';
import { createBackupKeeper } from '../backup/backupKeeper.ts';
import { currentAct } from './act.ts';
import { createEvidenceRoom } from '../evidence/evidenceRoom.ts';
import { appVersion } from './appVersion.ts';
import { createEvaluations } from './evaluations.ts';
import { createKnowledgeLibrary } from '../knowledge/knowledgeLibrary.ts';
import type { BackendPorts } from '../ports.ts';
import { findResources } from './resources.ts';
import { createReceivedFiles } from './receivedFiles.ts';
import { createWrittenFiles } from './writtenFiles.ts';

/**
 * Opens the store and what every handler works with; whoever opens it closes `store`.
 *
 * Throws like `openStore`: a store that is damaged, foreign, newer, open elsewhere or cannot be made.
 */
export function openContext(ports: BackendPorts): Context {
  const { clock, knowledgeBase, earlierKnowledge = [], log, newId, onStatement } = ports;
  const store = openStore(ports.storePath, {
    now: clock.now,
    newId,
    act: currentAct,
    log: (event, details) => log.write(event, details),
    onStatement,
    beforeUpgrade: (db) =>
      void backUpBeforeUpgrade(db, {
        storePath: ports.storePath,
        madeAt: clock.now(),
        program: appVersion,
      }),
  });
  const knowledge = createKnowledgeLibrary(store, knowledgeBase, earlierKnowledge);
  return {
    ports,
    resources: findResources(),
    store,
    knowledge,
    evaluations: createEvaluations(knowledge, ports.evaluationMemory),
    written: createWrittenFiles(ports),
    received: createReceivedFiles(ports),
    evidence: createEvidenceRoom({
      ...ports,
      store,
      namedByBackups: () => evidenceNamedByBackups(backupsOf(store.path)),
    }),
    backups: createBackupKeeper({ store, ports, program: appVersion }),
  };
}
