import type { Language } from '../../../core/base/settings.ts';
import type { Store } from '../../../db/store.ts';
import type { EvidenceRoom } from '../evidence/evidenceRoom.ts';
import type { Evaluations } from './evaluations.ts';
import type { KnowledgeLibrary } from '../knowledge/knowledgeLibrary.ts';
import type { BackupKeeper } from '../backup/backupKeeper.ts';
import type { BackendPorts } from '../ports.ts';
import type { Resources } from './resources.ts';
import type { ShippedLists } from './shippedLists.ts';
import type { ReceivedFiles } from './receivedFiles.ts';
import type { WrittenFiles } from './writtenFiles.ts';

/** What every handler works with. */
export interface Context {
  readonly ports: BackendPorts;
  readonly resources: Resources;
  readonly shipped: ShippedLists;
  readonly store: Store;
  readonly knowledge: KnowledgeLibrary;
  readonly evaluations: Evaluations;
  readonly written: WrittenFiles;
  readonly received: ReceivedFiles;
  readonly evidence: EvidenceRoom;
  /** Puts other files in the place of the store while the program goes on. */
  readonly replaceStore: ReplaceStore;
  readonly backups: BackupKeeper;
}

/**
 * Closes the store, lets work be done on its files while the place is held, and opens what lies there then.
 *
 * For a call of the contract that `isAlone`. The context is of the past afterwards: the call answers and asks nothing of
 * it. Resolves with the context of the store that is open now. Rejects with what the work or opening failed of; after a work that failed the store of before is open again, and
 * after a store that does not open the program offers the ways out of that.
 */
export type ReplaceStore = (work: (path: string) => void) => Promise<Context>;

/** The language of the screens: the chosen one, else the system's. */
export const currentLanguage = ({ ports, store }: Context): Language =>
  store.settings.get().language ?? ports.desktop.systemLanguage;
