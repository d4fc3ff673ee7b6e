import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Channel, Input, Output } from '../../core/contract/channels.ts';
import { createClient } from '../../core/contract/client.ts';
import { AppError, type ErrorCode } from '../../core/base/errors.ts';
import type { Backend } from '../../electron/backend/createBackend.ts';
import { createBackend } from '../../electron/backend/createBackend.ts';
import { createEvaluationMemory } from '../../electron/backend/context/evaluationMemory.ts';
import { readKnowledgeBase } from '../../electron/backend/knowledge/knowledgeFiles.ts';
import type { BackendPorts, Printer } from '../../electron/backend/ports.ts';
import { findResources } from '../../electron/backend/context/resources.ts';
import { onePage } from './onePage.ts';
import { storePath } from './storeFolder.ts';
import { clockAt } from './clocks.ts';

export const knowledgeBase = readKnowledgeBase(findResources().knowledge);

/** What the log of a test backend has been told. */
export interface LoggedEvent {
  readonly event: string;
  readonly details: Readonly<Record<string, unknown>> | undefined;
}

export interface TestBackend {
  readonly backend: Backend;
  readonly path: string;
  readonly events: readonly LoggedEvent[];
  call<C extends Channel>(channel: C, input?: Input<C>): Promise<Output<C>>;
  /** The code of the failure that a call answers with. */
  refusal(channel: string, input?: unknown): Promise<ErrorCode | 'answered'>;
}

/** The smallest PNG. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);

/** The time of a test stands still; printing needs a browser and has its own tests. */
const paper: Printer = {
  print: () => Promise.resolve(onePage),
  pictures: ({ ids }) => Promise.resolve(ids.map(() => onePixel)),
  close: () => Promise.resolve(),
};

/**
 * Shared by the tests of a process: most ask for the same few evaluations of the sample, each worth two seconds.
 *
 * A test that brings another knowledge base gets a memory of its own, because its base may bear the same hash.
 */
const sharedMemory = createEvaluationMemory(500);

let firstStart: Buffer | null = null;

/** A store as the first start leaves it. That start evaluates the sample, which each test need not wait for. */
function seededStore(): string {
  const path = storePath();
  if (firstStart === null) {
    void createBackend({ ...ports(path, []), evaluationMemory: sharedMemory }).close();
    firstStart = readFileSync(path);
  } else {
    writeFileSync(path, firstStart);
  }
  return path;
}

/** The real backend on a real store, with a fixed clock. */
export function startBackend(overrides: Partial<BackendPorts> = {}): TestBackend {
  const path = overrides.storePath ?? seededStore();
  const events: LoggedEvent[] = [];
  const memory = overrides.knowledgeBase ? {} : { evaluationMemory: sharedMemory };
  const backend = createBackend({ ...ports(path, events), ...memory, ...overrides });
  const client = createClient(backend.dispatch);
  // The client's rest parameter depends on the channel, which a wrapper cannot express.
  const call: TestBackend['call'] = (channel, input) => client.call(channel, ...([input] as never));
  onTestFinished(() => backend.close());
  return {
    backend,
    path,
    events,
    call,
    async refusal(channel, input) {
      const envelope = await backend.dispatch(channel, input);
      return envelope.ok ? 'answered' : envelope.error.code;
    },
  };
}

/** What the real backend works with on a store, and what its log is told. */
export function storePorts(path: string): { ports: BackendPorts; events: readonly LoggedEvent[] } {
  const events: LoggedEvent[] = [];
  return { ports: { ...ports(path, events), evaluationMemory: sharedMemory }, events };
}

function ports(path: string, events: LoggedEvent[]): BackendPorts {
  return {
    storePath: path,
    knowledgeBase,
    desktop: {
      shell: 'test',
      systemLanguage: 'en',
      printer: paper,
      openWritten: () => Promise.resolve(true),
      chooseExportPath: (name) => Promise.resolve(join(path, '..', name)),
      chooseExportFolder: async (name) => {
        const folder = join(path, '..', name);
        mkdirSync(folder, { recursive: true });
        return folder;
      },
    },
    clock: clockAt('2026-06-30T08:00:00.000Z'),
    newId: randomUUID,
    log: { path: null, write: (event, details) => void events.push({ event, details }) },
  };
}

/** The failure of a call, which the test expects. */
export async function failureOf(call: Promise<unknown>): Promise<AppError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof AppError) {
      return error;
    }
    throw error;
  }
  throw new Error('The call was answered.');
}
