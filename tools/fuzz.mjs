// npm run fuzz [-- --runs 10000 --seed 7 -t cluster.create]: the tests of tests/integration/fuzz with many more cases.
// Prints what each entrance did with them, and the seed by which the same cases come again.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { programs, show } from './processes.mjs';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    testNamePattern: { type: 'string', short: 't' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-fuzz-'));
const figures = join(folder, 'figures.jsonl');
const pattern = values.testNamePattern ? ['--testNamePattern', values.testNamePattern] : [];
const began = performance.now();

process.exitCode = await show(
  programs.vitest,
  ['run', 'tests/integration/fuzz', '--testTimeout=0', ...pattern],
  {
    env: {
      CLUSTER_DESK_FUZZ_RUNS: values.runs,
      CLUSTER_DESK_FUZZ_SEED: values.seed,
      CLUSTER_DESK_FUZZ_FIGURES: figures,
    },
  },
);

const lines = readFileSync(figures, { encoding: 'utf8', flag: 'a+' }).split('\n').filter(Boolean);
const sum = {};
for (const { entrance, outcomes } of lines.map((line) => JSON.parse(line))) {
  const counts = Object.entries(outcomes).sort(([, a], [, b]) => b - a);
  console.log(`${entrance.padEnd(32)} ${counts.map(([outcome, count]) => `${count} ${outcome}`).join(', ')}`);
  for (const [outcome, count] of counts) sum[outcome] = (sum[outcome] ?? 0) + count;
}
rmSync(folder, { recursive: true });
const cases = Object.values(sum).reduce((all, count) => all + count, 0);
console.log(`${lines.length} entrances passed, ${cases} cases: ${JSON.stringify(sum)}`);
console.log(`seed ${values.seed}, ${Math.round((performance.now() - began) / 1000)} s`);
