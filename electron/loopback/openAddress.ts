import { type Opening, runOpener } from './runOpener.ts';

/** Opens an address in the default browser; says whether that seems to have worked. */
export type OpenAddress = (url: string) => Promise<boolean>;

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

export const openInDefaultBrowser: OpenAddress = (url) => runOpener(openingOf(url, process.platform));
