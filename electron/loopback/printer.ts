import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { AppError } from '../../core/base/errors.ts';
import { briefPolicy } from '../pages/contentPolicy.ts';
import { documentHeaders } from '../pages/headers.ts';
import { fontsReady } from '../printing/fontsReady.ts';
import { asPrintFailure, printFailure } from '../printing/printFailure.ts';
import { withDeadline } from '../printing/withDeadline.ts';
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
  /** Called with the folder that the browser of npm is unpacked to, before that begins. */
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
 * did not come up is replaced once. Rejects with `AppError('print-failed', …, { reason })`, where `reason` is a
 * `PrintReason`.
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
      // A failure in our own words would be the same again; a browser that was closed on purpose stays closed.
      if (error instanceof AppError || keeper.closings() !== closings) {
        throw asPrintFailure(error);
      }
      return tryInBrowser(work).catch((again: unknown) => {
        throw asPrintFailure(again);
      });
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
  await context.route('**/*', (route) => answerOrRefuse(route, fontsFolder));
  const page = await context.newPage();
  // Closing a page leaves its context behind.
  page.once('close', () => void context.close().catch(() => undefined));
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.goto(`${origin}/`);
  return page;
}

async function printOn(page: Page, job: PrintJob): Promise<Uint8Array> {
  await showDocument(page, job.html);
  await requireFonts(page);
  return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
}

async function picturesOn(page: Page, { html, ids }: PictureJob): Promise<readonly Uint8Array[]> {
  await showDocument(page, html);
  await requireFonts(page);
  const pictures: Uint8Array[] = [];
  for (const id of ids) {
    pictures.push(await page.locator(`[id="${id}"]`).screenshot({ scale: 'device' }));
  }
  return pictures;
}

/**
 * Nobody waits for the answer to a request: its failure would end the program.
 *
 * A font that cannot be read is refused, and the print says so; a page that is gone needs no answer.
 */
const answerOrRefuse = (route: Route, fontsFolder: string): Promise<void> =>
  answer(route, fontsFolder)
    .catch(() => route.abort())
    .catch(() => undefined);

/** An empty document under the brief's policy, and the shipped fonts. */
async function answer(route: Route, fontsFolder: string): Promise<void> {
  const url = new URL(route.request().url());
  if (url.origin === origin && url.pathname === '/') {
    return route.fulfill({ headers: documentHeaders(briefPolicy), body: '<!doctype html>' });
  }
  const file = join(fontsFolder, basename(url.pathname));
  if (url.origin === origin && /^\/fonts\/[\w-]+\.woff2$/.test(url.pathname) && existsSync(file)) {
    return route.fulfill({ contentType: 'font/woff2', body: await readFile(file) });
  }
  return route.abort();
}

async function requireFonts(page: Page): Promise<void> {
  if ((await page.evaluate(fontsReady)) !== true) {
    throw printFailure('font-missing');
  }
}
