import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { microtasks } from './microtasks.ts';
import { record, surroundings } from './record.ts';
import { registerProtocol } from './scheme.ts';
import { sessionStandIn } from './session.ts';
import { handlers } from './preload.ts';

interface OpenWindow {
  close(): void;
  destroy(): void;
}

/**
 * Stands in for the module `electron`: windows are pages of a real Chromium, IPC is a function call with cloned values.
 *
 * It shows that our main, preload and renderer fit together and deny what they should. It proves nothing about
 * Electron itself: its start, its sandbox, the loading of the native module, the fuses.
 */
class AppStandIn
  extends EventEmitter
  implements
    Pick<
      Electron.App,
      | 'enableSandbox'
      | 'exit'
      | 'getPath'
      | 'getPreferredSystemLanguages'
      | 'isPackaged'
      | 'quit'
      | 'requestSingleInstanceLock'
      | 'setPath'
      | 'whenReady'
    >
{
  readonly #windows = new Set<OpenWindow>();
  #isQuitting = false;
  #isExiting = false;
  readonly #paths = new Map<string, string>();
  readonly commandLine: Pick<Electron.CommandLine, 'appendSwitch' | 'hasSwitch'> = {
    appendSwitch: (name) => void record.switches.push(name),
    hasSwitch: (name) => record.switches.includes(name),
  };

  get isPackaged(): boolean {
    return surroundings.isPackaged;
  }
  enableSandbox(): void {
    record.isSandboxEnabled = true;
  }
  /** Asks nobody: neither the listeners nor the pages. */
  exit(code = 0): void {
    this.#isExiting = true;
    record.exitCode = code;
    for (const window of this.#windows) {
      window.destroy();
    }
  }
  getPath(name: string): string {
    return this.#paths.get(name) ?? `/no/${name}`;
  }
  getPreferredSystemLanguages(): string[] {
    return surroundings.languages;
  }
  /** Asks the program, then each window, which asks its page; once all are closed asks the program again, and ends. */
  quit(): void {
    if (this.#isQuitting) {
      return;
    }
    this.#isQuitting = !this.#isPrevented('before-quit');
    if (!this.#isQuitting) {
      return;
    }
    if (this.#windows.size === 0) {
      void this.#end();
    }
    for (const window of [...this.#windows]) {
      window.close();
    }
  }
  async #end(): Promise<void> {
    const isPrevented = this.#isPrevented('will-quit');
    // Electron takes the answer after them: what a listener does in one is still done while it quits.
    await microtasks();
    if (isPrevented) {
      this.#isQuitting = false;
    } else {
      this.exit();
    }
  }
  #isPrevented(event: 'before-quit' | 'will-quit'): boolean {
    let isPrevented = false;
    this.emit(event, { preventDefault: () => (isPrevented = true) });
    return isPrevented;
  }
  windowOpened(window: OpenWindow): void {
    this.#windows.add(window);
  }
  /** A window that stays open ends the quitting that closed it. */
  windowStays(): void {
    this.#isQuitting = false;
  }
  windowClosed(window: OpenWindow): void {
    this.#windows.delete(window);
    if (this.#windows.size > 0 || this.#isExiting) {
      return;
    }
    if (this.#isQuitting) {
      void this.#end();
    } else if (!this.emit('window-all-closed')) {
      this.quit();
    }
  }
  requestSingleInstanceLock(): boolean {
    return true;
  }
  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }
  whenReady(): Promise<void> {
    return Promise.resolve();
  }
}

export const app = new AppStandIn();

export const protocol: Pick<Electron.Protocol, 'handle' | 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged: (schemes) => void record.schemes.push(...schemes),
  handle: registerProtocol,
};

export const session = { defaultSession: sessionStandIn };

export const ipcMain: Pick<Electron.IpcMain, 'handle'> = {
  handle: (channel, listener) => void handlers.set(channel, listener),
};

export const dialog = {
  showErrorBox: (title: string, content: string) => void record.said.push(`${title}: ${content}`),
  showMessageBox(
    _window: unknown,
    { message, buttons = [], cancelId = 0, signal }: Electron.MessageBoxOptions,
  ): Promise<Electron.MessageBoxReturnValue> {
    record.questions.push({ message, buttons });
    return new Promise((resolve) => {
      const answer = (response: number) => resolve({ response, checkboxChecked: false });
      signal?.addEventListener('abort', () => {
        record.withdrawn += 1;
        answer(cancelId);
      });
      if (surroundings.presses !== null) {
        answer(surroundings.presses);
      }
    });
  },
  showMessageBoxSync(
    _window: unknown,
    { message, buttons = [], cancelId = 0 }: Electron.MessageBoxSyncOptions,
  ): number {
    record.questions.push({ message, buttons });
    return surroundings.leaves ? buttons.findIndex((_, index) => index !== cancelId) : cancelId;
  },
  async showSaveDialog(...args: unknown[]): Promise<Electron.SaveDialogReturnValue> {
    // The window, which may come first, is of no interest here.
    const options = args.at(-1) as Electron.SaveDialogOptions;
    record.savedDialogs.push({ defaultPath: options.defaultPath });
    return { canceled: surroundings.saveTo === null, filePath: surroundings.saveTo ?? '' };
  },
};

export const shell: Pick<Electron.Shell, 'openPath' | 'showItemInFolder'> = {
  openPath: (path) => {
    record.opened.push(`open ${path}`);
    return Promise.resolve('');
  },
  showItemInFolder: (path) => void record.opened.push(`show ${path}`),
};

export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu: () => undefined,
};

export { BrowserWindow } from './browserWindow.ts';
