import { randomUUID } from 'node:crypto';
import { chooseDriver } from '../../../db/driver/chooseDriver.ts';
import type { Backend } from '../createBackend.ts';
import { createBackend } from '../createBackend.ts';
import { readEarlierVersions, readKnowledgeBase } from '../knowledge/knowledgeFiles.ts';
import { createLogFile } from './logFile.ts';
import { driveKind, systemDriveFacts } from '../place/driveKind.ts';
import { logRejections } from './logRejections.ts';
import { createPages } from '../../pages/pages.ts';
import type { BackendPorts, Desktop, Log } from '../ports.ts';
import { findResources } from '../context/resources.ts';
import { openingTimeOf } from './openingTime.ts';
import { storeLocation } from './storeLocation.ts';
import { systemClock } from './systemClock.ts';

export interface StartedBackend {
  readonly backend: Backend;
  readonly pages: ReturnType<typeof createPages>;
  readonly log: Log;
}

/**
 * Puts the backend together on this computer's clock, files and store, for the shell that brings its desktop. A large
 * store is opened with the first call of the page, which can say meanwhile that it is being checked.
 *
 * Throws `AppError` when the knowledge base cannot be opened, `sqlite-unavailable` where nothing on this system can read
 * a store, and `store-busy` where the program already runs on this store, under whichever shell. A store that does not
 * open for another reason leaves a backend that leads out of it.
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
  const ports: BackendPorts = {
    storePath: location.storePath,
    knowledgeBase: readKnowledgeBase(resources.knowledge),
    earlierKnowledge: readEarlierVersions(resources.knowledge),
    desktop,
    clock: systemClock,
    newId: randomUUID,
    log,
    driveKind: async (folder) => driveKind(folder, await systemDriveFacts()),
  };
  const backend = createBackend(ports, openingTimeOf(location.storePath));
  const pages = createPages({
    rendererFolder: resources.renderer,
    fontsFolder: resources.fonts,
    briefHtml: (id, language) => backend.briefHtml(id, language),
  });
  return { backend, pages, log };
}
