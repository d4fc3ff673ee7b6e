import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../core/base/settings.ts';
import { enterFilePage } from './enterPage.ts';
import { documentsFolder } from './exportPath.ts';

/** A file that hands the address of the page over to a browser. */
export interface EnterFile {
  readonly path: string;
  /** Takes it away, with its folder. */
  remove(): void;
}

/** Who is to read it: a browser with the profile of the program, or whichever the system opens. */
export type EnterReader = 'own-profile' | 'default-browser';

interface EnterPlace {
  readonly reader: EnterReader;
  /** Where the profile of the window lies. */
  readonly dataFolder: string;
  readonly language: Language;
}

/**
 * Hands an address over by a file that only this user can read.
 *
 * A command line is no place for it: on Linux every user of the computer reads those of all. The file has the mode
 * 0600 and lies in a folder of 0700; on Windows and macOS it lies in the user's own data folder.
 */
export function writeEnterFile(url: string, { reader, dataFolder, language }: EnterPlace): EnterFile {
  const folder = reader === 'default-browser' ? folderForAny(dataFolder) : folderBeside(dataFolder);
  const path = join(folder, 'cluster-desk.html');
  writeFileSync(path, enterFilePage(url, language), { mode: 0o600, flag: 'wx' });
  return { path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function folderBeside(dataFolder: string): string {
  const folder = join(dataFolder, 'enter');
  // A program that was killed leaves its own behind.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/**
 * A browser that Snap has packed sees neither the hidden folders of the home folder nor the common temporary one, but
 * all that lies within a visible folder.
 */
function folderForAny(dataFolder: string): string {
  if (process.platform !== 'linux' || !existsSync('/snap')) {
    return folderBeside(dataFolder);
  }
  const [documents, home] = [documentsFolder(), homedir()];
  return mkdtempSync(join(documents, documents === home ? 'cluster-desk-' : '.cluster-desk-'));
}
