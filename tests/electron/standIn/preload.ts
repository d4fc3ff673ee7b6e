import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import type Electron from 'electron';
import type { Page } from '@playwright/test';

type Handler = Parameters<Electron.IpcMain['handle']>[1];
type Exposed = Readonly<Record<string, (input: unknown) => Promise<unknown>>>;
type Sender = Pick<Electron.IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/** The channels that the program answers. */
export const handlers = new Map<string, Handler>();

/** Calls a channel as Electron does: values are cloned on the way in and out. */
export async function invoke(channel: string, input: unknown, sender: Sender): Promise<unknown> {
  const handler = handlers.get(channel);
  if (!handler) {
    throw new Error(`No handler registered for '${channel}'`);
  }
  // Nothing of ours reads more of the event than who sent it.
  return structuredClone(await handler(sender as Electron.IpcMainInvokeEvent, structuredClone(input)));
}

/** Runs a preload as a sandboxed one runs, CommonJS with nothing but `electron` to require; answers what it exposes. */
export function runPreload(file: string, sender: () => Sender): Readonly<Record<string, Exposed>> {
  const exposed: Record<string, Exposed> = {};
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name: string, value: Exposed) => void (exposed[name] = value),
    },
    ipcRenderer: { invoke: (channel: string, input: unknown) => invoke(channel, input, sender()) },
  };
  const require = (name: string): unknown => {
    if (name !== 'electron') {
      throw new Error(`A sandboxed preload may not require ${name}.`);
    }
    return electron;
  };
  const module = { exports: {} };
  // What a sandboxed preload has of the page and of Node, as far as ours and its libraries look for it.
  const globals = { console, URL, TextEncoder, TextDecoder, structuredClone, Intl };
  const run = runInNewContext(
    `(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`,
    globals,
    {
      filename: file,
    },
  ) as (...parts: unknown[]) => void;
  run(require, module, module.exports);
  return exposed;
}

/** Puts what the preload exposes on a page, before any script of the page runs. */
export async function exposeOn(page: Page, exposed: Readonly<Record<string, Exposed>>): Promise<void> {
  const names = Object.entries(exposed).map(([name, functions]) => [name, Object.keys(functions)] as const);
  await page.exposeFunction('callExposed', (name: string, key: string, input: unknown) =>
    exposed[name]?.[key]?.(input),
  );
  await page.addInitScript((list) => {
    // The page must find what the preload exposes and nothing else: the way there is taken out of its reach.
    const { callExposed } = globalThis as unknown as {
      callExposed: (...args: unknown[]) => Promise<unknown>;
    };
    Reflect.deleteProperty(globalThis, 'callExposed');
    for (const [name, keys] of list) {
      const functions = keys.map((key) => [key, (input: unknown) => callExposed(name, key, input)]);
      Object.defineProperty(globalThis, name, { value: Object.freeze(Object.fromEntries(functions)) });
    }
  }, names);
}
