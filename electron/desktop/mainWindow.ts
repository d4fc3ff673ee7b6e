import { join } from 'node:path';
import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import { pageOrigin } from './scheme.ts';

/** The rights of every page that this program shows or prints: none beyond a web page's. */
export const pagePreferences = {
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const satisfies BrowserWindowConstructorOptions['webPreferences'];

export interface MainWindowOptions {
  readonly title: string;
  readonly icon: string;
  /** Developer tools exist in a build from source only. */
  readonly devTools: boolean;
  /** Called with the window before its page is loaded, so that the page's first call finds its window known. */
  readonly onCreated: (window: BrowserWindow) => void;
}

export async function openMainWindow(options: MainWindowOptions): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    title: options.title,
    icon: options.icon,
    width: 1280,
    height: 832,
    minWidth: 640,
    minHeight: 480,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: '#ffffff',
    webPreferences: {
      ...pagePreferences,
      preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'),
      devTools: options.devTools,
    },
  });
  options.onCreated(window);
  window.once('ready-to-show', () => window.show());
  await window.loadURL(`${pageOrigin}/`);
  return window;
}
