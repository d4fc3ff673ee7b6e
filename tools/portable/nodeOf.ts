import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
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
  const { version } = packages[`node_modules/${target.nodePackage}`];
  const cache = join(root, 'node_modules', '.cache', 'portable-node', `${target.nodePackage}-${version}`);
  const places = [runtime, cache].map((folder) => join(folder, 'node_modules', target.nodePackage));
  const found = places.find((folder) => isWhole(folder, target, version));
  if (found !== undefined) {
    return found;
  }
  say(t('portableFetching', { version, system: target.name }));
  await fetchInto(cache, runtime, target);
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

/** Fetched aside, then renamed: half a package is never taken for a whole one. */
async function fetchInto(cache: string, runtime: string, { os, cpu, nodePackage, nodeProgram }: Target) {
  mkdirSync(dirname(cache), { recursive: true });
  const aside = mkdtempSync(`${cache}.`);
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
    if (existsSync(join(runtime, name))) {
      copyFileSync(join(runtime, name), join(aside, name));
    }
  }
  const { code, report } = await runNpm(
    ['ci', `--os=${os}`, `--cpu=${cpu}`, '--ignore-scripts', '--no-audit', '--no-fund', '--include=optional'],
    { cwd: aside, node: process.execPath },
  );
  if (code === 0 && existsSync(join(aside, 'node_modules', nodePackage, nodeProgram))) {
    rmSync(cache, { recursive: true, force: true });
    renameSync(aside, cache);
    return;
  }
  rmSync(aside, { recursive: true, force: true });
  const cause = code === 127 ? 'noNpm' : causeOf(report);
  stop(describeFailure({ cause, folder: runtime, code }, 'portableNoNode'));
}
