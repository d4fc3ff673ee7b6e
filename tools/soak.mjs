// npm run soak [-- ROUNDS]: opens, edits, saves and composes a brief 10,000 times; fails when memory or handles grow.
import { join } from 'node:path';
import { root } from './freshness.mjs';
import { show } from './processes.mjs';

process.exitCode = await show(join(root, 'tests', 'soak', 'soak.ts'), process.argv.slice(2));
