import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test as base, type Browser, type Page, type TestInfo } from '@playwright/test';
import type { Channel, Input, Output } from '../../core/contract/channels.ts';
import { findElectron } from '../../tools/electronBinary.mjs';
import { callInPage } from '../support/callInPage.ts';
import { startElectron } from './electronShell.ts';
import { startLoopback } from './loopbackShell.ts';
import { SharedPrograms } from './sharedPrograms.ts';
import { StartedStore } from './startedStore.ts';
import { makeSurroundings, type Options, type Shell, type Surroundings } from './surroundings.ts';
import { watch } from './watch.ts';

export { expect } from '@playwright/test';

/** The program as a user has it: the real built shell, on a store of its own unless the test only reads. */
export interface Desk extends Pick<Surroundings, 'dataFolder' | 'exportsFolder' | 'openedFile'> {
  readonly shell: 'loopback' | 'electron';
  /** The window's page; another one after `restart`. */
  readonly page: Page;
  /** The address of the running shell, without its token. */
  readonly origin: string;
  /** Requests to other places, policy reports and errors of the page. Must be empty at the end of every test. */
  readonly faults: string[];
  call<C extends Channel>(channel: C, input: Input<C>): Promise<Output<C>>;
  /** Kills the program without a word and starts it again on the same store. */
  restart(): Promise<Page>;
  /** Kills the program and leaves its page open; in Electron the page goes with it. */
  killProgram(): Promise<void>;
  /** Tells the program to end, as Ctrl+C does; resolves when it has. */
  endProgram(): Promise<void>;
}

const noElectron =
  'Electron is not installed here: its program comes from GitHub, which may be out of reach.';

/** Whether pages are set in the fonts that ship with the program: unpacking them costs a page a second. */
interface Typography {
  readonly fonts: 'shipped' | 'none';
}

/** What the tests of one worker share. */
interface Shared extends Typography {
  readonly shared: SharedPrograms;
  readonly startedStore: StartedStore;
}

export const test = base.extend<Options & { desk: Desk }, Shared>({
  language: ['en', { option: true }],
  theme: ['light', { option: true }],
  store: ['sample', { option: true }],
  isReadOnly: [false, { option: true }],
  beforePrinting: [null, { option: true }],

  // What a test that looks at sizes or at the brief needs, and a few more; the words are the same without.
  fonts: ['none', { option: true, scope: 'worker' }],
  launchOptions: [
    async ({ launchOptions, fonts }, use) => {
      const more = fonts === 'none' ? ['--disable-remote-fonts'] : [];
      await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...more] });
    },
    { scope: 'worker' },
  ],

  shared: [
    async ({ browser }, use) => {
      const shared = new SharedPrograms(browser);
      await use(shared);
      await shared.close();
    },
    { scope: 'worker' },
  ],

  startedStore: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const startedStore = new StartedStore();
      await use(startedStore);
      await startedStore.discard();
    },
    { scope: 'worker' },
  ],

  desk: async (
    { browser, shared, startedStore, language, theme, store, isReadOnly, beforePrinting },
    use,
    info,
  ) => {
    const shell = info.project.name === 'electron' ? 'electron' : 'loopback';
    info.skip(shell === 'electron' && findElectron() === null, noElectron);
    const look = { language, theme, beforePrinting };
    // A window of Electron cannot be had without a program of its own.
    const program =
      isReadOnly && shell === 'loopback'
        ? await shared.take(look)
        : await ownProgram(shell, { look, browser, startedStore });
    const session = await openDesk(program, shell);
    if (store === 'empty') {
      await removeClusters(session.desk);
    }
    await use(session.desk);

    await session.close();
    await attachLogs(info, program.surroundings, session);
    const isStoreChanged = program.isStoreChanged?.() ?? false;
    program.discard?.();
    base.expect(session.desk.faults, 'requests to other places, policy reports and page errors').toEqual([]);
    base.expect(isStoreChanged, 'a test that only reads has changed the store').toBe(false);
  },
});

/** A test that changes nothing in the store. It fails when it did. */
export const readOnlyTest = test.extend({ isReadOnly: true });

/** What a desk is opened on: a program of its own, or one that others use as well. */
export interface Program {
  readonly surroundings: Surroundings;
  open(): Promise<Shell>;
  /** Whether anything was written to the store since its first start. */
  isStoreChanged?(): boolean;
  discard?(): void;
}

interface OwnProgram {
  readonly look: Pick<Options, 'language' | 'theme' | 'beforePrinting'>;
  readonly browser: Browser;
  readonly startedStore: StartedStore;
}

async function ownProgram(
  shell: Desk['shell'],
  { look, browser, startedStore }: OwnProgram,
): Promise<Program> {
  const surroundings = makeSurroundings(look);
  await startedStore.copyTo(surroundings.dataFolder, look.language);
  return {
    surroundings,
    open: () => (shell === 'electron' ? startElectron(surroundings) : startLoopback(surroundings, browser)),
    discard: () => rmSync(surroundings.folder, { recursive: true, force: true }),
  };
}

interface Session {
  readonly desk: Desk;
  /** What every start of the program wrote on its terminal. */
  readonly outputs: readonly string[];
  close(): Promise<void>;
}

async function openDesk(
  { surroundings, open }: Pick<Program, 'surroundings' | 'open'>,
  shell: Desk['shell'],
): Promise<Session> {
  const faults: string[] = [];
  const outputs: string[] = [];
  let running = await opened(open, faults);
  const desk: Desk = {
    shell,
    dataFolder: surroundings.dataFolder,
    exportsFolder: surroundings.exportsFolder,
    openedFile: surroundings.openedFile,
    faults,
    get page() {
      return running.page;
    },
    get origin() {
      return running.origin;
    },
    call: (channel, input) => callInPage(running.page, channel, input),
    async restart() {
      await running.kill();
      outputs.push(running.output());
      running = await opened(open, faults);
      return running.page;
    },
    killProgram: () => running.killProgram(),
    endProgram: () => running.endProgram(),
  };
  return {
    desk,
    outputs,
    async close() {
      await running.close();
      outputs.push(running.output());
    },
  };
}

/** Opens a window and waits until its first screen is usable. */
async function opened(open: () => Promise<Shell>, faults: string[]): Promise<Shell> {
  const shell = await open();
  let isEnding = false;
  watch(shell, { faults, isEnding: () => isEnding });
  await ready(shell.page);
  const ending = (end: () => Promise<void>) => () => {
    isEnding = true;
    return end();
  };
  return { ...shell, killProgram: ending(shell.killProgram), endProgram: ending(shell.endProgram) };
}

/** Waits until the first screen is usable, after a start or a reload. */
export const ready = (page: Page): Promise<void> =>
  page.locator('html[data-ready="1"]').waitFor({ state: 'attached' });

async function removeClusters(desk: Desk): Promise<void> {
  for (const { id } of await desk.call('cluster.list', undefined)) {
    await desk.call('cluster.remove', { id });
  }
  await desk.page.reload();
  await ready(desk.page);
}

async function attachLogs(
  info: TestInfo,
  { dataFolder }: Surroundings,
  { desk, outputs }: Session,
): Promise<void> {
  if (info.status === info.expectedStatus && desk.faults.length === 0) {
    return;
  }
  const log = join(dataFolder, 'logs', 'log.jsonl');
  const contentType = 'text/plain';
  await info.attach('terminal', { body: outputs.join('\n--- restarted ---\n'), contentType });
  await info.attach('page', { body: desk.faults.join('\n'), contentType });
  await info.attach('log', { body: existsSync(log) ? readFileSync(log) : 'none', contentType });
}
