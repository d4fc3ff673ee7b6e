import { dirname } from 'node:path';
import type { Desktop } from '../backend/ports.ts';
import { type Opening, runOpener } from './runOpener.ts';

/** What opens a file on a system, or shows it in its folder. */
export function openingOfFile(path: string, how: 'open' | 'show', platform: NodeJS.Platform): Opening {
  switch (platform) {
    case 'win32':
      // No path of Windows holds a quote. `cmd` is not asked: it would read `%` and `&` in the names of folders.
      return {
        file: 'explorer.exe',
        args: [how === 'show' ? `/select,"${path}"` : `"${path}"`],
        windowsVerbatimArguments: true,
        endsAnyhow: true,
      };
    case 'darwin':
      return { file: 'open', args: how === 'show' ? ['-R', path] : [path] };
    default:
      return { file: 'xdg-open', args: [how === 'show' ? dirname(path) : path] };
  }
}

export const openWritten: Desktop['openWritten'] = (path, how) =>
  runOpener(openingOfFile(path, how, process.platform));
