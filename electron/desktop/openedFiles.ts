import { resolve } from 'node:path';
import { app } from 'electron';
import { isBundlePath } from '../backend/context/openedFiles.ts';

/**
 * Calls with each bundle that the official opens with the program: with its start, with a second start, which ends in
 * favour of this one, and on macOS by an event. Must run before Electron is ready, whose first event comes early.
 */
export function watchOpenedFiles(onOpened: (path: string) => void): void {
  const offer = (words: readonly string[], folder: string): void =>
    words.filter(isBundlePath).forEach((path) => onOpened(resolve(folder, path)));
  offer(process.argv.slice(1), process.cwd());
  app.on('second-instance', (_, words, folder) => offer(words.slice(1), folder));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    onOpened(path);
  });
}
