import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

/** Opens an address in the default browser; says whether that seems to have worked. */
export type OpenAddress = (url: string) => Promise<boolean>;

interface Opening {
  readonly file: string;
  readonly args: readonly string[];
  /** The arguments are passed as they stand: `cmd` has rules of its own for quotes. */
  readonly windowsVerbatimArguments?: boolean;
}

/** What opens an address on a system. */
export function openingOf(url: string, platform: NodeJS.Platform): Opening {
  switch (platform) {
    case 'win32':
      // The first quoted word after `start` would be a window's title. Our addresses hold no quote and no `%`.
      return {
        file: 'cmd.exe',
        args: ['/d', '/c', 'start', '""', `"${url}"`],
        windowsVerbatimArguments: true,
      };
    case 'darwin':
      return { file: 'open', args: [url] };
    default:
      return { file: 'xdg-open', args: [url] };
  }
}

/** Some systems keep the opener running for as long as the browser: that it has not failed by then is enough. */
const patience = 5_000;

export const openInDefaultBrowser: OpenAddress = async (url) => {
  const { file, args, ...options } = openingOf(url, process.platform);
  const opener = spawn(file, [...args], { ...options, detached: true, stdio: 'ignore', windowsHide: true });
  opener.unref();
  const ended = new Promise<boolean>((resolve) => {
    opener.once('error', () => resolve(false));
    opener.once('exit', (code) => resolve(code === 0));
  });
  return Promise.race([ended, setTimeout(patience, true, { ref: false })]);
};
