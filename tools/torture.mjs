// npm run torture: what the tests try a hundred times, ten times as often: programs killed while they write, torn logs,
// flipped bits, random briefs. Takes some minutes.
import { join } from 'node:path';
import { root } from './freshness.mjs';
import { show } from './processes.mjs';

const files = [
  ...[
    'durability',
    'flippedBits',
    'failingWrites',
    'damagedStores',
    'killedRecovery',
    'backup/upgrade',
    'backup/suddenEnd',
  ].map((name) => `tests/integration/${name}.test.ts`),
  ...['composeBrief', 'writing', 'briefNumbers'].map((name) => `tests/unit/brief/${name}.test.ts`),
];
process.env['CLUSTER_DESK_TORTURE'] ??= '10';
process.exitCode = await show(join(root, 'node_modules', 'vitest', 'vitest.mjs'), [
  'run',
  '--testTimeout=0',
  ...files,
]);
