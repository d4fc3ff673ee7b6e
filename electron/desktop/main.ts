import { mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { app, dialog, session, shell, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { AppError } from '../../core/base/errors.ts';
import type { Language } from '../../core/base/settings.ts';
import { createTranslate, describeError } from '../../core/text/translate.ts';
import type { Desktop } from '../backend/ports.ts';
import { describeFailure } from '../backend/context/describeFailure.ts';
import { openedEvent } from '../../core/contract/exchangeChannels.ts';
import { findResources } from '../backend/context/resources.ts';
import { endOnMistake } from '../backend/start/endOnMistake.ts';
import { startBackend, type StartedBackend } from '../backend/start/startBackend.ts';
import { storeLocation } from '../backend/start/storeLocation.ts';
import { answerCalls } from './answerCalls.ts';
import { endWithWindow } from './endWithWindow.ts';
import { keepPage } from './keepPage.ts';
import { lockDownContents, lockDownSession } from './lockDown.ts';
import { openMainWindow } from './mainWindow.ts';
import { setMenu } from './menu.ts';
import { watchOpenedFiles } from './openedFiles.ts';
import { createDesktopPrinter } from './printer.ts';
import { registerScheme, serveScheme } from './scheme.ts';

/** The Electron shell: the whole program in one window. Closing the window ends it. */
let mainWindow: BrowserWindow | null = null;
let exitCode = 0;
/** Bundles that were opened before the backend was there, then the backend's own. */
const early: string[] = [];
let offer = (path: string): void => void early.push(path);

const printer = createDesktopPrinter();

const systemLanguage = (): Language =>
  app.getPreferredSystemLanguages()[0]?.toLowerCase().startsWith('zh') ? 'zh' : 'en';

const createDesktop = (language: Language): Desktop => ({
  shell: 'electron',
  systemLanguage: language,
  printer,
  openWritten,
  chooseBackup: () => chooseBackup(language),
  chooseExportPath: (name, folder) => chooseExportPath(join(folder ?? documents(), name), language),
  chooseExportFolder: (name, folder) =>
    chooseExportFolder(name, { defaultPath: folder ?? documents(), title: exportTitle(language) }),
});

/** Only what the backend has written comes here: never a path of the page. */
const openWritten: Desktop['openWritten'] = async (path, how) => {
  if (how === 'show') {
    shell.showItemInFolder(path);
    return true;
  }
  return (await shell.openPath(path)) === '';
};

async function chooseExportPath(defaultPath: string, language: Language): Promise<string | null> {
  const folder = process.env['CLUSTER_DESK_EXPORTS'];
  if (folder) {
    return join(folder, basename(defaultPath));
  }
  const options = { title: exportTitle(language), defaultPath };
  const { canceled, filePath } = mainWindow
    ? await dialog.showSaveDialog(mainWindow, options)
    : await dialog.showSaveDialog(options);
  return canceled || !filePath ? null : filePath;
}

const exportTitle = (language: Language): string => createTranslate(language)('shell.exportTitle');

const documents = (): string => app.getPath('documents');

async function chooseExportFolder(
  name: string,
  look: Pick<OpenDialogOptions, 'title' | 'defaultPath'>,
): Promise<string | null> {
  const folder = process.env['CLUSTER_DESK_EXPORTS'];
  if (folder) {
    const path = join(folder, name);
    mkdirSync(path, { recursive: true });
    return path;
  }
  const options: OpenDialogOptions = { ...look, properties: ['openDirectory', 'createDirectory'] };
  const { canceled, filePaths } = mainWindow
    ? await dialog.showOpenDialog(mainWindow, options)
    : await dialog.showOpenDialog(options);
  return canceled ? null : (filePaths[0] ?? null);
}

/** A backup that lies elsewhere: on a stick, in a shared folder. */
async function chooseBackup(language: Language): Promise<string | null> {
  const options: OpenDialogOptions = {
    title: createTranslate(language)('recovery.chooseBackup'),
    properties: ['openFile'],
    filters: [{ name: 'SQLite', extensions: ['db'] }],
  };
  const { canceled, filePaths } = mainWindow
    ? await dialog.showOpenDialog(mainWindow, options)
    : await dialog.showOpenDialog(options);
  return canceled ? null : (filePaths[0] ?? null);
}

/** Says in a dialog why the program does not start, and ends it. */
function refuseToStart(error: unknown, language: Language): void {
  const t = createTranslate(language);
  const isBusy = error instanceof AppError && error.code === 'store-busy';
  const sentence = error instanceof AppError ? describeError(error, language) : String(error);
  const text = isBusy ? t('shell.alreadyOpen') : t('shell.cannotStart', { why: sentence });
  console.error(text);
  dialog.showErrorBox(t('common.appName'), text);
  app.exit(isBusy ? 0 : 1);
}

/** Says what happened and ends the program as its official would, so that the page stores what it holds. */
function endAfterMistake(isFirst: boolean, { backend, log }: StartedBackend): void {
  exitCode = 1;
  if (!isFirst) {
    app.exit(exitCode);
    return;
  }
  const t = createTranslate(backend.language());
  dialog.showErrorBox(t('common.appName'), t('shell.mistake', { log: log.path ?? '' }));
  app.quit();
}

/** Takes the place of the store; `null` when that failed, after a dialog has said why. */
function takePlace(language: Language): StartedBackend | null {
  try {
    return startBackend(createDesktop(language));
  } catch (error) {
    refuseToStart(error, language);
    return null;
  }
}

async function start(): Promise<void> {
  const language = systemLanguage();
  const t = createTranslate(language);
  lockDownSession(session.defaultSession);
  const started = takePlace(language);
  if (!started) {
    return;
  }
  const { backend, pages, log, opened: bundles } = started;
  offer = bundles.offer;
  early.splice(0).forEach(offer);
  endOnMistake(log, (isFirst) => endAfterMistake(isFirst, started));
  app.on('child-process-gone', (_, { type, reason }) => log.write('process.gone', { type, reason }));
  serveScheme({ pages, printed: printer.answer, receive: backend.receive });
  answerCalls(backend.dispatch, (contents) => contents === mainWindow?.webContents);
  setMenu(t);
  backend.onQuit(() => app.quit());
  const opened = openMainWindow({
    title: t('common.appName'),
    icon: join(findResources().root, 'assets', 'icon.png'),
    devTools: !app.isPackaged,
    onCreated: (created) => {
      mainWindow = created;
      created.on('closed', () => {
        mainWindow = null;
      });
      keepPage(created, { log, t: () => createTranslate(backend.language()) });
      endWithWindow(started, created, () => exitCode);
    },
  });
  const shown = opened.catch((error: unknown) => {
    log.write('page.failed', { failure: describeFailure(error) });
    // One that is closed or reloaded while it opens goes its own way; one that never shows would stay without a word.
    if (mainWindow?.isVisible() === false) {
      refuseToStart(error, language);
    }
  });
  try {
    started.openStore();
  } catch (error) {
    refuseToStart(error, language);
  }
  await shown;
}

/** A page that is there asks for the file; one that is still to come asks by itself. */
function tellPage(): void {
  const told = mainWindow?.webContents.executeJavaScript(`dispatchEvent(new Event('${openedEvent}'))`);
  // A page that is just being left asks when it comes back.
  told?.catch(() => undefined);
}

function focusMainWindow(): void {
  if (mainWindow?.isMinimized()) {
    mainWindow.restore();
  }
  mainWindow?.focus();
}

/** Before Electron is ready: what cannot be changed afterwards. */
function prepare(): void {
  app.enableSandbox();
  registerScheme();
  lockDownContents(app);
  for (const name of ['disable-background-networking', 'dns-prefetch-disable', 'no-pings']) {
    app.commandLine.appendSwitch(name);
  }
  // Beside the store: the lock of the single instance, kept in this folder, is then one a store.
  app.setPath('userData', join(storeLocation().folder, 'window'));
}

prepare();
if (
  app.isPackaged &&
  (app.commandLine.hasSwitch('remote-debugging-port') || app.commandLine.hasSwitch('remote-debugging-pipe'))
) {
  console.error(createTranslate(systemLanguage())('shell.debuggingRefused'));
  app.exit(1);
} else if (!app.requestSingleInstanceLock()) {
  console.error(createTranslate(systemLanguage())('shell.alreadyOpen'));
  app.exit(0);
} else {
  watchOpenedFiles((path) => {
    offer(path);
    tellPage();
  });
  app.on('second-instance', focusMainWindow);
  void app
    .whenReady()
    .then(start)
    .catch((error: unknown) => refuseToStart(error, systemLanguage()));
}
