import { closeSync, existsSync, openSync, readdirSync, readSync, realpathSync } from 'node:fs';
import { basename, delimiter, isAbsolute, join } from 'node:path';
import type { Computer, InstalledBrowser, Packing } from './installedBrowser.ts';

/** Programs of the search path that print as Chromium does, by what people call them. */
const usual: Readonly<Record<string, string>> = {
  chromium: 'Chromium',
  'chromium-browser': 'Chromium',
  'google-chrome': 'Chrome',
  'google-chrome-stable': 'Chrome',
  'microsoft-edge': 'Edge',
  'microsoft-edge-stable': 'Edge',
  msedge: 'Edge',
};

/** The same family, under other makers: of UOS, of Kylin, and what is sold to offices. */
const others: Readonly<Record<string, string>> = {
  'ungoogled-chromium': 'Chromium',
  'brave-browser': 'Brave',
  'vivaldi-stable': 'Vivaldi',
  'uos-browser-stable': 'UOS Browser',
  'uos-browser': 'UOS Browser',
  'org.deepin.browser': 'Deepin Browser',
  'deepin-browser': 'Deepin Browser',
  'browser360-cn-stable': '360',
  'browser360-cn': '360',
  'qaxbrowser-safe-stable': 'Qaxbrowser',
  'qaxbrowser-safe': 'Qaxbrowser',
  'kylin-browser': 'Kylin Browser',
  'yandex-browser-stable': 'Yandex Browser',
};

const flatpaks: Readonly<Record<string, string>> = {
  'org.chromium.Chromium': 'Chromium',
  'com.google.Chrome': 'Chrome',
  'com.microsoft.Edge': 'Edge',
  'io.github.ungoogled_software.ungoogled_chromium': 'Chromium',
  'com.brave.Browser': 'Brave',
  'com.vivaldi.Vivaldi': 'Vivaldi',
};

/**
 * The browsers of a Linux computer, the best first: those of the search path, those that UOS and Kylin keep under
 * `/opt/apps`, those of Snap, those of Flatpak.
 */
export function linuxBrowsers(computer: Computer): InstalledBrowser[] {
  const everything = { ...usual, ...others };
  const found = [
    ...inFolders([join(computer.root, 'snap', 'bin')], everything, false),
    ...flatpakBrowsers(computer),
    ...inFolders(searched(computer), usual, true),
    ...inFolders(searched(computer), others, false),
    ...inFolders(foldersOfStore(computer), everything, false),
  ].map((browser) => ({
    ...browser,
    packed: browser.packed ?? packingOf(browser.executablePath, computer.root),
  }));
  // A packed one stands on the search path too: what sees every folder comes before it.
  const free = found.filter(({ packed }) => packed === null);
  const packed = found.filter((browser) => browser.packed !== null);
  return [...free, ...onceEach(packed)].map((browser) => ({
    ...browser,
    prints: browser.prints && browser.packed === null,
  }));
}

const inFolders = (
  folders: readonly string[],
  programs: Readonly<Record<string, string>>,
  prints: boolean,
): InstalledBrowser[] =>
  folders.flatMap((folder) =>
    Object.entries(programs)
      .map(([file, name]) => ({ executablePath: join(folder, file), name, prints, packed: null }))
      .filter(({ executablePath }) => existsSync(executablePath)),
  );

/** Where the system itself looks for programs. A relative folder would mean another one in every place. */
const searched = ({ environment }: Computer): string[] =>
  (environment['PATH'] ?? '').split(delimiter).filter(isAbsolute);

/** The software store of UOS gives every program a folder named like `cn.uos.browser`. */
function foldersOfStore({ root }: Computer): string[] {
  const store = join(root, 'opt', 'apps');
  return namesIn(store)
    .filter((name) => /brows|chrom|edge|360/iu.test(name))
    .flatMap((name) => [join(store, name, 'files'), join(store, name, 'files', 'bin')]);
}

function flatpakBrowsers({ home, root, environment }: Computer): InstalledBrowser[] {
  const data = environment['XDG_DATA_HOME'] || join(home, '.local', 'share');
  const folders = [join(root, 'var', 'lib', 'flatpak'), join(data, 'flatpak')];
  return folders
    .map((folder) => join(folder, 'exports', 'bin'))
    .flatMap((folder) =>
      Object.entries(flatpaks)
        .map(([id, name]) => ({
          executablePath: join(folder, id),
          name,
          prints: false,
          packed: { by: 'flatpak', id } as const,
        }))
        .filter(({ executablePath }) => existsSync(executablePath)),
    );
}

/**
 * How the browser behind a path is packed; `null` where it sees what the user sees. Ubuntu's
 * `/usr/bin/chromium-browser` is a script that starts the one of Snap.
 */
export function packingOf(path: string, root = '/'): Packing | null {
  const snaps = join(root, 'snap', 'bin');
  if (path.startsWith(`${snaps}/`) || basename(realpathSync(path)) === 'snap') {
    return { by: 'snap', id: basename(path) };
  }
  const script = scriptOf(path);
  const [, id] = /\/snap\/bin\/([\w.-]+)/u.exec(script) ?? [];
  if (id !== undefined) {
    return { by: 'snap', id };
  }
  const [, app] = /flatpak\s+run\b[^\n]*?\s([\w-]+(?:\.[\w-]+){2,})/u.exec(script) ?? [];
  return app === undefined ? null : { by: 'flatpak', id: app };
}

/** The beginning of a script; empty for every other program, and for one that may be run and not read. */
function scriptOf(path: string): string {
  try {
    const text = beginningOf(path);
    return text.startsWith('#!') ? text : '';
  } catch {
    return '';
  }
}

function beginningOf(path: string): string {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(2_000);
    return start.toString('latin1', 0, readSync(file, start));
  } finally {
    closeSync(file);
  }
}

/** The first of each package: the one of Snap stands on the search path under other names too. */
const onceEach = (browsers: readonly InstalledBrowser[]): InstalledBrowser[] =>
  browsers.filter(
    ({ packed }, index) => browsers.findIndex((other) => other.packed?.id === packed?.id) === index,
  );

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
