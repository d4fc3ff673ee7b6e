import { randomUUID } from 'node:crypto';
import type { Backend } from '../../electron/backend/createBackend.ts';
import { createBackend } from '../../electron/backend/createBackend.ts';
import { readKnowledgeBase } from '../../electron/backend/knowledge/knowledgeFiles.ts';
import type { BackendPorts } from '../../electron/backend/ports.ts';
import { findResources } from '../../electron/backend/context/resources.ts';
import { clockAt } from './clocks.ts';

/** The real backend for a process of its own, without anything to print with unless that is given. */
export const startChildBackend = (
  storePath: string,
  today: string,
  given: Partial<BackendPorts> = {},
): Backend =>
  createBackend({
    storePath,
    knowledgeBase: readKnowledgeBase(findResources().knowledge),
    desktop: {
      shell: 'test',
      systemLanguage: 'en',
      printer: {
        print: () => Promise.reject(new Error('No printer.')),
        pictures: () => Promise.reject(new Error('No printer.')),
        close: () => Promise.resolve(),
      },
      openWritten: () => Promise.resolve(true),
      chooseExportPath: () => Promise.resolve(null),
      chooseExportFolder: () => Promise.resolve(null),
    },
    clock: clockAt(`${today}T08:00:00.000Z`),
    newId: randomUUID,
    log: { path: null, write: () => undefined },
    ...given,
  });
