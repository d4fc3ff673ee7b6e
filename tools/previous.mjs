// The previous version of the program: what was built last, whole, with the files that it reads, kept aside. It is run
// where this version cannot be made ready: without a network for new packages, or when a build fails.
import {
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { builtFrom, root } from './freshness.mjs';
import { withClaim } from './install/claim.mjs';
import { causeOfFileError } from './install/npmFailure.mjs';

/** What is built for each way to run the program. */
export const programs = {
  loopback: ['loopback', 'renderer', 'sample'],
  desktop: ['main', 'preload', 'renderer', 'sample'],
  cli: ['cli'],
};

/** What the program reads beside its own code. */
const shipped = [
  'package.json',
  ...['data', 'fonts', 'icon.png', 'icons', 'knowledge', 'reference-cases'].map((name) => `assets/${name}`),
];

const kept = join(root, 'out', '.previous');

/** The folder of the previous version of a program, laid out as the project is; `null` where there is none. */
export function previousOf(program) {
  finishRenaming(program);
  const folder = join(kept, program);
  return existsSync(join(folder, 'built-from')) ? folder : null;
}

/** Keeps what is built now of a program, unless it is kept already or this user may not write there. */
export async function keepBuilt(program) {
  const now = builtFrom(programs[program]);
  const mark = join(kept, program, 'built-from');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === now) return;
  try {
    await withClaim(join(root, 'out', '.claims'), () => replaceKept(program, now));
  } catch (error) {
    // Whoever may not write here, or has no room, loses nothing by it today.
    if (causeOfFileError(error) === null) throw error;
  }
}

function replaceKept(program, now) {
  const [folder, aside, old] = ['', '.new', '.old'].map((ending) => join(kept, `${program}${ending}`));
  rmSync(aside, { recursive: true, force: true });
  for (const mode of programs[program]) {
    linkAll(join(root, 'out', mode), join(aside, 'out', mode));
  }
  for (const path of shipped) {
    cpSync(join(root, path), join(aside, path), {
      recursive: true,
      preserveTimestamps: true,
      mode: constants.COPYFILE_FICLONE,
    });
  }
  writeFileSync(join(aside, 'built-from'), now);
  rmSync(old, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(aside, folder);
  rmSync(old, { recursive: true, force: true });
}

/** What was killed between two renames: the old one comes back. */
function finishRenaming(program) {
  const folder = join(kept, program);
  if (!existsSync(folder) && existsSync(`${folder}.old`)) renameSync(`${folder}.old`, folder);
}

/** A build writes new files and changes none, so that the kept one may share them. */
function linkAll(from, to) {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    if (statSync(source).isDirectory()) linkAll(source, target);
    else linkOrCopy(source, target);
  }
}

function linkOrCopy(from, to) {
  try {
    linkSync(from, to);
  } catch {
    // A disk that has no links.
    copyFileSync(from, to);
  }
}
