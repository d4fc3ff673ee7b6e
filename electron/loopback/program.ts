import { AppError } from '../../core/base/errors.ts';
import { createTranslate, describeError } from '../../core/text/translate.ts';
import { describeFailure } from '../backend/context/describeFailure.ts';
import type { Desktop, Printer } from '../backend/ports.ts';
import { endOnMistake } from '../backend/start/endOnMistake.ts';
import { startBackend, type StartedBackend } from '../backend/start/startBackend.ts';
import { storeLocation } from '../backend/start/storeLocation.ts';
import { UsageError } from '../terminal/readOptions.ts';
import { createEnding } from './ending.ts';
import { exportPath, newExportFolder } from './exportPath.ts';
import { onInterrupt } from '../terminal/onInterrupt.ts';
import { openWritten } from './openWritten.ts';
import { createPresence } from './presence.ts';
import { readServeOptions } from './serveOptions.ts';
import { startServer } from './server.ts';
import { choosePlace, showPage } from './showPage.ts';
import { systemLanguage } from './systemLanguage.ts';
import { createTerminalPrinter } from './terminalPrinter.ts';
import { createWhereabouts } from './whereabouts.ts';
import { windowFolder } from './windowFolder.ts';

/**
 * The loopback shell: the whole program behind 127.0.0.1, in a window of an installed browser of the Chromium family,
 * else in the default browser.
 *
 * `--data DIR` names the folder of the store; `--no-window` prints one line of JSON, `{ url, pid }`, and serves until
 * it is told to stop. Without a display it prints the address and serves. `--stay SECONDS` says how long it goes on
 * after the last page in the default browser was closed. A bundle that is named is shown before it is imported.
 */
const language = systemLanguage();
const t = createTranslate(language);
const options = optionsOrEnd();
let exitCode = 0;
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

/** Takes the place of the store; `null` when the program already runs on it, which is no failure. */
function start(printer: Printer): StartedBackend | null {
  try {
    return startBackend(createDesktop(printer));
  } catch (error) {
    if (error instanceof AppError && error.code === 'store-busy') {
      console.error(t('shell.alreadyOpen'));
      return null;
    }
    return endUnstarted(error);
  }
}

function endUnstarted(error: unknown): never {
  if (error instanceof AppError) {
    console.error(t('shell.cannotStart', { why: describeError(error, language) }));
    process.exit(1);
  }
  throw error;
}

/** How long the program goes on for a page that is opened by hand, in milliseconds, when its window will not come back. */
const waitingByHand = 600_000;

/** Ends the program when it is told to, by `end` once the store is closed, and when it meets a mistake of its own. */
function prepareEnding({ backend, log }: StartedBackend, end: () => Promise<void>) {
  const ending = createEnding({
    backend,
    onWaiting: () => console.error(t('shell.finishing')),
    report: (error) => log.write('closing.failed', { failure: describeFailure(error) }),
    async end() {
      try {
        await end();
      } finally {
        process.exit(exitCode);
      }
    },
  });
  endOnMistake(log, (isFirst) => {
    exitCode = 1;
    console.error(t('shell.mistake', { log: log.path ?? '' }));
    return isFirst ? ending.stop() : process.exit(1);
  });
  return ending;
}

async function serve(started: StartedBackend): Promise<void> {
  const { backend, pages, log, opened } = started;
  if (options.file !== undefined) {
    opened.offer(options.file);
  }
  const { stop, interrupt } = prepareEnding(started, () => server.close());
  const place = choosePlace(options.hasWindow, t);
  const whereabouts = createWhereabouts();
  let isOpenedByHand = false;
  const presence = createPresence({
    stay: () => (isOpenedByHand ? waitingByHand : options.stay),
    isBusy: backend.isBusy,
    onGone: stop,
  });
  let isPresenceAsked = place.kind === 'default-browser';
  const server = await startServer({
    pages,
    dispatch: backend.dispatch,
    receive: backend.receive,
    language,
    whereabouts,
    presence: () => (isPresenceAsked ? presence : null),
    report: (error) => log.write('loopback.failed', { failure: describeFailure(error) }),
    onEntered() {
      isOpenedByHand = false;
      shown.entered();
    },
    onTaken() {
      log.write('address.taken');
      console.error(t('shell.addressTaken'));
      exitCode = 1;
      stop();
    },
  });
  let closePage = stop;
  onInterrupt(() => interrupt(() => closePage()));
  const shown = showPage(place, {
    server,
    whereabouts,
    t,
    language,
    dataFolder: windowFolder(storeLocation().folder),
    stop,
    onUnwatched() {
      isPresenceAsked = true;
    },
    onGivenUp() {
      isPresenceAsked = true;
      isOpenedByHand = true;
      presence.expect();
    },
  });
  closePage = shown.close;
  backend.onQuit(() => closePage());
}

// The terminal's own line: a page that prints says itself that it does.
const printer = createTerminalPrinter({ t, complain: (text) => process.stderr.write(text) });
const started = start(printer);
if (started) {
  await serve(started);
  try {
    started.openStore();
  } catch (error) {
    endUnstarted(error);
  }
}
