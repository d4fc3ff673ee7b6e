import { EventEmitter } from 'node:events';
import type Electron from 'electron';
import { record, surroundings } from './record.ts';
import { registerProtocol } from './scheme.ts';
import { sessionStandIn } from './session.ts';
import { handlers } from './preload.ts';

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
  readonly isPackaged = false;
  /** The open windows; closing one says whether it closed. */
  readonly windows = new Set<{ close(): boolean }>();
  readonly #paths = new Map<string, string>();
  readonly commandLine: Pick<Electron.CommandLine, 'appendSwitch' | 'hasSwitch'> = {
    appendSwitch: (name) => void record.switches.push(name),
    hasSwitch: (name) => record.switches.includes(name),
  };

  enableSandbox(): void {
    record.isSandboxEnabled = true;
  }
  exit(code = 0): void {
    record.exitCode = code;
  }
  getPath(name: string): string {
    return this.#paths.get(name) ?? `/no/${name}`;
  }
  getPreferredSystemLanguages(): string[] {
    return surroundings.languages;
  }
  /** As Electron does: asks, closes every window, of which each may refuse, asks again, and ends. */
  quit(): void {
    if (this.#agrees('before-quit') && [...this.windows].every((window) => window.close())) {
      if (this.#agrees('will-quit')) {
        this.exit(0);
      }
    }
  }
  #agrees(event: 'before-quit' | 'will-quit'): boolean {
    let isPrevented = false;
    this.emit(event, { preventDefault: () => (isPrevented = true) });
    return !isPrevented;
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
  showErrorBox: (title: string, content: string) => void record.pageErrors.push(`${title}: ${content}`),
  async showSaveDialog(...args: unknown[]): Promise<Electron.SaveDialogReturnValue> {
    // The window, which may come first, is of no interest here.
    const options = args.at(-1) as Electron.SaveDialogOptions;
    record.savedDialogs.push({ defaultPath: options.defaultPath });
    return { canceled: surroundings.saveTo === null, filePath: surroundings.saveTo ?? '' };
  },
};

export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu: () => undefined,
};

export { BrowserWindow } from './browserWindow.ts';
