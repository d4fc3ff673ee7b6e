import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Output } from '../../../core/contract/channels.ts';
import type { Resources } from '../context/resources.ts';

type Part = Output<'about.parts'>[number];

/** The name of the list that a build writes beside its code. */
export const listName = 'licences.json';

/** Packages that are loaded as they are and so stand in no list of a build. */
const loaded = ['better-sqlite3', 'playwright-core'];

interface Bundled {
  readonly name: string;
  readonly version?: string;
  readonly identifier?: string | null;
  readonly text?: string | null;
}

/**
 * The parts of others that this program contains, by name: those that its builds list, packages that are loaded as they
 * are, fonts and icons. `folder` is that of the running code; where the program runs unbuilt there are no lists.
 */
export async function partsOf(resources: Resources, folder: string): Promise<Part[]> {
  const lists = [join(folder, listName), join(resources.renderer, listName)];
  const found = [
    ...(await Promise.all(lists.map(readList))).flat(),
    ...(await Promise.all(loaded.map(readLoaded))).flat(),
    ...(await shippedFiles(resources)),
    ...electronParts(),
  ];
  const byName = new Map(found.map((part) => [`${part.name} ${part.version}`, part]));
  return [...byName.values()].sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
}

async function readList(path: string): Promise<readonly Part[]> {
  if (!existsSync(path)) {
    return [];
  }
  // Written by the build of this program.
  const list = JSON.parse(await readFile(path, 'utf8')) as readonly Bundled[];
  return list.map(({ name, version, identifier, text }) => ({
    name,
    version: version ?? '',
    licence: identifier ?? '',
    text: text ?? '',
  }));
}

async function readLoaded(name: string): Promise<readonly Part[]> {
  const folder = folderOf(name);
  if (folder === null) {
    return [];
  }
  const { version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const texts = ['LICENSE', 'NOTICE'].map((file) => join(folder, file)).filter((path) => existsSync(path));
  const text = (await Promise.all(texts.map((path) => readFile(path, 'utf8')))).join('\n\n');
  return [{ name, version, licence: license, text }];
}

/** The folder of an installed package; `null` for one that a shell does without. */
function folderOf(name: string): string | null {
  const paths = createRequire(import.meta.url).resolve.paths(name) ?? [];
  return paths.map((path) => join(path, name)).find((path) => existsSync(join(path, 'package.json'))) ?? null;
}

async function shippedFiles({ fonts, icons }: Resources): Promise<readonly Part[]> {
  const [ofFonts, ofIcons] = await Promise.all(
    [join(fonts, 'OFL.txt'), join(icons, 'LICENSE.txt')].map((path) => readFile(path, 'utf8')),
  );
  return [
    { name: 'Noto Sans SC, Noto Serif SC', version: '', licence: 'OFL-1.1', text: ofFonts ?? '' },
    { name: 'Lucide', version: '', licence: 'ISC', text: ofIcons ?? '' },
    { name: 'SQLite', version: '', licence: 'Public Domain', text: '' },
  ];
}

/** Electron and Chromium bring their own licences beside the program. */
function electronParts(): readonly Part[] {
  const { electron, chrome } = process.versions;
  return [
    ...(electron === undefined ? [] : [{ name: 'Electron', version: electron, licence: 'MIT', text: '' }]),
    ...(chrome === undefined
      ? []
      : [{ name: 'Chromium', version: chrome, licence: 'BSD-3-Clause', text: 'LICENSES.chromium.html' }]),
  ];
}
