import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { AppError } from '../../core/base/errors.ts';
import { briefPolicy } from '../pages/contentPolicy.ts';
import { pictureDensity, type PictureJob, type Printer, type PrintJob } from '../backend/ports.ts';
import { findBrowser, type BrowserChoice } from './findBrowser.ts';
import { keepPages, showDocument } from './printPages.ts';

export interface ChromiumPrinterOptions {
  readonly fontsFolder: string;
  readonly findBrowser?: () => BrowserChoice | null;
  /** How long one print may take, in milliseconds. */
  readonly deadline?: number;
  /** How long an unused browser is kept, in milliseconds. */
  readonly idleTime?: number;
}

/** Exists only inside the printing browser: every request to it is answered here, every other one is refused. */
const origin = 'https://brief.invalid';

/**
 * Prints by a headless Chromium without touching the network.
 *
 * The browser is started by the first print, kept for the next one and closed when unused for a while. Rejects with
 * `AppError('print-failed', …, { reason })`, where `reason` is a `PrintReason`.
 */
export function createChromiumPrinter(options: ChromiumPrinterOptions): Printer {
  const { deadline = 60_000, idleTime = 120_000 } = options;
  const keeper = keepBrowser(options.findBrowser ?? (() => findBrowser('print')), idleTime);
  const pages = keepPages((browser) => openPage(browser, options.fontsFolder));
  const sharpPages = keepPages((browser) => openPage(browser, options.fontsFolder, pictureDensity / 96));

  const inBrowser = async <T>(work: (browser: Browser) => Promise<T>): Promise<T> => {
    const browser = await keeper.take();
    try {
      return await withDeadline(work(browser), deadline);
    } catch (error) {
      if (error instanceof AppError) {
        throw error;
      }
      throw new AppError('print-failed', 'The browser did not print.', {
        reason: 'browser-stopped',
      }).because(error);
    } finally {
      keeper.giveBack();
    }
  };

  return {
    print: (job) => inBrowser((browser) => pages.use(browser, (page) => printOn(page, job))),
    pictures: (job) => inBrowser((browser) => sharpPages.use(browser, (page) => picturesOn(page, job))),
    close: keeper.close,
  };
}

async function openPage(browser: Browser, fontsFolder: string, deviceScaleFactor = 1): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block', deviceScaleFactor });
  await context.route('**/*', (route) => answer(route, fontsFolder));
  const page = await context.newPage();
  // Closing a page leaves its context behind.
  page.once('close', () => void context.close().catch(() => undefined));
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.goto(`${origin}/`);
  return page;
}

async function printOn(page: Page, job: PrintJob): Promise<Uint8Array> {
  await showDocument(page, job.html);
  await fontsReady(page);
  return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
}

async function picturesOn(page: Page, { html, ids }: PictureJob): Promise<readonly Uint8Array[]> {
  await showDocument(page, html);
  await fontsReady(page);
  const pictures: Uint8Array[] = [];
  for (const id of ids) {
    pictures.push(await page.locator(`[id="${id}"]`).screenshot({ scale: 'device' }));
  }
  return pictures;
}

/** An empty document under the brief's policy, and the shipped fonts. */
async function answer(route: Route, fontsFolder: string): Promise<void> {
  const url = new URL(route.request().url());
  if (url.origin === origin && url.pathname === '/') {
    const headers = { 'content-security-policy': briefPolicy };
    return route.fulfill({ contentType: 'text/html; charset=utf-8', headers, body: '<!doctype html>' });
  }
  const file = join(fontsFolder, basename(url.pathname));
  if (url.origin === origin && /^\/fonts\/[\w-]+\.woff2$/.test(url.pathname) && existsSync(file)) {
    return route.fulfill({ contentType: 'font/woff2', body: await readFile(file) });
  }
  return route.abort();
}

/** Waits for the fonts that the text uses; a missing one would print in whatever the computer has. */
async function fontsReady(page: Page): Promise<void> {
  const hasFailed = await page.evaluate(async () => {
    // Without a layout no font has been asked for yet, and `ready` would be true at once.
    document.documentElement.getBoundingClientRect();
    await document.fonts.ready;
    return [...document.fonts].some((font) => font.status === 'error');
  });
  if (hasFailed) {
    throw new AppError('print-failed', 'A font of the document did not load.', { reason: 'font-missing' });
  }
}

function withDeadline<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const failure = new AppError('print-failed', `Not printed within ${milliseconds} ms.`, {
      reason: 'too-slow',
    });
    timer = setTimeout(() => reject(failure), milliseconds);
  });
  // When the deadline wins, the work fails later as its page is closed: that failure is already answered.
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** One browser for prints that follow each other. */
function keepBrowser(choose: () => BrowserChoice | null, idleTime: number) {
  let current: Promise<Browser> | null = null;
  let users = 0;
  let timer: NodeJS.Timeout | undefined;

  const close = async () => {
    clearTimeout(timer);
    const closing = current;
    current = null;
    // A browser that failed to start has nothing to close; its failure went to the print that asked for it.
    await closing?.then((browser) => browser.close()).catch(() => undefined);
  };

  return {
    close,
    async take(): Promise<Browser> {
      clearTimeout(timer);
      users++;
      const started = (current ??= launch(choose()));
      try {
        const browser = await started;
        browser.once('disconnected', () => {
          current = current === started ? null : current;
        });
        return browser;
      } catch (error) {
        users--;
        current = null;
        throw error;
      }
    },
    giveBack() {
      users--;
      if (users === 0) {
        timer = setTimeout(() => void close(), idleTime);
        timer.unref();
      }
    },
  };
}

async function launch(choice: BrowserChoice | null): Promise<Browser> {
  if (!choice) {
    throw new AppError('print-failed', 'No browser to print with.', { reason: 'no-browser' });
  }
  // Loaded by the first print: a start that prints nothing does not wait for it.
  const { chromium } = await import('playwright-core');
  try {
    return await chromium.launch({
      executablePath: choice.executablePath,
      args: [...choice.args],
      chromiumSandbox: !choice.args.includes('--no-sandbox'),
      env: { ...definedEnvironment(), ...choice.env },
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      timeout: 30_000,
    });
  } catch (error) {
    throw new AppError('print-failed', 'The browser did not start.', { reason: 'browser-stopped' }).because(
      error,
    );
  }
}

const definedEnvironment = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
