import { link as linkFile, open, rename, rm } from 'node:fs/promises';
import { extname } from 'node:path';
import { systemCode } from '../../../db/systemFailure.ts';

/** What gives a file a second name, and fails where that is taken; only tests give another one. */
type Link = (from: string, to: string) => Promise<void>;

/**
 * Gives a finished file a name that nothing else has, the wanted one or the next numbered one, and returns it.
 *
 * A name is never looked at first and taken later: whatever this or another program writes at the same moment, one alone
 * gets it. Throws what the file system fails of; the finished file lies where it was then.
 */
export async function takeFreeName(finished: string, wanted: string, link: Link = linkFile): Promise<string> {
  const extension = extname(wanted);
  const stem = wanted.slice(0, wanted.length - extension.length);
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${stem} (${number})${extension}`;
    if (await takes(finished, name, link)) {
      return name;
    }
  }
}

/** Whether the name was free, and is the file's now. */
async function takes(finished: string, name: string, link: Link): Promise<boolean> {
  try {
    await link(finished, name);
  } catch (error) {
    // Memory sticks and some shares know no links, and each says so in words of its own.
    return systemCode(error) === 'EEXIST' ? false : takesByHolder(finished, name);
  }
  // It has its name: that the other one stays for now is no failure of that.
  await rm(finished, { force: true }).catch(() => undefined);
  return true;
}

/** An empty file holds the name until the finished one is renamed over it. */
async function takesByHolder(finished: string, name: string): Promise<boolean> {
  try {
    await (await open(name, 'wx')).close();
  } catch (error) {
    if (systemCode(error) === 'EEXIST') {
      return false;
    }
    throw error;
  }
  try {
    await rename(finished, name);
    return true;
  } catch (error) {
    await rm(name, { force: true });
    throw error;
  }
}
