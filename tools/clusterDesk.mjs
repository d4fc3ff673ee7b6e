// npm run --silent cluster-desk -- <command>: the program without a screen. Only the result goes to standard output.
import { join } from 'node:path';
import { root, staleModes } from './freshness.mjs';
import { show } from './processes.mjs';

// npm runs scripts in the project; the caller's own folder is the one that paths are meant from.
const callersFolder = process.env.INIT_CWD ?? process.cwd();
const isBuilt =
  staleModes(['cli']).length === 0 ||
  (await show(join(root, 'tools', 'build.mjs'), ['cli'], { stdio: ['ignore', 2, 2] })) === 0;
process.exitCode = isBuilt
  ? await show(join(root, 'out', 'cli', 'cli.js'), process.argv.slice(2), { cwd: callersFolder })
  : 1;
