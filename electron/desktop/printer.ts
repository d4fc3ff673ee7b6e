import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import { AppError } from '../../core/errors.ts';
import { briefPolicy } from '../backend/contentPolicy.ts';
import type { Printer, PrintJob } from '../backend/ports.ts';
import { pagePreferences } from './mainWindow.ts';
import { pageOrigin } from './scheme.ts';

export interface DesktopPrinter extends Printer {
  /** The document behind a path of the page while it is being printed. */
  answer(path: string): Promise<Response | null>;
}

const deadline = 60_000;

/** Waits for a layout, then for the fonts that it asked for; says whether one of them failed. */
const fontsReady = `(async () => {
  document.documentElement.getBoundingClientRect();
  await document.fonts.ready;
  return [...document.fonts].every((font) => font.status !== 'error');
})()`;

/** Prints in a hidden window as locked as the visible one. Rejects with `AppError('print-failed', …, { reason })`. */
export function createDesktopPrinter(): DesktopPrinter {
  const jobs = new Map<string, PrintJob>();

  return {
    async print(job) {
      // At the root, so that the document's relative `fonts/…` are the page's own fonts.
      const path = `/print-${randomUUID()}`;
      jobs.set(path, job);
      const window = new BrowserWindow({ show: false, webPreferences: { ...pagePreferences } });
      try {
        return await withDeadline(printWindow(window, path));
      } catch (error) {
        throw error instanceof AppError ? error : failure('browser-stopped').because(error);
      } finally {
        jobs.delete(path);
        window.destroy();
      }
    },
    async answer(path) {
      const job = jobs.get(path);
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': briefPolicy };
      return job ? new Response(job.html, { headers }) : null;
    },
    // Every window closes with its print.
    close: async () => undefined,
  };
}

async function printWindow(window: BrowserWindow, path: string): Promise<Uint8Array> {
  await window.loadURL(`${pageOrigin}${path}`);
  const isComplete: unknown = await window.webContents.executeJavaScript(fontsReady);
  if (isComplete !== true) {
    throw failure('font-missing');
  }
  return window.webContents.printToPDF({
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    preferCSSPageSize: true,
    printBackground: true,
  });
}

const failure = (reason: string): AppError =>
  new AppError('print-failed', `Not printed: ${reason}.`, { reason });

function withDeadline<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(failure('too-slow')), deadline);
  });
  // When the deadline wins, the work fails later as its window is destroyed: that failure is already answered.
  work.catch(() => undefined);
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
