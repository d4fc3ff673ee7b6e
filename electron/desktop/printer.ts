import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import { briefPolicy } from '../pages/contentPolicy.ts';
import { documentHeaders } from '../pages/headers.ts';
import { fontsReady } from '../printing/fontsReady.ts';
import { asPrintFailure, printFailure } from '../printing/printFailure.ts';
import { withDeadline } from '../printing/withDeadline.ts';
import { pictureDensity, printLimit, type Printer } from '../backend/ports.ts';
import { pagePreferences } from './mainWindow.ts';
import { pageOrigin } from './scheme.ts';

export interface DesktopPrinter extends Printer {
  /** The document behind a path of the page while it is being printed. */
  answer(path: string): Promise<Response | null>;
}

/** Prints in a hidden window as locked as the visible one. Rejects with `AppError('print-failed', …, { reason })`. */
export function createDesktopPrinter(): DesktopPrinter {
  const documents = new Map<string, string>();

  const inWindow = async <T>(
    html: string,
    { offscreen, work }: { offscreen: boolean; work: (window: BrowserWindow) => Promise<T> },
  ): Promise<T> => {
    // At the root, so that the document's relative `fonts/…` are the page's own fonts.
    const path = `/print-${randomUUID()}`;
    documents.set(path, html);
    const window = new BrowserWindow({ show: false, webPreferences: { ...pagePreferences, offscreen } });
    try {
      return await withDeadline(
        openDocument(window, path).then(() => work(window)),
        printLimit,
      );
    } catch (error) {
      throw asPrintFailure(error);
    } finally {
      documents.delete(path);
      window.destroy();
    }
  };

  return {
    print: ({ html }) => inWindow(html, { offscreen: false, work: printWindow }),
    // A hidden window that is not offscreen may draw no frame, and a picture would wait for one.
    pictures: ({ html, ids }) =>
      inWindow(html, { offscreen: true, work: (window) => pictureElements(window, ids) }),
    async answer(path) {
      const html = documents.get(path);
      return html === undefined ? null : new Response(html, { headers: documentHeaders(briefPolicy) });
    },
    // Every window closes with its print.
    close: async () => undefined,
  };
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
