import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { changedSince, findBase } from '../../tools/affected/change.mjs';
import { dueTests, fitInto } from '../../tools/affected/choose.mjs';
import { createInputs } from '../../tools/affected/inputs.mjs';
import { perFile } from '../../tools/affected/perFile.mjs';
import { remember, rememberStop, type Records } from '../../tools/affected/records.mjs';
import { ShortestFirst } from '../../tools/affected/shortestFirst.mjs';
import { storePath } from '../support/storeFolder.ts';

let root: string;
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@b.c', ...args], { cwd: root, stdio: 'pipe' });

/** What every test of the small project depends on. */
const common = ['vitest.config.ts', 'package-lock.json'];
const tests = ['tests/ranking.test.ts', 'tests/report.test.ts', 'tests/text.test.ts'];

/** A small project: `ranking` reads a folder of assets by way of two modules, `report` starts a program. */
beforeEach(() => {
  root = dirname(storePath());
  write('vitest.config.ts', 'export {};');
  write('package-lock.json', '{}');
  write('assets/knowledge/causes.json', '[]');
  write('core/rank.ts', `import type { A } from './a.ts';\nexport * from "./load.ts";`);
  write('core/a.ts', '');
  write('core/load.ts', `readFileSync(join(root, 'assets', 'knowledge', \`\${name}.json\`));`);
  write('core/words.ts', '');
  write('electron/cli.ts', `const late = await import('../core/words.ts');`);
  write('tests/ranking.test.ts', `import {\n  rank,\n} from '../core/rank.ts';`);
  write('tests/report.test.ts', `spawn(node, [join(import.meta.dirname, '..', 'electron', 'cli.ts')]);`);
  write('tests/text.test.ts', `new Worker(new URL('../core/words.ts', import.meta.url));`);
  git('init', '--quiet', '--initial-branch', 'main');
  git('add', '.');
  git('commit', '--quiet', '--message', 'Begin');
  git('update-ref', 'refs/remotes/origin/main', 'HEAD');
});

const inputs = () => createInputs(root, common);

/** The records of a run in which every test passed. */
const allPassed = (): Records =>
  tests.reduce<Records>(
    (records, file) =>
      remember(records, file, { fingerprint: inputs().fingerprint(file), passed: true, seconds: 1 }),
    {},
  );

const due = (records: Records = {}) => {
  const base = findBase(root);
  return dueTests(tests, {
    inputs: inputs(),
    records,
    changed: base === null ? null : changedSince(root, base),
  });
};

/** What can change, and the tests that it can break. */
const changes: readonly (readonly [string, () => void, readonly string[]])[] = [
  ['a type that a module imports', () => write('core/a.ts', '// new'), ['tests/ranking.test.ts']],
  [
    'a module that is loaded late and in a worker',
    () => write('core/words.ts', '// new'),
    ['tests/report.test.ts', 'tests/text.test.ts'],
  ],
  ['a program that a test starts', () => write('electron/cli.ts', ''), ['tests/report.test.ts']],
  [
    'a file that is read at run time',
    () => write('assets/knowledge/causes.json', '[1]'),
    ['tests/ranking.test.ts'],
  ],
  [
    'a new file in a folder that is read',
    () => write('assets/knowledge/new.json', ''),
    ['tests/ranking.test.ts'],
  ],
  [
    'a file taken out of a folder that is read',
    () => rmSync(join(root, 'assets/knowledge/causes.json')),
    ['tests/ranking.test.ts'],
  ],
  ['a module taken away', () => rmSync(join(root, 'core/a.ts')), ['tests/ranking.test.ts']],
  ['a test', () => write('tests/text.test.ts', ''), ['tests/text.test.ts']],
  ['the lock file', () => write('package-lock.json', '{"packages":{}}'), tests],
  ['the settings of the tests', () => write('vitest.config.ts', ''), tests],
  ['a text that nothing reads', () => write('README.md', 'New'), []],
];

describe('the tests that a change can break', () => {
  test.each(changes)('%s, without any run before', (_, change, expected) => {
    change();

    expect(due()).toEqual(expected);
  });

  test.each(changes)('%s, after a run in which all passed', (_, change, expected) => {
    const records = allPassed();
    change();

    expect(due(records)).toEqual(expected);
  });

  test('stay the same when the change is staged or committed', () => {
    write('core/a.ts', '// new');
    git('add', '.');
    expect(due()).toEqual(['tests/ranking.test.ts']);

    git('commit', '--quiet', '--message', 'Change');

    expect(due()).toEqual(['tests/ranking.test.ts']);
  });

  test('are none once they have passed with it, and again until they pass', () => {
    write('core/a.ts', '// new');
    const passed = allPassed();
    const [file = ''] = tests;
    const fingerprint = inputs().fingerprint(file);

    expect(due(passed)).toEqual([]);
    expect(due(remember(passed, file, { fingerprint, passed: false, seconds: 1 }))).toEqual([file]);
  });

  test('are all that have not passed where no commit is known to be good', () => {
    git('update-ref', '-d', 'refs/remotes/origin/main');

    expect(due()).toEqual(tests);
    expect(due(allPassed())).toEqual([]);
  });
});

describe('the commit that work started from', () => {
  test('is the main line of the same folder where there is no origin, and never the own line', () => {
    git('update-ref', '-d', 'refs/remotes/origin/main');
    const begun = git('rev-parse', 'HEAD').toString().trim();
    expect(findBase(root)).toBeNull();

    git('checkout', '--quiet', '-b', 'work');
    git('commit', '--quiet', '--allow-empty', '--message', 'Work');

    expect(findBase(root)).toBe(begun);
  });

  test('is not known in a folder without git', () => {
    rmSync(join(root, '.git'), { recursive: true });

    expect(findBase(root)).toBeNull();
  });
});

describe('a short time', () => {
  test('is given to the tests that end soonest; the rest are left', () => {
    const records = { a: { seconds: [30] }, b: { seconds: [8] }, c: { seconds: [5] } };

    expect(fitInto(20, { tests: ['a', 'b', 'c'], records })).toEqual({ chosen: ['b', 'c'], left: ['a'] });
  });

  test('is given to tests that have never run as well', () => {
    expect(fitInto(20, { tests: ['a', 'b'], records: { b: { seconds: [30] } } })).toEqual({
      chosen: ['a'],
      left: ['b'],
    });
  });

  test('is compared with the best of three runs, and with what a stopped one had taken', () => {
    const run = { fingerprint: '', passed: true };
    const busy = [3, 90, 4, 80].reduce<Records>(
      (records, seconds) => remember(records, 'a', { ...run, seconds }),
      {},
    );
    const stopped = rememberStop({}, 'b', 50);

    expect(fitInto(4, { tests: ['a'], records: busy }).chosen).toEqual(['a']);
    expect(fitInto(20, { tests: ['b'], records: stopped }).left).toEqual(['b']);
  });
});

test('what ends soonest runs first; what has never run goes by its length', async () => {
  const file = (name: string, length: number) => {
    write(name, ' '.repeat(length));
    return { moduleId: join(root, name) };
  };
  const specifications = [
    file('long.test.ts', 60_000),
    file('short.test.ts', 100),
    file('middle.test.ts', 9_000),
  ];

  // It looks at nothing but the paths.
  const sorted = await new ShortestFirst({} as never).sort(specifications as never);

  expect(sorted.map(({ moduleId }) => moduleId.slice(root.length + 1))).toEqual([
    'short.test.ts',
    'middle.test.ts',
    'long.test.ts',
  ]);
});

describe('what lint and format look at again', () => {
  const packages = (versions: object) => write('package.json', JSON.stringify({ devDependencies: versions }));
  const everything = { toLint: ['.'], toFormat: ['.'], notes: [] };

  beforeEach(() => {
    packages({ eslint: '1.0.0', prettier: '1.0.0', vite: '1.0.0' });
    write('eslint.config.js', '');
    write('.prettierrc.json', '{}');
    git('add', '.');
    git('commit', '--quiet', '--message', 'Add the tools');
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  });

  test('is nothing where nothing has changed', () => {
    expect(perFile(root)).toEqual({ toLint: [], toFormat: [], notes: [] });
  });

  test('is what has changed, committed or not, and still stands', () => {
    write('core/a.ts', 'export {};');
    git('commit', '--quiet', '--all', '--message', 'Change a');
    write('core/new.ts', '');
    write('docs/new.md', '');
    rmSync(join(root, 'core/words.ts'));
    packages({ eslint: '1.0.0', prettier: '1.0.0', vite: '2.0.0' });

    const { toLint, toFormat } = perFile(root);
    expect([...toLint].sort()).toEqual(['core/a.ts', 'core/new.ts']);
    expect([...toFormat].sort()).toEqual(['core/a.ts', 'core/new.ts', 'docs/new.md', 'package.json']);
  });

  test('is everything once the rules or the tools have changed', () => {
    write('eslint.config.js', 'export {};');
    expect(perFile(root)).toEqual({ toLint: ['.'], toFormat: ['eslint.config.js'], notes: [] });

    packages({ eslint: '1.0.0', prettier: '2.0.0', vite: '1.0.0' });
    write('.prettierrc.json', '{ }');
    expect(perFile(root)).toEqual(everything);
  });

  test('is everything in a young history without a trusted commit, and later what is recent, which is said', () => {
    git('update-ref', '-d', 'refs/remotes/origin/main');
    expect(perFile(root)).toEqual(everything);

    write('core/old.ts', '');
    for (let n = 0; n <= 10; n++) {
      write('core/a.ts', `export const n = ${n};`);
      git('add', '.');
      git('commit', '--quiet', '--message', `Change a, ${n}`);
    }
    const { toLint, toFormat, notes } = perFile(root);
    expect([toLint, toFormat]).toEqual([['core/a.ts'], ['core/a.ts']]);
    expect(notes).toEqual(['only what the last 10 commits changed; the rest is left to npm test']);
  });
});
