// The steps that `npm run check` and `npm test` share: each runs one tool and says how many tests passed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runAllTests } from './affected/runTests.mjs';
import { findElectron } from './electronBinary.mjs';
import { root } from './freshness.mjs';
import { driverTests, onNodeSqlite } from './onNodeSqlite.mjs';
import { capture, programs } from './processes.mjs';

const cache = join(root, 'node_modules', '.cache');
const results = join(cache, 'results');

const tsc = (project) => [programs.tsc, ['-p', project]];

const one = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 });

/** A tool that passes or fails as a whole. */
const tool = (name, script, args) => ({
  name,
  async run() {
    const { code, output } = await capture(script, args);
    return { output, ...one(code) };
  },
});

/** A test runner, counted by the report in JSON that it writes. One that fails without a failed test counts as one. */
const runner = (name, script, { args, env, count }) => ({
  name,
  async run() {
    const file = join(results, `${name.replaceAll(/\W+/g, '-')}.json`);
    mkdirSync(results, { recursive: true });
    rmSync(file, { force: true });
    const given = await capture(script, args(file), { env: env(file) });
    let counts;
    try {
      counts = count(JSON.parse(readFileSync(file, 'utf8')));
    } catch (error) {
      counts = { passed: 0, failed: 1, skipped: 0 };
      given.output += `\n${name}: no report (${error.message})`;
    }
    if (given.code !== 0 && counts.failed === 0) counts.failed = 1;
    return { output: given.output, ...counts };
  },
});

/** Files or folders to lint; each file is judged by itself. */
export const lintOf = (paths) =>
  tool('lint', programs.eslint, [
    ...[...paths, '--max-warnings', '0', '--no-warn-ignored'],
    ...['--cache', '--cache-strategy', 'content', '--cache-location', join(cache, 'eslint', '/')],
  ]);

/** Files or folders whose format is checked. */
export const formatOf = (paths) =>
  tool('format', programs.prettier, [
    ...['--check', ...paths, '--ignore-unknown', '--log-level', 'warn'],
    ...['--cache', '--cache-strategy', 'content', '--cache-location', join(cache, 'prettier', 'cache')],
  ]);

export const steps = {
  lint: lintOf(['.']),
  format: formatOf(['.']),
  typesOfCore: tool('types of core', ...tsc('core')),
  types: tool('types', ...tsc('.')),
  typesOfScreens: tool('types of the screens', programs.svelteCheck, [
    ...['--tsconfig', 'renderer/tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  ]),
  unusedCode: tool('unused code', programs.knip, ['--no-progress']),
  testBrowser: tool('test browser', join(root, 'tools', 'testBrowser.mjs'), []),
  build: tool('build', join(root, 'tools', 'build.mjs'), ['--if-needed']),
  tests: { name: 'unit, integration and reference tests', run: runAllTests },
  driverTests: runner("tests of the store on Node's SQLite", programs.vitest, {
    args: (file) => [
      ...['run', '--project', 'integration', '--maxWorkers', '1'],
      ...['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`, ...driverTests],
    ],
    // A fifth of the kills and flipped bits: what they try of the program is tried on better-sqlite3.
    env: () => ({ ...onNodeSqlite, CLUSTER_DESK_TORTURE: '0.2', NO_COLOR: '1', FORCE_COLOR: '0' }),
    count: ({ numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites }) => ({
      passed: numPassedTests,
      // A file that does not load has no test that failed.
      failed: Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0),
      skipped: numPendingTests,
    }),
  }),
  endToEnd: runner('end-to-end tests', programs.playwright, {
    args: () => ['test', '--reporter=list,json'],
    env: (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
    count: ({ stats, errors }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky + errors.length,
      skipped: stats.skipped,
    }),
  }),
};

/** Runs a step, prints its time and, when it failed or `isLoud`, what it wrote; answers its counts. */
export async function report(step, { isLoud = false } = {}) {
  const start = performance.now();
  const { output, notes = [], ...counts } = await step.run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const isGreen = counts.failed === 0;
  console.log(`${isGreen ? 'ok    ' : 'FAILED'} ${step.name}, ${seconds} s`);
  for (const note of notes) console.log(`       ${note}`);
  if (step === steps.endToEnd && !findElectron()) {
    console.log('       the electron project was skipped: Electron is not installed here');
  }
  if ((!isGreen || isLoud) && output.trim()) console.log(`${output.trimEnd()}\n`);
  return counts;
}

/** `12 passed, 1 failed, 2 skipped` over the counts of all steps. */
export function sum(list) {
  const total = (key) => list.reduce((result, counts) => result + counts[key], 0);
  const skipped = total('skipped');
  return {
    failed: total('failed'),
    line: `${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
  };
}
