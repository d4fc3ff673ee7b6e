// Runs test files by Vitest and remembers how each ended.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { root } from '../freshness.mjs';
import { capture, programs } from '../processes.mjs';
import { changedSince, findBase } from './change.mjs';
import { dueTests, fitInto } from './choose.mjs';
import { createInputs } from './inputs.mjs';
import { readRecords, recordFile, remember, rememberStop, writeRecords } from './records.mjs';

const cache = join(root, 'node_modules', '.cache', 'tests');
const lineFile = join(cache, 'lines.jsonl');

/** Vitest leaves one core free, which on two cores is half of them. */
const allWorkers = Math.max(2, availableParallelism() - 1);

/** The checks that run at the same time take the other core of two. */
const besideOthers = Math.max(1, Math.floor(availableParallelism() / 2));

const named = (path) => relative(root, path).replaceAll(sep, '/');

/** Every test file that Vitest runs. */
const testFiles = () =>
  ['unit', 'integration', 'reference'].flatMap((project) =>
    readdirSync(join(root, 'tests', project), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => named(join(root, 'tests', project, name))),
  );

/** Runs all test files, however long they take. */
export const runAllTests = () => runTests(testFiles(), { workers: allWorkers });

/**
 * Runs the test files that the change can break, beside other work of the computer: as far as they fit into `seconds` of
 * testing and end before `until` (by `performance.now`). What is left to `npm test` is said in `notes`.
 */
export async function runAffectedTests({ seconds, until }) {
  const tests = testFiles();
  const records = readRecords(recordFile);
  const base = findBase(root);
  const changed = base === null ? null : changedSince(root, base);
  const due = dueTests(tests, { inputs: createInputs(root), records, changed });
  const { chosen, left } = fitInto(seconds, { tests: due, records });
  const run = chosen.length > 0 ? await runTests(chosen, { workers: besideOthers, until }) : nothing;
  const since = base ? ` since ${base.slice(0, 7)}` : '';
  const late = [...left, ...run.stopped];
  return {
    ...run,
    notes: [
      `${due.length} of ${tests.length} files can break by what has changed${since}`,
      ...(late.length > 0
        ? [`left to npm test, because they do not fit into a minute: ${namesOf(late)}`]
        : []),
      'left to npm test: all end-to-end tests',
    ],
  };
}

/** A few names, or how many of each folder. */
function namesOf(files) {
  const names = files.map(shortName);
  if (names.length <= mostNamed) return names.join(', ');
  const folders = Map.groupBy(names, (name) => name.slice(0, name.lastIndexOf('/')));
  return Array.from(folders, ([folder, { length }]) => `${folder} (${length})`).join(', ');
}

const shortName = (file) => file.replace(/^tests\/|\.test\.ts$/g, '');

const mostNamed = 12;

const nothing = { output: '', passed: 0, failed: 0, skipped: 0, stopped: [] };

/** Runs test files and answers their counts; `stopped` are those which had not ended in time. */
async function runTests(files, { workers, until }) {
  const inputs = createInputs(root);
  const fingerprints = new Map(files.map((file) => [file, inputs.fingerprint(file)]));
  mkdirSync(cache, { recursive: true });
  rmSync(lineFile, { force: true });
  // What is stopped cannot tidy up after itself.
  const temporary = mkdtempSync(join(tmpdir(), 'cluster-desk-tests-'));
  // Open to all like the folder around it: some tests start a process as a user without rights.
  chmodSync(temporary, 0o1777);
  const run = await capture(programs.vitest, argumentsFor(files, workers), {
    // A dot in colour is twenty characters.
    env: {
      NO_COLOR: '1',
      FORCE_COLOR: '0',
      TMPDIR: temporary,
      CLUSTER_DESK_TEST_LINES: lineFile,
      // A run that may be stopped tries as many as it can.
      ...(until !== undefined && { CLUSTER_DESK_SHORTEST_FIRST: '1' }),
    },
    until,
  });
  rmSync(temporary, { recursive: true, force: true });
  const { ended, running } = readLines();
  rememberAll({ fingerprints, ended, running });
  const missing = files.filter((file) => !ended.has(file));
  const sum = (state) => [...ended.values()].reduce((total, { counts }) => total + counts[state], 0);
  const hasBroken = !run.isStopped && (run.code !== 0 || missing.length > 0);
  return {
    output: run.output,
    passed: sum('passed'),
    failed: Math.max(sum('failed'), hasBroken ? 1 : 0),
    skipped: sum('skipped'),
    stopped: run.isStopped ? missing : [],
  };
}

const argumentsFor = (files, workers) => [
  ...['run', '--maxWorkers', String(workers)],
  ...['--reporter=dot', `--reporter=${join(root, 'tools', 'affected', 'moduleReporter.mjs')}`],
  ...files,
];

/** What the reporter has written: the files that ended, and when those began that did not. */
function readLines() {
  const [ended, running] = [new Map(), new Map()];
  let text = '';
  try {
    text = readFileSync(lineFile, 'utf8');
  } catch (error) {
    // Vitest has not come as far as the first file.
    if (error.code !== 'ENOENT') throw error;
  }
  for (const line of text.split('\n').slice(0, -1)) {
    const { file, began, ...end } = JSON.parse(line);
    if (began !== undefined) {
      running.set(named(file), began);
    } else {
      running.delete(named(file));
      ended.set(named(file), end);
    }
  }
  return { ended, running };
}

function rememberAll({ fingerprints, ended, running }) {
  let records = readRecords(recordFile);
  for (const [file, { seconds, hasFailed }] of ended) {
    records = remember(records, file, { fingerprint: fingerprints.get(file), passed: !hasFailed, seconds });
  }
  for (const [file, began] of running) {
    const seconds = (performance.timeOrigin + performance.now() - began) / 1000;
    records = rememberStop(records, file, seconds);
  }
  writeRecords(recordFile, records);
}
