import { parseArgs } from 'node:util';
import { AppError } from '../../core/base/errors.ts';
import { createTranslate, describeError } from '../../core/text/translate.ts';
import { describeFailure } from '../backend/context/describeFailure.ts';
import type { Desktop, Printer } from '../backend/ports.ts';
import { findResources } from '../backend/context/resources.ts';
import { startBackend, type StartedBackend } from '../backend/start/startBackend.ts';
import { storeLocation } from '../backend/start/storeLocation.ts';
import { openAppWindow, type AppWindow } from './appWindow.ts';
import { exportPath, newExportFolder } from './exportPath.ts';
import { findBrowser } from './findBrowser.ts';
import { createChromiumPrinter } from './printer.ts';
import { startServer } from './server.ts';
import { systemLanguage } from './systemLanguage.ts';

/**
 * The loopback shell: the whole program behind 127.0.0.1, in a window of an installed browser.
 *
 * `--data DIR` names the folder of the store; `--no-window` prints one line of JSON, `{ url, pid }`, and serves until
 * it is told to stop. Without a display or a browser it prints the address and serves.
 */
const { values: options } = parseArgs({
  options: { data: { type: 'string' }, 'no-window': { type: 'boolean', default: false } },
});
if (options.data !== undefined) {
  process.env['CLUSTER_DESK_DATA'] = options.data;
}
const language = systemLanguage();
const t = createTranslate(language);

function createDesktop(printer: Printer): Desktop {
  return {
    shell: 'loopback',
    systemLanguage: language,
    printer,
    chooseExportPath: async (name) => exportPath(name, language),
    chooseExportFolder: async (name) => newExportFolder(name, language),
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
      console.error(`${t('shell.cannotStart')} ${describeError(error, language)}`);
      process.exit(1);
    }
    throw error;
  }
}

function explainAddress(reason: string, url: string): void {
  console.log([reason, t('shell.openAddress', { address: url }), t('shell.stopHint')].join('\n'));
}

/** Opens the window and ends the program with it; where there can be none, says which address to open. */
function showWindow(url: string, stop: () => Promise<void>): AppWindow | null {
  const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (!hasDisplay) {
    explainAddress(t('shell.noDisplay'), url);
    return null;
  }
  const browser = findBrowser('window');
  if (!browser) {
    explainAddress(t('shell.noBrowser'), url);
    return null;
  }
  const window = openAppWindow(browser, url, storeLocation().folder);
  console.log(t('shell.windowOpened'));
  void window.closed.then(stop, () => explainAddress(t('shell.browserFailed'), url));
  return window;
}

async function serve({ backend, pages, log }: StartedBackend): Promise<void> {
  const server = await startServer({
    pages,
    dispatch: backend.dispatch,
    language,
    report: (error) => log.write('loopback.failed', { failure: describeFailure(error) }),
  });
  let window: AppWindow | null = null;
  let stopping: Promise<void> | null = null;
  const stop = () =>
    (stopping ??= (async () => {
      window?.close();
      await server.close();
      await backend.close();
      process.exit(0);
    })());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => void stop());
  }
  if (options['no-window']) {
    console.log(JSON.stringify({ url: server.url, pid: process.pid }));
  } else {
    window = showWindow(server.url, stop);
  }
}

const printer = createChromiumPrinter({ fontsFolder: findResources().fonts });
const started = open(printer);
if (started) {
  await serve(started);
}
