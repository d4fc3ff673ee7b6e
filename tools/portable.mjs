// npm run portable: builds the program and packs it with Node into `dist`, for all kinds of computers or those named.
import { join } from 'node:path';
import { root } from './freshness.mjs';
import { makePortable } from './portable/makePortable.ts';
import { targets } from './portable/targets.ts';
import { show } from './processes.mjs';

const named = process.argv.slice(2);
const names = named.length > 0 ? named : targets.map(({ name }) => name);
const parts = ['loopback', 'cli', 'renderer', 'sample'];
const code = await show(join(root, 'tools', 'build.mjs'), ['--if-needed', ...parts]);
process.exitCode = code || ((await makePortable(root, names)) ? 0 : 1);
