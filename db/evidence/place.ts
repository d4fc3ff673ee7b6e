import { join } from 'node:path';

/** The folder of evidence beside a store. */
export const evidenceFolder = (dataFolder: string): string => join(dataFolder, 'evidence');

/** Where a file lies: in a folder of its first two digits, so that no folder grows too long to be listed. */
export const evidencePath = (folder: string, sha256: string): string =>
  join(folder, sha256.slice(0, 2), sha256);
