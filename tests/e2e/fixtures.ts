import { mkdirSync, mkdtempSync, readFileSync, existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type Page, type TestInfo } from '@playwright/test';
import type { Channel, Input, Output } from '../../core/contract/channels.ts';
import type { Language } from '../../core/base/settings.ts';
import { findElectron } from '../../tools/electronBinary.mjs';
import { callInPage } from '../support/callInPage.ts';
import { startElectron } from './electronShell.ts';
import { startLoopback } from './loopbackShell.ts';
import { watch } from './watch.ts';

export { expect } from '@playwright/test';

export interface Options {
  /** The language of the computer, which the program follows until it is told otherwise. */
  readonly language: Language;
  readonly theme: 'light' | 'dark';
  /** What the store holds: what ships with the program, or no cluster at all. */
  readonly store: 'sample' | 'empty';
}

/** The program as a user has it: the real built shell on a fresh store of its own. */
export interface Desk {
  readonly shell: 'loopback' | 'electron';
  /** The window's page; another one after `restart`. */
  readonly page: Page;
  readonly dataFolder: string;
  /** Where exports are written. */
  readonly exportsFolder: string;
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

/** A started shell. */
export interface Shell {
  readonly page: Page;
  readonly origin: string;
  /** What it wrote on its terminal. */
  output(): string;
  kill(): Promise<void>;
  /** Kills the program behind the page. */
  killProgram(): Promise<void>;
  endProgram(): Promise<void>;
  close(): Promise<void>;
}

export interface Surroundings {
  readonly dataFolder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly theme: Options['theme'];
  readonly locale: string;
}

const noElectron =
  'Electron is not installed here: its program comes from GitHub, which may be out of reach.';

export const test = base.extend<Options & { desk: Desk }>({
  language: ['en', { option: true }],
  theme: ['light', { option: true }],
  store: ['sample', { option: true }],

  desk: async ({ browser, language, theme, store }, use, info) => {
    const shell = info.project.name === 'electron' ? 'electron' : 'loopback';
    info.skip(shell === 'electron' && findElectron() === null, noElectron);
    const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-e2e-'));
    const [dataFolder, exportsFolder] = [join(folder, 'data'), join(folder, 'exports')];
    mkdirSync(exportsFolder);
    const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
    const environment = {
      ...definedEnvironment(),
      CLUSTER_DESK_DATA: dataFolder,
      CLUSTER_DESK_EXPORTS: exportsFolder,
      LC_ALL: `${locale.replace('-', '_')}.UTF-8`,
    };
    const surroundings = { dataFolder, environment, theme, locale };
    const start = () =>
      shell === 'electron' ? startElectron(surroundings) : startLoopback(surroundings, browser);
    const faults: string[] = [];
    const outputs: string[] = [];

    let running = await open(start, faults);
    const desk: Desk = {
      shell,
      dataFolder,
      exportsFolder,
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
        running = await open(start, faults);
        return running.page;
      },
      killProgram: () => running.killProgram(),
      endProgram: () => running.endProgram(),
    };
    if (store === 'empty') {
      await removeClusters(desk);
    }
    await use(desk);

    await running.close();
    outputs.push(running.output());
    await attachLogs(info, { dataFolder, outputs, faults });
    rmSync(folder, { recursive: true, force: true });
    base.expect(faults, 'requests to other places, policy reports and page errors').toEqual([]);
  },
});

/** Starts a shell and waits until its first screen is usable. */
async function open(start: () => Promise<Shell>, faults: string[]): Promise<Shell> {
  const shell = await start();
  watch(shell, faults);
  await shell.page.locator('html[data-ready="1"]').waitFor({ state: 'attached', timeout: 30_000 });
  return shell;
}

async function removeClusters(desk: Desk): Promise<void> {
  for (const { id } of await desk.call('cluster.list', undefined)) {
    await desk.call('cluster.remove', { id });
  }
  await desk.page.reload();
  await desk.page.locator('html[data-ready="1"]').waitFor({ state: 'attached' });
}

interface Logs {
  readonly dataFolder: string;
  readonly outputs: readonly string[];
  readonly faults: readonly string[];
}

async function attachLogs(info: TestInfo, { dataFolder, outputs, faults }: Logs): Promise<void> {
  if (info.status === info.expectedStatus && faults.length === 0) {
    return;
  }
  const log = join(dataFolder, 'logs', 'log.jsonl');
  const contentType = 'text/plain';
  await info.attach('terminal', { body: outputs.join('\n--- restarted ---\n'), contentType });
  await info.attach('page', { body: faults.join('\n'), contentType });
  await info.attach('log', { body: existsSync(log) ? readFileSync(log) : 'none', contentType });
}

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
