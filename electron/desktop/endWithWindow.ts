import { app, dialog, type BrowserWindow } from 'electron';
import { createTranslate, type Translate } from '../../core/text/translate.ts';
import { describeFailure } from '../backend/context/describeFailure.ts';
import type { StartedBackend } from '../backend/start/startBackend.ts';

interface Preventable {
  preventDefault(): void;
}

/**
 * Ends the program with its window, or when it is told to quit, and loses nothing on the way.
 *
 * What is being written is finished first; until then the window stays, says so and stores what the official types:
 * closed with the other windows, those that print would be gone too. Then Electron closes the window, whose page is
 * asked; an official who stays keeps the program. The store is closed when there is no window any more, and the
 * process ends with the code of `exitCode`.
 */
export function endWithWindow(
  { backend, log }: StartedBackend,
  window: BrowserWindow,
  exitCode: () => number,
): void {
  const t = (): Translate => createTranslate(backend.language());
  const shown = showFinishing(window);
  let isFinishing = false;
  const finishFirst = (event: Preventable) => {
    if (!backend.isBusy()) {
      return;
    }
    event.preventDefault();
    if (isFinishing) {
      return;
    }
    isFinishing = true;
    shown.begin(t()('shell.finishingWindow'));
    const leave = () => {
      isFinishing = false;
      shown.end();
      // Quitting again while Electron still takes back the first time would be taken back with it.
      setImmediate(() => app.quit());
    };
    void backend.finish().then(leave, (error: unknown) => {
      log.write('closing.failed', { failure: describeFailure(error) });
      leave();
    });
  };
  app.on('before-quit', finishFirst);
  window.on('close', finishFirst);
  askBeforeLeaving(window, t);
  window.on('closed', () => app.quit());

  let isClosing = false;
  const exit = () => app.exit(exitCode());
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (!isClosing) {
      isClosing = true;
      void backend.close().then(exit, (error: unknown) => {
        log.write('closing.failed', { failure: describeFailure(error) });
        exit();
      });
    }
  });
}

/** Without this the window of a page that holds unsaved text would not close, and would not say why. */
function askBeforeLeaving(window: BrowserWindow, t: () => Translate): void {
  window.webContents.on('will-prevent-unload', (event) => {
    if (asksToLeave(window, t())) {
      event.preventDefault();
    }
  });
  // Windows ends its session without quitting its programs: it waits for one that refuses until that has ended.
  window.on('query-session-end', (event) => {
    event.preventDefault();
    app.quit();
  });
}

/** Whether the official leaves a page although it holds what is not stored. */
function asksToLeave(window: BrowserWindow, t: Translate): boolean {
  const [leave, stay] = [0, 1];
  const chosen = dialog.showMessageBoxSync(window, {
    type: 'question',
    message: t('shell.unsaved'),
    buttons: [t('shell.leave'), t('shell.stay')],
    defaultId: stay,
    cancelId: stay,
  });
  return chosen === leave;
}

/** Shows in the title and the task bar that something is finished before the window closes. */
function showFinishing(window: BrowserWindow) {
  let isShown = false;
  // The page can still be used, and names the window after each of its screens.
  window.on('page-title-updated', (event) => {
    if (isShown) {
      event.preventDefault();
    }
  });
  return {
    begin(title: string): void {
      isShown = true;
      if (!window.isDestroyed()) {
        window.setTitle(title);
        // Above 1: busy without a known end.
        window.setProgressBar(2);
      }
    },
    end(): void {
      isShown = false;
      if (!window.isDestroyed()) {
        window.setTitle(window.webContents.getTitle());
        window.setProgressBar(-1);
      }
    },
  };
}
