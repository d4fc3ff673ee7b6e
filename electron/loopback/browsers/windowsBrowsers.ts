import { existsSync } from 'node:fs';
import { join, win32 } from 'node:path';
import type { Computer, InstalledBrowser } from './installedBrowser.ts';

/** Where Chrome, Edge and Chromium lie unless somebody has moved them. */
const usualPlaces: Readonly<Record<string, string>> = {
  'Google/Chrome/Application/chrome.exe': 'Chrome',
  'Microsoft/Edge/Application/msedge.exe': 'Edge',
  'Chromium/Application/chrome.exe': 'Chromium',
};

/** Programs of the family by their files, as the registry names them. */
const programs: Readonly<Record<string, { readonly name: string; readonly prints: boolean }>> = {
  'chrome.exe': { name: 'Chrome', prints: true },
  'msedge.exe': { name: 'Edge', prints: true },
  'chromium.exe': { name: 'Chromium', prints: true },
  'brave.exe': { name: 'Brave', prints: false },
  'vivaldi.exe': { name: 'Vivaldi', prints: false },
  '360chrome.exe': { name: '360', prints: false },
  '360chromex.exe': { name: '360', prints: false },
  '360se.exe': { name: '360', prints: false },
  '360se6.exe': { name: '360', prints: false },
  'qaxbrowser.exe': { name: 'Qaxbrowser', prints: false },
  'qqbrowser.exe': { name: 'QQ', prints: false },
  'sogouexplorer.exe': { name: 'Sogou', prints: false },
};

/** Programs that may be started by their name, and programs that may be the default browser. */
const keys = ['HKCU', 'HKLM'].flatMap((hive) => [
  `${hive}\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\App Paths`,
  `${hive}\\SOFTWARE\\Clients\\StartMenuInternet`,
]);

/**
 * The browsers of a Windows computer, the best first: those in their usual places, then those that the registry names.
 * It is read only where somebody asks for more than the usual ones.
 */
export function* windowsBrowsers(computer: Computer): Generator<InstalledBrowser> {
  const seen = new Set<string>();
  const isNew = (path: string): boolean => !seen.has(path.toLowerCase()) && existsSync(path);
  for (const browser of inUsualPlaces(computer)) {
    if (isNew(browser.executablePath)) {
      seen.add(browser.executablePath.toLowerCase());
      yield browser;
    }
  }
  const named = keys.flatMap((key) => namedBrowsers(computer.registry(key)));
  for (const browser of [...named.filter(({ prints }) => prints), ...named.filter(({ prints }) => !prints)]) {
    if (isNew(browser.executablePath)) {
      seen.add(browser.executablePath.toLowerCase());
      yield browser;
    }
  }
}

function inUsualPlaces({ environment }: Computer): InstalledBrowser[] {
  const bases = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap(
    (name) => environment[name] ?? [],
  );
  return Object.entries(usualPlaces).flatMap(([program, name]) =>
    bases.map((base) => ({ executablePath: join(base, program), name, prints: true, packed: null })),
  );
}

/** Every value that is the path of a browser we know, with or without quotes and arguments. */
export function namedBrowsers(listing: string): InstalledBrowser[] {
  return [...listing.matchAll(/\bREG(?:_EXPAND)?_SZ\s+"?([^"\r\n]+?\.exe)\b/giu)].flatMap(([, path = '']) => {
    const program = programs[win32.basename(path).toLowerCase()];
    return program === undefined ? [] : [{ executablePath: path, ...program, packed: null }];
  });
}
