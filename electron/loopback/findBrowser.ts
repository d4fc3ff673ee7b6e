import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { InstalledBrowser, Packing } from './browsers/installedBrowser.ts';
import { packingOf } from './browsers/linuxBrowsers.ts';
import { installedBrowsers } from './browsers/installedBrowsers.ts';
import { unpackBrowser, unpackedBrowser } from './packagedBrowser.ts';

/** A Chromium-family browser and how to start it without noise. */
export interface BrowserChoice {
  readonly executablePath: string;
  /** What people call it, for a sentence on the terminal. */
  readonly name: string;
  /** Packed so that it sees only some folders. */
  readonly packed: Packing | null;
  readonly env?: Readonly<Record<string, string>>;
  readonly args: readonly string[];
}

type BrowserUse = 'print' | 'test';

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
 * The browsers that can show a window, the best first, each looked for when it is asked for; none where
 * `CLUSTER_DESK_BROWSER` names one that is not there, and that one alone where it is.
 */
export function* windowBrowsers(): Generator<BrowserChoice, undefined> {
  const named = process.env['CLUSTER_DESK_BROWSER'];
  if (named) {
    yield* existsSync(named) ? [byItsPath(named)] : [];
    return undefined;
  }
  for (const browser of installedBrowsers()) {
    yield started(browser);
  }
  return undefined;
}

/**
 * The browser to print or to test with, or `null` where none is.
 *
 * `CLUSTER_DESK_BROWSER` decides alone where it is set. Else an installed Chromium, Chrome or Edge; for printing the
 * headless one that npm brought comes after them, for tests before them, so that every machine tests with the same. A
 * browser of another maker, or one that is packed and sees few folders, prints only where there is no other.
 */
export function findBrowser(use: BrowserUse = 'print'): BrowserChoice | null {
  const named = process.env['CLUSTER_DESK_BROWSER'];
  if (named) {
    return existsSync(named) ? byItsPath(named) : null;
  }
  const packaged = packagedBrowser();
  return use === 'test'
    ? (packaged ?? trustedBrowser() ?? anyBrowser())
    : (trustedBrowser() ?? packaged ?? anyBrowser());
}

/** One that prints as Chromium does. */
function trustedBrowser(): BrowserChoice | null {
  for (const browser of installedBrowsers()) {
    if (browser.prints) {
      return started(browser);
    }
  }
  return null;
}

function anyBrowser(): BrowserChoice | null {
  for (const browser of installedBrowsers()) {
    return started(browser);
  }
  return null;
}

/**
 * The browser to print with, as `findBrowser` finds it; the headless one that npm brought is unpacked where it is needed.
 *
 * `tell` is called with its place before that begins. Rejects as `unpackBrowser` does.
 */
export async function readyBrowser(tell: (folder: string) => void): Promise<BrowserChoice | null> {
  if (process.env['CLUSTER_DESK_BROWSER']) {
    return findBrowser('print');
  }
  const trusted = trustedBrowser();
  if (trusted !== null) {
    return trusted;
  }
  await unpackBrowser(tell);
  return findBrowser('print');
}

const started = ({ executablePath, name, packed }: InstalledBrowser): BrowserChoice => ({
  executablePath,
  name,
  packed,
  args: [...quietArgs, ...(needsNoSandbox() ? ['--no-sandbox'] : [])],
});

const byItsPath = (executablePath: string): BrowserChoice =>
  started({
    executablePath,
    name: basename(executablePath),
    prints: true,
    packed: process.platform === 'linux' ? packingOf(executablePath) : null,
  });

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
  return { ...byItsPath(join(folder, 'chromium')), env };
}
