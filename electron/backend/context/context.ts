import type { Language } from '../../../core/base/settings.ts';
import type { Store } from '../../../db/store.ts';
import type { EvidenceRoom } from '../evidence/evidenceRoom.ts';
import type { Evaluations } from './evaluations.ts';
import type { KnowledgeLibrary } from '../knowledge/knowledgeLibrary.ts';
import type { BackupKeeper } from '../backup/backupKeeper.ts';
import type { BackendPorts } from '../ports.ts';
import type { Resources } from './resources.ts';
import type { ReceivedFiles } from './receivedFiles.ts';
import type { WrittenFiles } from './writtenFiles.ts';

/** What every handler works with. */
export interface Context {
  readonly ports: BackendPorts;
  readonly resources: Resources;
  readonly store: Store;
  readonly knowledge: KnowledgeLibrary;
  readonly evaluations: Evaluations;
  readonly written: WrittenFiles;
  readonly received: ReceivedFiles;
  readonly evidence: EvidenceRoom;
  readonly backups: BackupKeeper;
}

/** The language of the screens: the chosen one, else the system's. */
export const currentLanguage = ({ ports, store }: Context): Language =>
  store.settings.get().language ?? ports.desktop.systemLanguage;
