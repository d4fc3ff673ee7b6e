import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import type { Computer, InstalledBrowser } from './installedBrowser.ts';
import { linuxBrowsers } from './linuxBrowsers.ts';
import { windowsBrowsers } from './windowsBrowsers.ts';

/** The browsers of this computer that are there, the best first; each is looked for when it is asked for. */
export function* installedBrowsers(computer: Computer = thisComputer()): Generator<InstalledBrowser> {
  switch (computer.platform) {
    case 'win32':
      yield* windowsBrowsers(computer);
      break;
    case 'darwin':
      yield* macBrowsers();
      break;
    default:
      yield* linuxBrowsers(computer);
  }
}

function macBrowsers(): InstalledBrowser[] {
  return ['Chromium', 'Google Chrome', 'Microsoft Edge', 'Brave Browser', 'Vivaldi']
    .map((name) => ({
      executablePath: `/Applications/${name}.app/Contents/MacOS/${name}`,
      name,
      prints: !/Brave|Vivaldi/u.test(name),
      packed: null,
    }))
    .filter(({ executablePath }) => existsSync(executablePath));
}

const thisComputer = (): Computer => ({
  platform: process.platform,
  environment: process.env,
  home: homedir(),
  root: '/',
  registry: readRegistry,
});

function readRegistry(key: string): string {
  const { stdout } = spawnSync('reg', ['query', key, '/s'], { windowsHide: true, maxBuffer: 16_000_000 });
  return stdout instanceof Buffer ? readConsole(stdout) : '';
}

/** A Chinese Windows writes to a console in its own code page, a newer one may do so in UTF-8. */
export function readConsole(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\uFFFD') ? new TextDecoder('gb18030').decode(bytes) : text;
}
