import { randomUUID } from 'node:crypto';
import { chooseDriver } from '../../../db/driver/chooseDriver.ts';
import type { KnowledgeBase } from '../../../core/knowledge/schema.ts';
import type { Backend } from '../createBackend.ts';
import { createBackend } from '../createBackend.ts';
import { readEarlierVersions, readKnowledgeBase } from '../knowledge/knowledgeFiles.ts';
import { createLogFile } from './logFile.ts';
import { driveKind, systemDriveFacts } from '../place/driveKind.ts';
import { isLongToCheck } from './longCheck.ts';
import { logRejections } from './logRejections.ts';
import { createOpenedFiles } from '../context/openedFiles.ts';
import { createPages } from '../../pages/pages.ts';
import type { BackendPorts, Desktop, Log } from '../ports.ts';
import { findResources } from '../context/resources.ts';
import { storeLocation } from './storeLocation.ts';
import { systemClock } from './systemClock.ts';

export interface StartedBackend {
  readonly backend: Backend;
  readonly pages: ReturnType<typeof createPages>;
  readonly log: Log;
  /**
   * Opens the store, once the window is on its way. A large one is left for the first call of the page, which can say
   * meanwhile that it is being checked. Throws `knowledge-base-invalid`; a store that does not open leaves a backend that
   * leads out of it.
   */
  openStore(): void;
  /** Takes the files that are opened with the program. */
  readonly opened: ReturnType<typeof createOpenedFiles>;
}

/**
 * Puts the backend together on this computer's clock, files and store, for the shell that brings its desktop, and takes the
 * place of the store.
 *
 * Throws `sqlite-unavailable` where nothing on this system can read a store, and `store-busy` where the program already runs
 * on this store, under whichever shell.
 */
export function startBackend(desktop: Desktop): StartedBackend {
  const resources = findResources();
  const location = storeLocation();
  const log = createLogFile(location.logFolder, systemClock);
  logRejections(log);
  // First: no backup and no other way out of a store that does not open helps where none can be read.
  const { name, version } = chooseDriver();
  if (name !== 'better-sqlite3') {
    log.write('sqlite.own', { driver: name, version });
  }
  const opened = createOpenedFiles();
  let knowledge: KnowledgeBase | null = null;
  let earlier: readonly KnowledgeBase[] | null = null;
  const ports: BackendPorts = {
    storePath: location.storePath,
    // Read with the store: the window need not wait for them.
    get knowledgeBase() {
      return (knowledge ??= readKnowledgeBase(resources.knowledge));
    },
    get earlierKnowledge() {
      return (earlier ??= readEarlierVersions(resources.knowledge));
    },
    desktop,
    openedFiles: opened,
    clock: systemClock,
    newId: randomUUID,
    log,
    driveKind: async (folder) => driveKind(folder, await systemDriveFacts()),
  };
  const isLong = isLongToCheck(location.storePath);
  const backend = createBackend(ports, 'first-call');
  const pages = createPages({
    rendererFolder: resources.renderer,
    fontsFolder: resources.fonts,
    briefHtml: (id, language) => backend.briefHtml(id, language),
  });
  return { backend, pages, log, opened, openStore: () => (isLong ? undefined : backend.open()) };
}
