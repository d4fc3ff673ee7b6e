import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { causeOf } from '../install/npmFailure.mjs';
import { describeFailure } from '../install/install.mjs';
import { say, stop, t } from '../launcher/speak.mjs';
import { runNpm } from '../npm.mjs';
import type { Target } from './targets.ts';

/**
 * The folder of the package that brings Node for a target: the one that is installed for this computer, else one that
 * npm fetches into a cache, compared with the lock file. Ends the program with words where it cannot be had.
 */
export async function nodeOf(root: string, target: Target): Promise<string> {
  const runtime = join(root, 'tools', 'node-runtime');
  const { packages } = JSON.parse(readFileSync(join(runtime, 'package-lock.json'), 'utf8'));
  const { version, integrity } = packages[`node_modules/${target.nodePackage}`];
  const cache = join(root, 'node_modules', '.cache', 'portable-node', `${target.nodePackage}-${version}`);
  const places = [runtime, cache].map((folder) => join(folder, 'node_modules', target.nodePackage));
  const found = places.find((folder) => isWhole(folder, target, version));
  if (found !== undefined) {
    return found;
  }
  say(t('portableFetching', { version, system: target.name }));
  await fetchInto(cache, runtime, { target, version, integrity });
  return join(cache, 'node_modules', target.nodePackage);
}

function isWhole(folder: string, { nodeProgram }: Target, version: string): boolean {
  const about = join(folder, 'package.json');
  return (
    existsSync(join(folder, nodeProgram)) &&
    existsSync(about) &&
    JSON.parse(readFileSync(about, 'utf8')).version === version
  );
}

interface Wanted {
  readonly target: Target;
  readonly version: string;
  readonly integrity: string;
}

/**
 * Fetched aside, then renamed: half a package is never taken for a whole one. npm gets it as the one package that there
 * is, because it passes over an optional one that it cannot fetch and calls that a success; and without its system,
 * because it refuses that of another computer.
 */
async function fetchInto(
  cache: string,
  runtime: string,
  { target, version, integrity }: Wanted,
): Promise<void> {
  const { nodePackage, nodeProgram } = target;
  mkdirSync(dirname(cache), { recursive: true });
  const aside = mkdtempSync(`${cache}.`);
  const about = { name: 'node-for-others', version, dependencies: { [nodePackage]: version } };
  const lock = {
    ...about,
    lockfileVersion: 3,
    packages: { '': about, [`node_modules/${nodePackage}`]: { version, integrity } },
  };
  writeFileSync(join(aside, 'package.json'), JSON.stringify(about));
  writeFileSync(join(aside, 'package-lock.json'), JSON.stringify(lock));
  if (existsSync(join(runtime, '.npmrc'))) {
    copyFileSync(join(runtime, '.npmrc'), join(aside, '.npmrc'));
  }
  const { code, report } = await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: aside,
    node: process.execPath,
  });
  if (code === 0 && existsSync(join(aside, 'node_modules', nodePackage, nodeProgram))) {
    rmSync(cache, { recursive: true, force: true });
    renameSync(aside, cache);
    return;
  }
  rmSync(aside, { recursive: true, force: true });
  const cause = code === 127 ? 'noNpm' : causeOf(report);
  const description = describeFailure({ cause, folder: runtime, code }, 'portableNoNode');
  stop(cause === 'unknown' ? `${description}\n${report}` : description);
}
