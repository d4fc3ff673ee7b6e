// The packages that committed assets are made from: 280 MB that neither the program nor its tests need, so they have
// a folder and a lock file of their own.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './freshness.mjs';
import { installOrStop } from './install/install.mjs';
import { isInstalled } from './installed.mjs';

const folder = join(root, 'tools', 'asset-sources');

/** Installs the sources when they are missing or stale; answers where a package lies and loads one that is code. */
export async function assetSources() {
  if (!isInstalled(folder)) await installOrStop(folder, process.execPath);
  return {
    folderOf: (name) => join(folder, 'node_modules', name),
    load: createRequire(join(folder, 'package.json')),
  };
}
