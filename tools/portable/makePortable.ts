import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say, t } from '../launcher/speak.mjs';
import { contentsOf, type Making } from './contents.ts';
import { nodeOf } from './nodeOf.ts';
import { type Target, targetOf } from './targets.ts';
import { zipOf } from './zipOf.ts';

/** In millions of bytes: what an office's mail and shares still take. */
const mostMegabytes = 90;

const megabytes = (bytes: Uint8Array): string => (bytes.length / 1e6).toFixed(1);

/** The name of the portable program, and of the folder that it unpacks to. */
const nameOf = (version: string, target: Target): string => `cluster-desk-${version}-${target.name}`;

/** The archive of a portable program and its list of parts, with the name of both. */
export async function portableOf(making: Making) {
  const { version } = JSON.parse(readFileSync(join(making.root, 'package.json'), 'utf8'));
  const name = nameOf(version, making.target);
  const entries = await contentsOf(making);
  const sbom = entries.find(({ path }) => path === 'sbom.cdx.json')?.bytes() ?? new Uint8Array();
  return { name, archive: zipOf(name, entries), sbom };
}

/**
 * Makes the portable programs of the targets named, with their lists of parts and the check sums of everything in the
 * folder `dist`. Answers whether each of them is small enough.
 */
export async function makePortable(root: string, names: readonly string[]): Promise<boolean> {
  const dist = join(root, 'dist');
  mkdirSync(dist, { recursive: true });
  // Every package of Node is made of the same sources; not every one brings their licences.
  const licence = readFileSync(join(await nodeOf(root, targetOf('linux-x64')), 'LICENSE'), 'utf8');
  let isSmall = true;
  for (const target of names.map(targetOf)) {
    const began = Date.now();
    const node = join(await nodeOf(root, target), target.nodeProgram);
    const { name, archive, sbom } = await portableOf({ root, target, node, nodeLicence: licence });
    keep(join(dist, `${name}.zip`), archive);
    keep(join(dist, `${name}.cdx.json`), sbom);
    const values = { file: `dist/${name}.zip`, size: megabytes(archive), most: mostMegabytes };
    say(t('portableMade', { ...values, seconds: ((Date.now() - began) / 1000).toFixed(1) }));
    if (archive.length > mostMegabytes * 1e6) {
      say(t('portableTooLarge', values));
      isSmall = false;
    }
  }
  keep(join(dist, 'SHA256SUMS'), Buffer.from(checkSumsOf(dist)));
  return isSmall;
}

/** A file is there whole or not at all. */
function keep(file: string, bytes: Uint8Array): void {
  writeFileSync(`${file}.part`, bytes);
  renameSync(`${file}.part`, file);
}

/** A line for each file of a release, as `sha256sum -c` reads them. */
export function checkSumsOf(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        /^cluster[- ]desk.*\.(?:zip|cdx\.json|exe|msi|deb|AppImage|dmg)$/iu.test(entry.name),
    )
    .map(({ name }) => name)
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}  ${name}\n`,
    )
    .join('');
}
