import type { BrowserWindowConstructorOptions, CustomScheme } from 'electron';
import type { Browser } from '@playwright/test';

/** What the program asked of Electron, for the tests to look at. */
export const record = {
  switches: [] as string[],
  schemes: [] as CustomScheme[],
  windows: [] as BrowserWindowConstructorOptions[],
  isSandboxEnabled: false,
  exitCode: null as number | null,
  /** What windows were named while they were open. */
  titles: [] as string[],
  /** Addresses that a page tried to leave for, and whether the program let it. */
  navigations: [] as { url: string; isAllowed: boolean }[],
  popups: [] as { url: string; isAllowed: boolean }[],
  requests: [] as { url: string; isAllowed: boolean }[],
  /** What pages wrote to their consoles as errors, policy reports among them. */
  pageErrors: [] as string[],
  /** What the system was told to open, or to show in its folder. */
  opened: [] as string[],
  savedDialogs: [] as { defaultPath: string | undefined }[],
  /** Questions of the program to its official, in the order in which they came up. */
  questions: [] as { message: string; buttons: string[] }[],
  /** How many of them went away by themselves. */
  withdrawn: 0,
  /** How often the program ended the process of a page. */
  crashes: 0,
  /** What the program said in a box that only closes. */
  said: [] as string[],
};

interface Surroundings {
  browser: Browser | null;
  saveTo: string | null;
  languages: string[];
  /** Whether the program is the shipped one. */
  isPackaged: boolean;
  /** What becomes of a print, once it is known; at once without it. */
  printing: Promise<'prints' | 'fails'> | null;
  /** Which button the official presses; `null`: none, the question stays. */
  presses: number | null;
  /** Whether the official, asked whether to stay, leaves. */
  leaves: boolean;
}

/** What the tests decide for the program. */
export const surroundings: Surroundings = {
  browser: null,
  saveTo: null,
  languages: ['en-GB'],
  isPackaged: false,
  printing: null,
  presses: 0,
  leaves: false,
};
