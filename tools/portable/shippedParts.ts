import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBetterSqlite3 } from '../../db/driver/betterSqlite3.ts';
import { partsOf } from '../../electron/backend/about/parts.ts';
import { findResources } from '../../electron/backend/context/resources.ts';

/** A part of others that ships, as the notices and the list of parts name it. */
export interface ShippedPart {
  readonly name: string;
  readonly version: string;
  /** In the words of SPDX where it has some. */
  readonly licence: string;
  readonly text: string;
  /** Where it comes from, as a package URL; `null` for data, which is no package. */
  readonly purl: string | null;
  /** What the lock file expects of the package that was fetched: SHA-512 in Base64. */
  readonly integrity: string | null;
}

type Part = Awaited<ReturnType<typeof partsOf>>[number];
type Lock = Readonly<Record<string, { readonly version?: string; readonly integrity?: string }>>;

const lockOf = (folder: string): Lock =>
  JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;

export interface Shipping {
  /** The folder of the project, built. */
  readonly root: string;
  /** The builds that ship, by their folders in `out`. */
  readonly builds: readonly string[];
  /** Packages that "About the program" finds installed here, and that do not ship. */
  readonly without?: readonly string[];
  /** What the program runs on. */
  readonly runtime: ShippedPart;
}

/** Everything of others that ships, by name: what "About the program" names, the data, and what the program runs on. */
export async function shippedParts(shipping: Shipping): Promise<readonly ShippedPart[]> {
  const { root, builds, without = [], runtime } = shipping;
  const resources = findResources(root);
  const folders = builds.map((name) => join(root, 'out', name));
  const found = (await Promise.all(folders.map((folder) => partsOf(resources, folder)))).flat();
  const lock = lockOf(root);
  const sources = lockOf(join(root, 'tools', 'asset-sources'));
  const byName = new Map(found.map((part) => [`${part.name} ${part.version}`, part]));
  return [
    ...[...byName.values()]
      .filter(({ name }) => !without.includes(name))
      .flatMap((part) => describe(part, { root, lock, sources })),
    ...dataOf(resources.data),
    runtime,
  ].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

interface Runtime {
  readonly name: string;
  readonly text: string;
  /** Its package, and the folder of the lock file that names it. */
  readonly packageName: string;
  readonly folder: string;
}

/** What a program runs on, of the version that a lock file names. Both are under MIT. */
export function runtimePart({ name, text, packageName, folder }: Runtime): ShippedPart {
  const part = { name: packageName, version: '', licence: 'MIT', text };
  return { ...ofPackage(part, lockOf(folder)), name };
}

/** The lists of others that ship; each says itself where it is from. Those of our own layout name no licence. */
const dataOf = (folder: string): readonly ShippedPart[] =>
  readdirSync(folder).flatMap((file) => {
    const { title, asOf, source, licence } = JSON.parse(readFileSync(join(folder, file), 'utf8')).about;
    return licence === undefined
      ? []
      : [{ name: title, version: asOf, licence, text: source, purl: null, integrity: null }];
  });

interface Sources {
  readonly root: string;
  readonly lock: Lock;
  readonly sources: Lock;
}

/** Parts that are no package of ours, by the packages that they were made from. */
const madeFrom: Readonly<Record<string, readonly string[]>> = {
  'Noto Sans SC, Noto Serif SC': ['@expo-google-fonts/noto-sans-sc', '@expo-google-fonts/noto-serif-sc'],
  Lucide: ['lucide-static'],
};

function describe(part: Part, { root, lock, sources }: Sources): readonly ShippedPart[] {
  if (part.name === 'SQLite') {
    const { version } = loadBetterSqlite3();
    return [
      { ...part, version, licence: 'blessing', purl: `pkg:generic/sqlite@${version}`, integrity: null },
    ];
  }
  const origins = madeFrom[part.name];
  if (origins !== undefined) {
    return origins.map((name) => ofPackage({ ...part, name, version: '' }, sources));
  }
  return [ofPackage({ ...part, text: textOf(part, root) }, lock)];
}

function ofPackage(part: Part, lock: Lock): ShippedPart {
  const entry = entryOf(lock, part.name, part.version);
  const version = part.version || (entry?.version ?? '');
  return { ...part, version, purl: purlOf(part.name, version), integrity: entry?.integrity ?? null };
}

/** With the notices of what is inside a package, where it has them in files of their own. */
function textOf({ name, text }: Part, root: string): string {
  const inside = insideNotices[name] ?? [];
  return [text, ...inside.map((file) => readFileSync(join(root, 'node_modules', name, file), 'utf8'))].join(
    '\n\n',
  );
}

const insideNotices: Readonly<Record<string, readonly string[]>> = {
  'playwright-core': [
    'ThirdPartyNotices.txt',
    'lib/serverRegistry.js.LICENSE',
    'lib/utilsBundle.js.LICENSE',
    'lib/webp_codec.LICENSE',
  ],
};

/** The entry of a lock file for a package, of a version where one is named: another may lie deeper. */
function entryOf(lock: Lock, name: string, version = ''): Lock[string] | undefined {
  const found = Object.entries(lock).filter(
    ([path, entry]) => path.endsWith(`node_modules/${name}`) && (version === '' || entry.version === version),
  );
  return found[0]?.[1];
}

const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;
