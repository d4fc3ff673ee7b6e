import { app, dialog, type BrowserWindow } from 'electron';
import type { Translate } from '../../core/text/translate.ts';
import { describeFailure } from '../backend/context/describeFailure.ts';
import type { Log } from '../backend/ports.ts';
import { comebackTime, createComebacks } from '../pages/comebacks.ts';
import { pageOrigin } from './scheme.ts';

interface KeptPage {
  readonly log: Log;
  /** The words of the screens as they are now. */
  readonly t: () => Translate;
}

/** How long a page that Electron calls unresponsive may still come to itself, in milliseconds, before it is asked about. */
const hangLimit = 5_000;

/** How often a page that stopped is opened again without a question. */
const mostComebacks = 3;

/**
 * Opens the page again where it was when its process has crashed, or hangs and the official will not wait.
 *
 * What is stored is safe: it never lies in that process alone. One that stops more than three times within ten minutes
 * would do so again: the official is told, and chooses between once more and the end.
 */
export function keepPage(window: BrowserWindow, { log, t }: KeptPage): void {
  const comebacks = createComebacks({
    most: mostComebacks,
    within: comebackTime,
    now: () => performance.now(),
  });
  const open = (): void => {
    if (!window.isDestroyed()) {
      window.loadURL(returnAddress(window.webContents.getURL())).catch((error: unknown) => {
        log.write('page.failed', { failure: describeFailure(error) });
      });
    }
  };
  const ask = async (): Promise<void> => {
    const opens = await choose(window, {
      message: t()('shell.pageStops'),
      buttons: [t()('shell.openAgain'), t()('shell.end')],
    });
    return opens === 0 ? open() : app.quit();
  };
  window.webContents.on('render-process-gone', (_, { reason }) => {
    log.write('page.gone', { reason });
    if (reason === 'clean-exit' || window.isDestroyed()) {
      return;
    }
    if (comebacks.again()) {
      open();
    } else {
      void ask();
    }
  });
  watchHang(window, { log, t });
}

/** Asks about a page that does not answer; the question goes away by itself when the page answers again. */
function watchHang(window: BrowserWindow, { log, t }: KeptPage): void {
  let hang: AbortController | null = null;
  const ask = async ({ signal }: AbortController): Promise<void> => {
    log.write('page.hangs');
    const chosen = await choose(window, {
      message: t()('shell.pageHangs'),
      buttons: [t()('shell.wait'), t()('shell.openAgain')],
      signal,
    });
    if (chosen === 1 && !signal.aborted && !window.isDestroyed()) {
      // Its end is a crash like any other, and the page comes back as after one.
      window.webContents.forcefullyCrashRenderer();
    }
  };
  window.on('unresponsive', () => {
    const begun = new AbortController();
    hang?.abort();
    hang = begun;
    const timer = setTimeout(() => void ask(begun), hangLimit);
    begun.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  const end = (): void => hang?.abort();
  window.on('responsive', end);
  window.on('closed', end);
  window.webContents.on('render-process-gone', end);
}

interface Question {
  readonly message: string;
  /** The first is what Escape chooses. */
  readonly buttons: string[];
  readonly signal?: AbortSignal;
}

async function choose(window: BrowserWindow, question: Question): Promise<number> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    ...question,
    defaultId: 0,
    cancelId: 0,
  });
  return response;
}

/** The address at which a page was, by which it says when it opens that its window had stopped. */
function returnAddress(address: string): string {
  const { hash } = URL.canParse(address) ? new URL(address) : { hash: '' };
  return `${pageOrigin}/?again=window${hash}`;
}
