// npm run --silent cluster-desk -- <command>: the program without a screen. Only the result goes to standard output.
import { join } from 'node:path';
import { readyFolder } from './makeReady.mjs';
import { show } from './processes.mjs';

// npm runs scripts in the project; the caller's own folder is the one that paths are meant from.
const callersFolder = process.env.INIT_CWD ?? process.cwd();
const folder = await readyFolder('cli');
process.exitCode =
  folder === null
    ? 1
    : await show(join(folder, 'out', 'cli', 'cli.js'), process.argv.slice(2), { cwd: callersFolder });
