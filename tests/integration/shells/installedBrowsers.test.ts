import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { browserHome } from '../../../electron/loopback/browsers/browserHome.ts';
import type { Computer } from '../../../electron/loopback/browsers/installedBrowser.ts';
import { installedBrowsers, readConsole } from '../../../electron/loopback/browsers/installedBrowsers.ts';
import { namedBrowsers } from '../../../electron/loopback/browsers/windowsBrowsers.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), '集群 决策台-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function program(path: string, text = '#!/bin/sh\n'): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, 0o755);
  return file;
}

const computer = (some: Partial<Computer> = {}): Computer => ({
  platform: 'linux',
  environment: { PATH: `${join(root, 'usr/bin')}:relative:${join(root, 'snap/bin')}` },
  home: join(root, 'home'),
  root,
  registry: () => '',
  ...some,
});
const found = (some?: Partial<Computer>) =>
  [...installedBrowsers(computer(some))].map(({ executablePath, name, prints, packed }) => ({
    path: executablePath.slice(root.length + 1),
    name,
    prints,
    packed: packed && `${packed.by} ${packed.id}`,
  }));

describe('on Linux', () => {
  test('what prints as Chromium does comes first, then other makers', () => {
    program('usr/bin/qaxbrowser-safe-stable');
    program('usr/bin/browser360-cn-stable');
    program('usr/bin/uos-browser-stable');
    program('usr/bin/microsoft-edge-stable', '\u007FELF');
    program('usr/bin/firefox');

    expect(found()).toEqual([
      { path: 'usr/bin/microsoft-edge-stable', name: 'Edge', prints: true, packed: null },
      { path: 'usr/bin/uos-browser-stable', name: 'UOS Browser', prints: false, packed: null },
      { path: 'usr/bin/browser360-cn-stable', name: '360', prints: false, packed: null },
      { path: 'usr/bin/qaxbrowser-safe-stable', name: 'Qaxbrowser', prints: false, packed: null },
    ]);
  });

  test('the folders of the software store of UOS are looked through', () => {
    program('opt/apps/cn.uos.browser/files/uos-browser-stable');
    program('opt/apps/org.gnome.calculator/files/chromium');

    expect(found().map(({ path }) => path)).toEqual(['opt/apps/cn.uos.browser/files/uos-browser-stable']);
  });

  test('a snap is found once, as a snap, after what sees every folder', () => {
    const snap = program('usr/bin/snap');
    mkdirSync(join(root, 'snap/bin'), { recursive: true });
    symlinkSync(snap, join(root, 'snap/bin/chromium'));
    program('usr/bin/chromium-browser', '#!/bin/sh\nexec /snap/bin/chromium "$@"\n');
    program('usr/bin/google-chrome', '#!/bin/bash\nexec /opt/google/chrome/chrome "$@"\n');

    expect(found()).toEqual([
      { path: 'usr/bin/google-chrome', name: 'Chrome', prints: true, packed: null },
      { path: 'snap/bin/chromium', name: 'Chromium', prints: false, packed: 'snap chromium' },
    ]);
  });

  test('a Flatpak is found where the system or the user has it', () => {
    const exported =
      '#!/bin/sh\nexec /usr/bin/flatpak run --branch=stable --arch=x86_64 org.chromium.Chromium "$@"\n';
    program('var/lib/flatpak/exports/bin/org.chromium.Chromium', exported);
    program('home/.local/share/flatpak/exports/bin/com.google.Chrome', '#!/bin/sh\n');
    program('usr/bin/chromium', exported);

    expect(found().map(({ name, packed }) => [name, packed])).toEqual([
      ['Chromium', 'flatpak org.chromium.Chromium'],
      ['Chrome', 'flatpak com.google.Chrome'],
    ]);
  });

  test('none is found where none is, also without a search path', () => {
    expect(found({ environment: {} })).toEqual([]);
  });
});

describe('on Windows', () => {
  const listing = (...paths: string[]) =>
    ['HKEY_LOCAL_MACHINE\\SOFTWARE\\x', ...paths.map((path) => `    (默认)    REG_SZ    ${path}`)].join(
      '\r\n',
    );

  test('the registry is read for what lies in no usual place, and only then', () => {
    const asked: string[] = [];
    const edge = program('Microsoft/Edge/Application/msedge.exe');
    const own = program('自选 目录/360ChromeX.exe');
    const windows = computer({
      platform: 'win32',
      environment: { 'ProgramFiles(x86)': root },
      registry(key) {
        asked.push(key);
        return key.includes('App Paths') ? listing(own, edge, join(root, 'gone/chrome.exe')) : '';
      },
    });

    const browsers = installedBrowsers(windows);

    expect(browsers.next().value).toMatchObject({ executablePath: edge, name: 'Edge', prints: true });
    expect(asked).toEqual([]);
    expect(browsers.next().value).toMatchObject({ executablePath: own, name: '360', prints: false });
    expect(browsers.next().done).toBe(true);
    expect(asked).toHaveLength(4);
  });

  test('a command is read with and without quotes, and what is no browser of the family is passed over', () => {
    const text = listing(
      '"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"',
      'C:\\Users\\王\\AppData\\Roaming\\360se6\\Application\\360se.exe -- "%1"',
      '"C:\\Program Files\\Mozilla Firefox\\firefox.exe"',
      'IEXPLORE.EXE',
    );

    expect(namedBrowsers(text).map(({ name, executablePath }) => [name, executablePath])).toEqual([
      ['Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
      ['360', 'C:\\Users\\王\\AppData\\Roaming\\360se6\\Application\\360se.exe'],
    ]);
  });

  test('what a console writes is read in its own code page', () => {
    // "默认" as GBK.
    expect(readConsole(Uint8Array.of(0xc4, 0xac, 0xc8, 0xcf))).toBe('默认');
    expect(readConsole(Buffer.from('默认'))).toBe('默认');
  });
});

test('a packed browser keeps its profile where it may write, one for each store', () => {
  const data = '/home/wang/.local/share/cluster-desk';
  const home = (packed: Parameters<typeof browserHome>[0], folder = data) =>
    browserHome(packed, folder, '/home/wang');

  expect(home(null)).toBe(data);
  expect(home({ by: 'snap', id: 'chromium' })).toMatch(
    /^\/home\/wang\/snap\/chromium\/common\/cluster-desk-[\da-f]{12}$/u,
  );
  expect(home({ by: 'flatpak', id: 'org.chromium.Chromium' })).toMatch(
    /^\/home\/wang\/\.var\/app\/org\.chromium\.Chromium\/cluster-desk-[\da-f]{12}$/u,
  );
  expect(home({ by: 'snap', id: 'chromium' }, '/other')).not.toBe(home({ by: 'snap', id: 'chromium' }));
});
