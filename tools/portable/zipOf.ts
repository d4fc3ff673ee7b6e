import { type Zippable, zipSync } from 'fflate';
import type { Entry } from './entry.ts';

/** "Made on Unix", without which nobody looks at the permissions. */
const unix = 3;
const regularFile = 0o100000;
/** The first day that the format knows, in local time as it wants it: the same bytes whenever and wherever it is made. */
const always = new Date(1980, 0, 1);
/** Nothing is gained by packing these again. */
const packedAlready = /\.(?:woff2|webp|png)$/u;

/** A zip file of entries in a folder, the same for the same entries. */
export function zipOf(folder: string, entries: readonly Entry[]): Uint8Array {
  const files: Zippable = {};
  for (const { path, mode, bytes } of entries.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    files[`${folder}/${path}`] = [
      bytes(),
      {
        level: packedAlready.test(path) ? 0 : 6,
        os: unix,
        attrs: (regularFile | mode) << 16,
        mtime: always,
      },
    ];
  }
  return zipSync(files);
}
