import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Browser, Page, Route } from 'playwright-core';
import { briefPolicy } from '../pages/contentPolicy.ts';
import { documentHeaders } from '../pages/headers.ts';
import { fontsReady } from '../printing/fontsReady.ts';
import { printFailure } from '../printing/printFailure.ts';
import { type PrintClock, systemPrintClock } from '../printing/printClock.ts';
import { createPrintQueue } from '../printing/printQueue.ts';
import { untilAborted } from '../printing/untilAborted.ts';
import { withDeadline } from '../printing/withDeadline.ts';
import { withOneRetry } from '../printing/withOneRetry.ts';
import {
  pictureDensity,
  printLimit,
  type PictureJob,
  type Printer,
  type PrintJob,
  type PrintWatch,
} from '../backend/ports.ts';
import { type BrowserChoice, readyBrowser } from './findBrowser.ts';
import { keepBrowser } from './keepBrowser.ts';
import { launchBrowser } from './launchBrowser.ts';
import { keepPages, showDocument } from './printPages.ts';

export interface ChromiumPrinterOptions {
  readonly fontsFolder: string;
  readonly findBrowser?: () => BrowserChoice | null;
  /** Starts the browser that was found; a test starts one that is slow. */
  readonly launch?: typeof launchBrowser;
  readonly clock?: PrintClock;
  /** Called with the folder that the browser of npm is unpacked to, before that begins. */
  readonly onUnpack?: (folder: string) => void;
  /** How long one print may take once the browser is up and its turn has come, in milliseconds. */
  readonly deadline?: number;
  /** How long a page with its fonts is kept that nobody prints on, in milliseconds. */
  readonly idleTime?: number;
}

/** Exists only inside the printing browser: every request to it is answered here, every other one is refused. */
const origin = 'https://brief.invalid';

/**
 * Prints by a headless Chromium without touching the network.
 *
 * The browser is started by the first print and kept until the printer is closed; one that died or did not come up is
 * replaced once. Prints wait for their turn, and the time of each counts from its own. Rejects with
 * `AppError('print-failed', …, { reason })`, where `reason` is a `PrintReason`.
 */
export function createChromiumPrinter(options: ChromiumPrinterOptions): Printer {
  const { clock = systemPrintClock, launch = launchBrowser, onUnpack = () => undefined } = options;
  const { deadline: limit = printLimit, idleTime = 120_000 } = options;
  const queue = createPrintQueue(clock);
  const choose = async () => (options.findBrowser ? options.findBrowser() : readyBrowser(onUnpack));
  const keeper = keepBrowser({ choose, launch, clock, onStarted: queue.measured });
  const pagesOf = (scale?: number) =>
    keepPages({ open: (browser) => openPage(browser, options.fontsFolder, scale), clock, idleTime });
  const [pages, sharpPages] = [pagesOf(), pagesOf(pictureDensity / 96)];

  const inBrowser = async <T>(watch: PrintWatch, work: Work<T>): Promise<T> => {
    const { signal } = watch;
    const closings = keeper.closings();
    const print = async () => {
      watch.onStage?.('starting');
      const browser = await untilAborted(keeper.take(), signal);
      return queue.print(watch, () => withDeadline((left) => work(browser, left), { clock, limit, signal }));
    };
    return withOneRetry(print, { signal, isEnded: () => keeper.closings() !== closings });
  };

  return {
    print: (job, watch = {}) =>
      inBrowser(watch, (browser, left) => pages.use(browser, left, (page) => printOn(page, job))),
    pictures: (job, watch = {}) =>
      inBrowser(watch, (browser, left) => sharpPages.use(browser, left, (page) => picturesOn(page, job))),
    close() {
      pages.forget();
      sharpPages.forget();
      return keeper.close();
    },
  };
}

/** A print in a browser; it hears by the signal that nobody waits for it any more. */
type Work<T> = (browser: Browser, left: AbortSignal) => Promise<T>;

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
