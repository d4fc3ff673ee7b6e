import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';

interface Machine {
  readonly platform: NodeJS.Platform;
  readonly user: string;
  readonly home: string;
}

const thisMachine = (): Machine => ({
  platform: process.platform,
  user: userInfo().username,
  home: homedir(),
});

/** Drives that are plugged in or connected, and the documents folder: what a page without a dialog can offer. */
export function findFolders(machine: Machine = thisMachine()): string[] {
  const documents = join(machine.home, 'Documents');
  return [...drives(machine), ...(existsSync(documents) ? [documents] : [])];
}

function drives({ platform, user }: Machine): string[] {
  if (platform === 'win32') {
    // C: is the disk of the data itself.
    return [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`).filter((root) => existsSync(root));
  }
  const mounts =
    platform === 'darwin' ? ['/Volumes'] : [join('/run/media', user), join('/media', user), '/media', '/mnt'];
  const found = mounts.flatMap(foldersIn).filter((path) => !mounts.includes(path));
  return [...new Set(found)].sort();
}

function foldersIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .map((name) => join(folder, name))
      .filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true);
  } catch {
    // Not there, or not for this user: nothing to offer.
    return [];
  }
}
