import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import { briefPolicy } from '../pages/contentPolicy.ts';
import { documentHeaders } from '../pages/headers.ts';
import { fontsReady } from '../printing/fontsReady.ts';
import { printFailure } from '../printing/printFailure.ts';
import { systemPrintClock } from '../printing/printClock.ts';
import { createPrintQueue } from '../printing/printQueue.ts';
import { withDeadline } from '../printing/withDeadline.ts';
import { withOneRetry } from '../printing/withOneRetry.ts';
import { pictureDensity, printLimit, type Printer, type PrintWatch } from '../backend/ports.ts';
import { pagePreferences } from './mainWindow.ts';
import { pageOrigin } from './scheme.ts';

export interface DesktopPrinter extends Printer {
  /** The document behind a path of the page while it is being printed. */
  answer(path: string): Promise<Response | null>;
}

/** Prints in a hidden window as locked as the visible one. Rejects with `AppError('print-failed', …, { reason })`. */
export function createDesktopPrinter(): DesktopPrinter {
  const documents = new Map<string, string>();
  const queue = createPrintQueue(systemPrintClock);

  const inWindow = async <T>(job: WindowPrint<T>, signal: AbortSignal | undefined): Promise<T> => {
    // At the root, so that the document's relative `fonts/…` are the page's own fonts.
    const path = `/print-${randomUUID()}`;
    documents.set(path, job.html);
    const { offscreen } = job;
    const window = new BrowserWindow({ show: false, webPreferences: { ...pagePreferences, offscreen } });
    try {
      return await withDeadline(() => openDocument(window, path).then(() => job.work(window)), {
        clock: systemPrintClock,
        limit: printLimit,
        signal,
      });
    } finally {
      documents.delete(path);
      window.destroy();
    }
  };

  const inTurn = <T>(job: WindowPrint<T>, watch: PrintWatch): Promise<T> =>
    withOneRetry(() => queue.print(watch, () => inWindow(job, watch.signal)), watch);

  return {
    print: ({ html }, watch = {}) => inTurn({ html, offscreen: false, work: printWindow }, watch),
    // A hidden window that is not offscreen may draw no frame, and a picture would wait for one.
    pictures: ({ html, ids }, watch = {}) =>
      inTurn({ html, offscreen: true, work: (window) => pictureElements(window, ids) }, watch),
    async answer(path) {
      const html = documents.get(path);
      return html === undefined ? null : new Response(html, { headers: documentHeaders(briefPolicy) });
    },
    // Every window closes with its print.
    close: async () => undefined,
  };
}

interface WindowPrint<T> {
  readonly html: string;
  readonly offscreen: boolean;
  readonly work: (window: BrowserWindow) => Promise<T>;
}

async function openDocument(window: BrowserWindow, path: string): Promise<void> {
  await window.loadURL(`${pageOrigin}${path}`);
  const isComplete: unknown = await window.webContents.executeJavaScript(fontsReady);
  if (isComplete !== true) {
    throw printFailure('font-missing');
  }
}

const printWindow = ({ webContents }: BrowserWindow): Promise<Uint8Array> =>
  webContents.printToPDF({
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    preferCSSPageSize: true,
    printBackground: true,
  });

/** `capturePage` has the density of the screen; the protocol of the developer tools takes one. */
async function pictureElements(
  { webContents }: BrowserWindow,
  ids: readonly string[],
): Promise<readonly Uint8Array[]> {
  const { debugger: protocol } = webContents;
  protocol.attach('1.3');
  const media = { media: 'print', features: [{ name: 'prefers-color-scheme', value: 'light' }] };
  await protocol.sendCommand('Emulation.setEmulatedMedia', media);
  await protocol.sendCommand('Emulation.setDeviceMetricsOverride', {
    width: 800,
    height: 600,
    deviceScaleFactor: pictureDensity / 96,
    mobile: false,
  });
  const pictures: Uint8Array[] = [];
  for (const id of ids) {
    const clip: unknown = await webContents.executeJavaScript(placeOf(id));
    const { data } = await protocol.sendCommand('Page.captureScreenshot', {
      format: 'png',
      captureBeyondViewport: true,
      clip,
    });
    pictures.push(Buffer.from(data, 'base64'));
  }
  return pictures;
}

/** Code that answers with the whole pixels which an element touches. */
const placeOf = (id: string): string => `(() => {
  const { left, top, right, bottom } = document.getElementById(${JSON.stringify(id)}).getBoundingClientRect();
  const [x, y] = [Math.floor(left + scrollX), Math.floor(top + scrollY)];
  return { x, y, width: Math.ceil(right + scrollX) - x, height: Math.ceil(bottom + scrollY) - y, scale: 1 };
})()`;
