// npm run bench [-- --json]: builds what is stale, then times the program against the bare machine.
import { join } from 'node:path';
import { root } from './freshness.mjs';
import { show } from './processes.mjs';

const build = await show(join(root, 'tools', 'build.mjs'), ['--if-needed', 'loopback', 'renderer'], {
  stdio: ['ignore', 2, 2],
});
process.exitCode = build || (await show(join(root, 'tests', 'bench', 'bench.ts'), process.argv.slice(2)));
