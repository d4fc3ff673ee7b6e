import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noticesOf } from './notices.ts';
import { sbomOf } from './sbom.ts';
import { runtimePart, shippedParts } from './shippedParts.ts';

/**
 * The licences and the list of parts of the window in Electron, by the names of their files. Chromium's own licences lie
 * beside Electron's program, in `LICENSES.chromium.html`.
 */
export async function electronNotices(root: string): Promise<Readonly<Record<string, string>>> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const parts = await shippedParts({
    root,
    builds: ['main', 'preload'],
    // It prints for the other shell.
    without: ['playwright-core'],
    runtime: runtimePart({
      name: 'Electron',
      text: readFileSync(join(root, 'node_modules', 'electron', 'LICENSE'), 'utf8'),
      packageName: 'electron',
      folder: root,
    }),
  });
  return {
    'NOTICES.txt': noticesOf(parts),
    'sbom.cdx.json': sbomOf({ name: 'cluster-desk', version, parts }),
  };
}

/** Writes them into `out/notices`, from where they are packed. */
export async function writeElectronNotices(root: string): Promise<void> {
  const folder = join(root, 'out', 'notices');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(await electronNotices(root))) {
    writeFileSync(join(folder, name), text);
  }
}
