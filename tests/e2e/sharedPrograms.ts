import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, expect } from '@playwright/test';
import type { Language } from '../../core/base/settings.ts';
import { callInPage } from '../support/callInPage.ts';
import type { Program } from './fixtures.ts';
import { serve, windowOf, type Served } from './loopbackShell.ts';
import { makeSurroundings, type Options, type Shell, type Surroundings } from './surroundings.ts';

interface Running extends Served {
  readonly surroundings: Surroundings;
  readonly origin: string;
  /** What stands for the token once that has been used. */
  readonly cookies: NonNullable<BrowserContextOptions['storageState']>;
  /** What the store held before the first test. */
  readonly digest: string;
}

/**
 * Started loopback programs for tests that change nothing in the store: one a language, as long as a worker lives.
 *
 * A program reads the language of the computer when it starts; the theme is the window's. Each test gets a window
 * that remembers nothing of the ones before.
 */
export class SharedPrograms {
  readonly #browser: Browser;
  readonly #running = new Map<Language, Promise<Running>>();

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  async take({ language, theme }: Pick<Options, 'language' | 'theme'>): Promise<Program> {
    const started = this.#running.get(language) ?? this.#start(language);
    this.#running.set(language, started);
    const running = await started;
    const surroundings = { ...running.surroundings, theme };
    return {
      surroundings,
      open: () => this.#open(running, surroundings),
      isStoreChanged: () => digestOf(surroundings.dataFolder) !== running.digest,
    };
  }

  async close(): Promise<void> {
    for (const started of this.#running.values()) {
      const { surroundings, stop } = await started;
      await stop('SIGTERM');
      rmSync(surroundings.folder, { recursive: true, force: true });
    }
  }

  async #start(language: Language): Promise<Running> {
    const surroundings = makeSurroundings({ language, theme: 'light' });
    const served = await serve(surroundings);
    // The token opens one browser: the windows of the tests get the cookie that it is exchanged for.
    const context = await this.#browser.newContext();
    const page = await context.newPage();
    await page.goto(served.url);
    await page.locator('html[data-ready="1"]').waitFor({ state: 'attached' });
    const cookies = await context.storageState();
    // In a moment of quiet the program brings its log into the file; what is written after that is a test's.
    await expect.poll(() => logOf(surroundings.dataFolder)).toBe(0);
    // An empty log is not the last it writes then: it answers once the note beside the file is written as well.
    await callInPage(page, 'app.start', undefined);
    await context.close();
    const digest = digestOf(surroundings.dataFolder);
    return { ...served, surroundings, origin: new URL(served.url).origin, cookies, digest };
  }

  async #open({ origin, cookies, output }: Running, surroundings: Surroundings): Promise<Shell> {
    const context = await this.#browser.newContext({ ...windowOf(surroundings), storageState: cookies });
    const page = await context.newPage();
    const saidBefore = output().length;
    await page.goto(`${origin}/`);
    const refuse = () => Promise.reject(new Error('Other tests use this program: it is not ended.'));
    return {
      page,
      origin,
      output: () => output().slice(saidBefore),
      kill: refuse,
      killProgram: refuse,
      endProgram: refuse,
      async close() {
        // Answered after everything that the page has asked for: no write of this test comes later.
        await callInPage(page, 'app.start', undefined);
        await context.close();
      },
    };
  }
}

const logOf = (folder: string): number =>
  statSync(join(folder, 'cluster-desk.db-wal'), { throwIfNoEntry: false })?.size ?? 0;

/** Any write changes the bytes of the store or of its log. */
function digestOf(dataFolder: string): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(dataFolder)
    .filter((file) => file.includes('.db'))
    .sort()) {
    hash.update(`${name}\0`).update(readFileSync(join(dataFolder, name)));
  }
  return hash.digest('hex');
}
