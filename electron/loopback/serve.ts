import { AppError } from '../../core/base/errors.ts';
import { createTranslate, describeError } from '../../core/text/translate.ts';
import { describeFailure } from '../backend/context/describeFailure.ts';
import type { Desktop, Printer } from '../backend/ports.ts';
import { startBackend, type StartedBackend } from '../backend/start/startBackend.ts';
import { storeLocation } from '../backend/start/storeLocation.ts';
import { UsageError } from '../terminal/readOptions.ts';
import { openAppWindow } from './appWindow.ts';
import { createEnding } from './ending.ts';
import { exportPath, newExportFolder } from './exportPath.ts';
import { type BrowserChoice, findBrowser } from './findBrowser.ts';
import { onInterrupt } from './onInterrupt.ts';
import { openInDefaultBrowser } from './openAddress.ts';
import { openWritten } from './openWritten.ts';
import { createPresence } from './presence.ts';
import { readServeOptions } from './serveOptions.ts';
import { startServer } from './server.ts';
import { systemLanguage } from './systemLanguage.ts';
import { createTerminalPrinter } from './terminalPrinter.ts';
import { windowFolder } from './windowFolder.ts';

/**
 * The loopback shell: the whole program behind 127.0.0.1, in a window of an installed Chromium, Chrome or Edge, else in
 * the default browser.
 *
 * `--data DIR` names the folder of the store; `--no-window` prints one line of JSON, `{ url, pid }`, and serves until
 * it is told to stop. Without a display it prints the address and serves. `--stay SECONDS` says how long it goes on
 * after the last page in the default browser was closed.
 */
const language = systemLanguage();
const t = createTranslate(language);
const options = optionsOrEnd();
if (options.data !== undefined) {
  process.env['CLUSTER_DESK_DATA'] = options.data;
}

function optionsOrEnd(): ReturnType<typeof readServeOptions> {
  try {
    return readServeOptions(process.argv.slice(2), t);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(error.message);
      process.exit(2);
    }
    throw error;
  }
}

function createDesktop(printer: Printer): Desktop {
  return {
    shell: 'loopback',
    systemLanguage: language,
    printer,
    openWritten,
    chooseExportPath: async (name, folder) => exportPath(name, { language, folder }),
    chooseExportFolder: async (name, folder) => newExportFolder(name, { language, folder }),
  };
}

/** Opens the store; `null` when the program already runs on it, which is no failure. */
function open(printer: Printer): StartedBackend | null {
  try {
    return startBackend(createDesktop(printer));
  } catch (error) {
    if (error instanceof AppError && error.code === 'store-busy') {
      console.error(t('shell.alreadyOpen'));
      return null;
    }
    if (error instanceof AppError) {
      console.error(t('shell.cannotStart', { why: describeError(error, language) }));
      process.exit(1);
    }
    throw error;
  }
}

/** Where the page is shown. */
type Place =
  | { readonly kind: 'nowhere' | 'default-browser' }
  | { readonly kind: 'address'; readonly reason: string }
  | { readonly kind: 'window'; readonly browser: BrowserChoice };

function choosePlace(): Place {
  if (!options.hasWindow) {
    return { kind: 'nowhere' };
  }
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) {
    return { kind: 'address', reason: t('shell.noDisplay') };
  }
  const browser = findBrowser('window');
  if (browser) {
    return { kind: 'window', browser };
  }
  // A browser that was named decides alone, also where it is missing.
  return process.env['CLUSTER_DESK_BROWSER']
    ? { kind: 'address', reason: t('shell.noBrowser') }
    : { kind: 'default-browser' };
}

function explainAddress(reason: string, url: string, end = t('shell.stopHint')): void {
  console.log([reason, t('shell.openAddress', { address: url }), end].join('\n'));
}

const explainOpened = (url: string) => (isOpened: boolean) =>
  explainAddress(isOpened ? t('shell.defaultBrowser') : t('shell.noBrowser'), url, t('shell.endsWithPages'));

/** How long a window may take to close, in milliseconds, before the terminal says that it has not. */
const closingLimit = 2_000;

/** Shows the page; the answer closes it, which calls `stop`. What has no window of its own is stopped as it is. */
function show(place: Place, url: string, stop: () => void): () => void {
  switch (place.kind) {
    case 'nowhere':
      console.log(JSON.stringify({ url, pid: process.pid }));
      break;
    case 'address':
      explainAddress(place.reason, url);
      break;
    case 'default-browser':
      void openInDefaultBrowser(url).then(explainOpened(url), () => explainOpened(url)(false));
      break;
    case 'window':
      return showWindow(place.browser, url, stop);
  }
  return stop;
}

function showWindow(browser: BrowserChoice, url: string, stop: () => void): () => void {
  const window = openAppWindow(browser, url, windowFolder(storeLocation().folder));
  console.log(t('shell.windowOpened'));
  let close = (): void => {
    window.close();
    setTimeout(() => console.error(t('shell.windowStays')), closingLimit);
  };
  void window.closed.then(stop, () => {
    close = stop;
    explainAddress(t('shell.browserFailed'), url);
  });
  return () => close();
}

async function serve({ backend, pages, log }: StartedBackend): Promise<void> {
  const { stop, interrupt } = createEnding({
    backend,
    onWaiting: () => console.error(t('shell.finishing')),
    report: (error) => log.write('closing.failed', { failure: describeFailure(error) }),
    async end() {
      try {
        await server.close();
      } finally {
        process.exit(0);
      }
    },
  });
  const place = choosePlace();
  const server = await startServer({
    pages,
    dispatch: backend.dispatch,
    language,
    report: (error) => log.write('loopback.failed', { failure: describeFailure(error) }),
    ...(place.kind === 'default-browser' && {
      presence: createPresence({
        stay: options.stay,
        isBusy: backend.isBusy,
        onGone: stop,
      }),
    }),
  });
  let closePage = stop;
  onInterrupt(() => interrupt(() => closePage()));
  closePage = show(place, server.url, stop);
  backend.onQuit(() => closePage());
}

// The terminal's own line: a page that prints says itself that it does.
const printer = createTerminalPrinter({ t, complain: (text) => process.stderr.write(text) });
const started = open(printer);
if (started) {
  await serve(started);
}
