import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileRefusal } from '../../core/base/strictJson.ts';
import { findResources } from '../backend/context/resources.ts';
import { readEarlierVersions, readKnowledgeBase } from '../backend/knowledge/knowledgeFiles.ts';
import type { BackendPorts } from '../backend/ports.ts';
import { storeLocation } from '../backend/start/storeLocation.ts';
import { systemClock } from '../backend/start/systemClock.ts';
import { createTerminalPrinter } from '../loopback/terminalPrinter.ts';
import type { CommandPorts } from './command.ts';

/** The store that was named, else that of this computer. Throws `invalid-file`: opening it would make an empty one. */
export function namedStore(named: string | null, { terminal }: CommandPorts): string {
  const path = named ?? storeLocation(terminal.environment).storePath;
  if (!existsSync(path)) {
    throw fileRefusal(path, { reason: 'unreadable' });
  }
  return path;
}

/** What the backend needs from a terminal. */
export function backendPorts(
  storePath: string,
  date: string,
  { terminal, language, t }: CommandPorts,
): BackendPorts {
  const { knowledge } = findResources();
  return {
    storePath,
    knowledgeBase: readKnowledgeBase(knowledge),
    earlierKnowledge: readEarlierVersions(knowledge),
    desktop: {
      shell: 'loopback',
      systemLanguage: language,
      printer: createTerminalPrinter({ t, complain: terminal.complain }),
      openWritten: async () => false,
      chooseExportPath: async () => null,
      chooseExportFolder: async () => null,
    },
    clock: { ...systemClock, today: () => date },
    newId: randomUUID,
    log: { path: null, write: () => undefined },
  };
}
