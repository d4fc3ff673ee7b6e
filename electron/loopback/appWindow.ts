import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, readlinkSync, unlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserChoice } from './findBrowser.ts';

/** The exit code of a browser, or the signal that ended it. */
export interface WindowEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The window of the loopback shell: an installed browser without tabs and address bar, with a profile of its own. */
export interface AppWindow {
  /** How the browser ended; rejects when it could not be started. */
  readonly ended: Promise<WindowEnd>;
  /** As its cross: a page that holds what is not stored asks, and may stay. */
  close(): void;
}

/** Opens `file`, which leads to the page: the address itself would stand where every user of the computer reads it. */
export function openAppWindow(choice: BrowserChoice, file: string, folder: string): AppWindow {
  const profile = freeProfile(folder);
  mkdirSync(profile, { recursive: true, mode: 0o700 });
  const args = [
    `--app=${pathToFileURL(file).href}`,
    `--user-data-dir=${profile}`,
    '--window-size=1280,832',
    '--disable-background-mode',
    '--disable-features=Translate',
    // After a crash the page says itself what happened; what Chromium offers would open it a second time.
    '--hide-crash-restore-bubble',
    ...choice.args,
    // Hides the bar about the missing sandbox, which as root cannot be had.
    ...(choice.args.includes('--no-sandbox') ? ['--test-type'] : []),
  ];
  const browser = spawn(choice.executablePath, args, {
    stdio: 'ignore',
    env: { ...process.env, ...choice.env },
  });
  return { ended: endOf(browser), close: () => askToClose(browser) };
}

/** Told by a signal, Chromium closes its windows as the official would; Windows has none and would end it at once. */
function askToClose(browser: ChildProcess): void {
  if (process.platform === 'win32') {
    const closer = spawn('taskkill', ['/pid', String(browser.pid)], { stdio: 'ignore', windowsHide: true });
    // Unheard, it would end the program; that the window stays is said on the terminal.
    closer.once('error', () => undefined);
  } else {
    browser.kill();
  }
}

function endOf(browser: ChildProcess): Promise<WindowEnd> {
  return new Promise((resolve, reject) => {
    browser.once('error', reject);
    browser.once('exit', (code, signal) => resolve({ code, signal }));
  });
}

/**
 * A profile folder that no running browser holds.
 *
 * A window may outlive a program that was killed. Started again on the same profile, the browser would hand its window
 * over to the old process and end at once, which looks like a closed window.
 */
function freeProfile(folder: string): string {
  for (let number = 1; ; number++) {
    const profile = join(folder, number === 1 ? 'window' : `window-${number}`);
    if (!isHeld(profile)) {
      return profile;
    }
  }
}

function isHeld(profile: string): boolean {
  try {
    return process.platform === 'win32' ? isLockedOnWindows(profile) : isRunning(lockOwner(profile));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') {
      return false;
    }
    throw error;
  }
}

/** A running browser holds this file so that it cannot be deleted. */
function isLockedOnWindows(profile: string): boolean {
  try {
    unlinkSync(join(profile, 'lockfile'));
    return false;
  } catch (error) {
    return errorCode(error) !== 'ENOENT';
  }
}

/** The process named by Chromium's lock, a link to `<host>-<process>`; 0 when it ran on another host. */
function lockOwner(profile: string): number {
  const [, host, owner] = /^(.*)-(\d+)$/.exec(readlinkSync(join(profile, 'SingletonLock'))) ?? [];
  return host === hostname() ? Number(owner) : 0;
}

function isRunning(id: number): boolean {
  try {
    return id > 0 && process.kill(id, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

const errorCode = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;
