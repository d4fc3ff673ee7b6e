import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from './testBrowser.ts';

const require = createRequire(import.meta.url);
// The parts of electron-builder that it packs with itself.
const fromPacker = createRequire(
  createRequire(require.resolve('electron-builder/package.json')).resolve('app-builder-lib'),
);
const asar = fromPacker('@electron/asar');
const fuses = fromPacker('@electron/fuses');

/** What stands before the fuses in every program of Electron, and as many fuses as this version has, as they come: the other way round than ours. */
const wire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.of(1, 8),
  Buffer.from('10110001'),
]);

/** A program packed by electron-builder around an Electron that cannot run: npm brings none. */
export interface PackedDesktop {
  /** What lies beside the program: the archive, and the binaries outside it. */
  readonly resources: string;
  /** The fuses as they stand in the packed program, by their names in `@electron/fuses`; `true` is on. */
  fuses(): Promise<Readonly<Record<string, boolean>>>;
  /** Unpacks the archive into a folder. */
  extract(folder: string): void;
}

/** Packs the built program into a folder, for Linux and this processor. */
export async function packDesktop(folder: string): Promise<PackedDesktop> {
  const electron = join(folder, 'electron');
  await makeElectron(electron);
  const output = join(folder, 'dist');
  const builder = join(projectRoot, 'node_modules', 'electron-builder', 'cli.js');
  const options = ['--config', join(projectRoot, 'electron-builder.yml'), '--publish', 'never'];
  await promisify(execFile)(
    process.execPath,
    [
      builder,
      ...options,
      '--linux',
      'dir',
      `--${process.arch === 'arm64' ? 'arm64' : 'x64'}`,
      `-c.electronDist=${electron}`,
      `-c.directories.output=${output}`,
    ],
    { cwd: projectRoot, maxBuffer: 64_000_000 },
  );
  const packed = join(output, process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked');
  const resources = join(packed, 'resources');
  return {
    resources,
    fuses: () => readFuses(join(packed, 'cluster-desk')),
    extract: (to) => asar.extractAll(join(resources, 'app.asar'), to),
  };
}

async function makeElectron(folder: string): Promise<void> {
  const empty = join(folder, 'empty');
  mkdirSync(join(folder, 'resources'), { recursive: true });
  mkdirSync(join(folder, 'locales'));
  mkdirSync(empty);
  writeFileSync(join(empty, 'package.json'), '{}');
  await asar.createPackage(empty, join(folder, 'resources', 'default_app.asar'));
  rmSync(empty, { recursive: true });
  const { version } = require('electron/package.json');
  writeFileSync(join(folder, 'version'), version);
  for (const locale of ['en-US', 'en-GB', 'zh-CN', 'fr']) {
    writeFileSync(join(folder, 'locales', `${locale}.pak`), '');
  }
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from('\u007FELF'), wire, Buffer.alloc(64)]), {
    mode: 0o755,
  });
}

/** The states of the wire are the characters `0` and `1`. */
async function readFuses(program: string): Promise<Readonly<Record<string, boolean>>> {
  const found: Readonly<Record<string, number>> = await fuses.getCurrentFuseWire(program);
  return Object.fromEntries(
    Object.entries<number | string>(fuses.FuseV1Options)
      .filter(([, number]) => typeof number === 'number')
      .map(([name, number]) => [name, found[number] === '1'.charCodeAt(0)]),
  );
}
