// Makes a program ready to run, or falls back on its previous version.
import { join } from 'node:path';
import { root, staleModes } from './freshness.mjs';
import { say, t } from './launcher/speak.mjs';
import { keepBuilt, previousOf, programs } from './previous.mjs';
import { show } from './processes.mjs';

/** Set by the launcher where this version cannot be built, for lack of its packages. */
const isBehind = process.env.CLUSTER_DESK_PREVIOUS === '1';

/**
 * The folder that a program is run from: the project, built where it is stale; where that fails the previous version,
 * which is said. Answers `null`, said as well, where there is none.
 */
export async function readyFolder(program) {
  if (!isBehind) {
    const code = await built(programs[program]);
    if (code === 0) {
      await keepBuilt(program);
      return root;
    }
    // By Ctrl+C.
    if (code > 128) return null;
  }
  const folder = previousOf(program);
  say(t(folder ? 'previousRuns' : 'noPrevious'));
  return folder;
}

/** In a child: the bundler would keep some 300 MB for as long as the window is open. */
const built = async (modes) =>
  staleModes(modes).length === 0
    ? 0
    : show(join(root, 'tools', 'build.mjs'), ['--if-needed', ...modes], { stdio: ['ignore', 2, 2] });
