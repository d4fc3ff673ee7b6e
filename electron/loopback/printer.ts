import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { AppError } from '../../core/base/errors.ts';
import { briefPolicy } from '../pages/contentPolicy.ts';
import {
  pictureDensity,
  printLimit,
  type PictureJob,
  type Printer,
  type PrintJob,
} from '../backend/ports.ts';
import { type BrowserChoice, readyBrowser } from './findBrowser.ts';
import { keepBrowser } from './keepBrowser.ts';
import { keepPages, showDocument } from './printPages.ts';

export interface ChromiumPrinterOptions {
  readonly fontsFolder: string;
  readonly findBrowser?: () => BrowserChoice | null;
  /** Told where the browser of npm is unpacked to, before that begins. */
  readonly onUnpack?: (folder: string) => void;
  /** How long one print may take once the browser is up, in milliseconds. */
  readonly deadline?: number;
  /** How long an unused browser is kept, in milliseconds. */
  readonly idleTime?: number;
}

/** Exists only inside the printing browser: every request to it is answered here, every other one is refused. */
const origin = 'https://brief.invalid';

/**
 * Prints by a headless Chromium without touching the network.
 *
 * The browser is started by the first print, kept for the next one and closed when unused for a while. One that died or
 * did not come up is replaced once. Rejects with `AppError('print-failed', …, { reason })`, where `reason` is a key of
 * the dictionary's `printReasons`.
 */
export function createChromiumPrinter(options: ChromiumPrinterOptions): Printer {
  const { deadline = printLimit, idleTime = 120_000, onUnpack = () => undefined } = options;
  const choose = async () => (options.findBrowser ? options.findBrowser() : readyBrowser(onUnpack));
  const keeper = keepBrowser(choose, idleTime);
  const pages = keepPages((browser) => openPage(browser, options.fontsFolder));
  const sharpPages = keepPages((browser) => openPage(browser, options.fontsFolder, pictureDensity / 96));

  const tryInBrowser = async <T>(work: (browser: Browser) => Promise<T>): Promise<T> => {
    const browser = await keeper.take();
    try {
      return await withDeadline(work(browser), deadline);
    } finally {
      keeper.giveBack();
    }
  };

  const inBrowser = async <T>(work: (browser: Browser) => Promise<T>): Promise<T> => {
    const closings = keeper.closings();
    try {
      return await tryInBrowser(work);
    } catch (error) {
      // What is told in our own words would be the same again; a browser that was closed on purpose stays closed.
      if (error instanceof AppError || keeper.closings() !== closings) {
        throw stopped(error);
      }
      return tryInBrowser(work).catch((again: unknown) => {
        throw stopped(again);
      });
    }
  };

  return {
    print: (job) => inBrowser((browser) => pages.use(browser, (page) => printOn(page, job))),
    pictures: (job) => inBrowser((browser) => sharpPages.use(browser, (page) => picturesOn(page, job))),
    close: keeper.close,
  };
}

const stopped = (error: unknown): AppError =>
  error instanceof AppError
    ? error
    : new AppError('print-failed', 'The browser did not print.', { reason: 'browser-stopped' }).because(
        error,
      );

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
