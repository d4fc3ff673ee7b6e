// The steps that `npm run check` and `npm test` share: each runs one tool and says how many tests passed.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { findElectron } from './electronBinary.mjs';
import { root } from './freshness.mjs';
import { capture, programs } from './processes.mjs';

const cache = join(root, 'node_modules', '.cache');
const results = join(cache, 'results');

const tsc = (project, name) => [
  programs.tsc,
  ['-p', project, '--incremental', '--tsBuildInfoFile', join(cache, 'tsc', `${name}.json`)],
];

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

/** Vitest leaves one core free, which on two cores is half of them. */
const workers = ['--maxWorkers', String(Math.max(2, availableParallelism() - 1))];

const vitest = (name, args) =>
  runner(name, programs.vitest, {
    args: (file) => [
      'run',
      ...workers,
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...args,
    ],
    // A dot in colour is twenty characters.
    env: () => ({ NO_COLOR: '1', FORCE_COLOR: '0' }),
    count: (report) => ({
      passed: report.numPassedTests,
      failed: Math.max(
        report.numFailedTests,
        report.testResults.filter(({ status }) => status === 'failed').length,
      ),
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  });

/** They kill a hundred processes, print, fill a store, or evaluate hundreds of assessments. */
const longTests = [
  'integration/durability',
  'integration/backend',
  'integration/briefBatch',
  'integration/briefCharts',
  'integration/briefEdits',
  'integration/briefLayout',
  'integration/briefPages',
  'integration/briefPrinting',
  'integration/channels',
  'integration/checkBrief',
  'integration/commands',
  'integration/docxLayout',
  'integration/docxText',
  'integration/pdfUa',
  'integration/shells/printer',
  'integration/shells/packaging',
  'integration/openDatabase',
  'integration/store',
  'integration/docxExport',
  'integration/docxInOffice',
  'integration/knowledge',
  'integration/methodCases',
  'unit/brief/briefNumbers',
  'unit/brief/composeBrief',
  'unit/brief/links',
  'unit/brief/planNumbers',
  'unit/brief/writing',
  'unit/evaluate/properties',
  'unit/planning/cheapestSufficientPlan',
  'unit/robustness/robustnessReport',
  'unit/verification/verifyCase',
  'unit/weighting/sampleWeights',
];

export const steps = {
  lint: tool('lint', programs.eslint, [
    ...['.', '--max-warnings', '0'],
    ...['--cache', '--cache-strategy', 'content', '--cache-location', join(cache, 'eslint', '/')],
  ]),
  format: tool('format', programs.prettier, [
    ...['--check', '.', '--log-level', 'warn'],
    ...['--cache', '--cache-strategy', 'content', '--cache-location', join(cache, 'prettier', 'cache')],
  ]),
  typesOfCore: tool('types of core', ...tsc('core', 'core')),
  types: tool('types', ...tsc('.', 'all')),
  typesOfScreens: tool('types of the screens', programs.svelteCheck, [
    ...['--tsconfig', 'renderer/tsconfig.json', '--fail-on-warnings', '--output', 'human'],
  ]),
  unusedCode: tool('unused code', programs.knip, ['--no-progress']),
  testBrowser: tool('test browser', join(root, 'tools', 'testBrowser.mjs'), []),
  build: tool('build', join(root, 'tools', 'build.mjs'), ['--if-needed']),
  tests: vitest('unit, integration and reference tests', []),
  /** Without published cases, solvers and the tests that take longest: `npm test` runs all. */
  quickTests: vitest('unit and integration tests', [
    ...['--project', 'unit', '--project', 'state', '--project', 'integration'],
    ...longTests.flatMap((name) => ['--exclude', `tests/${name}.test.ts`]),
  ]),
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
  const { output, ...counts } = await step.run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const isGreen = counts.failed === 0;
  console.log(`${isGreen ? 'ok    ' : 'FAILED'} ${step.name}, ${seconds} s`);
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
