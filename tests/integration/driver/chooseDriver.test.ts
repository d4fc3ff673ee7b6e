import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isNewEnough } from '../../../db/driver/sqliteVersion.ts';
import { storePath } from '../../support/storeFolder.ts';

const program = (...names: string[]) => join(import.meta.dirname, '..', '..', '..', ...names);
const child = join(import.meta.dirname, '..', '..', 'support', 'storeChild.ts');
const serve = join(import.meta.dirname, '..', '..', '..', 'electron', 'loopback', 'serve.ts');
const commands = join(import.meta.dirname, '..', '..', '..', 'electron', 'cli.ts');
const oldSystem = ['--import', join(import.meta.dirname, '..', '..', 'support', 'oldSystem.mjs')];
/** What a program under Electron says it runs on. */
const electron = `Object.defineProperty(process, 'versions', { value: { ...process.versions, electron: '45.4.1' } })`;
const underElectron = ['--import', `data:text/javascript,${encodeURIComponent(electron)}`];
/** Nor has Node a SQLite of its own. */
const bareSystem = [...oldSystem, '--no-experimental-sqlite'];

interface Wish {
  readonly node?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

function run(args: readonly string[], { node = [], environment = {} }: Wish = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, ...args], {
    cwd: program(),
    encoding: 'utf8',
    env: { ...process.env, CLUSTER_DESK_SQLITE: '', ...environment },
  });
  return { status, output: stdout.trim(), words: stderr.trim() };
}

describe.skipIf(process.platform !== 'linux')('a process has one SQLite', () => {
  test('that of better-sqlite3, where its binary loads', () => {
    expect(run([child, 'driver', storePath()])).toEqual({
      status: 0,
      output: 'better-sqlite3 other',
      words: '',
    });
  });

  test('that of Node without a word of it, where no binary loads', () => {
    expect(run([child, 'driver', storePath()], { node: oldSystem })).toEqual({
      status: 0,
      output: 'node:sqlite own',
      words: '',
    });
  });

  test('that of better-sqlite3 or none under Electron', () => {
    const taken = run([child, 'driver', storePath()], { node: underElectron });
    const refused = run([child, 'driver', storePath()], { node: [...underElectron, ...oldSystem] });

    expect([taken.output, refused.output]).toEqual(['better-sqlite3 other', 'sqlite-unavailable']);
  });

  test('that of Node, where a technician says so', () => {
    const environment = { CLUSTER_DESK_SQLITE: 'node' };

    expect(run([child, 'driver', storePath()], { environment }).output).toBe('node:sqlite own');
  });
});

test('each reads and writes what the other has written', () => {
  const path = storePath();
  const own = { CLUSTER_DESK_SQLITE: 'node' };

  expect(run([child, 'open', path]).output).toBe('opened');
  expect(run([child, 'driver', path], { environment: own }).output).toContain('node:sqlite');
  expect(run([child, 'read-and-write', path]).output).toContain('write succeeded');
  expect(run([child, 'open', path], { environment: own }).output).toBe('opened');
});

describe('where nothing can read a store', () => {
  const says = {
    'zh_CN.UTF-8': '没有可读写数据文件的组件，数据未作任何改动。可安装Node',
    'en_US.UTF-8':
      'no part of the program can read or write the data file. No data was touched. Install Node',
  };

  test.each(Object.entries(says))('the program says so instead of starting: %s', (locale, words) => {
    const path = storePath();
    const environment = { LC_ALL: locale, CLUSTER_DESK_DATA: dirname(path) };

    const refused = run([serve, '--no-window'], { node: bareSystem, environment });

    expect(refused).toMatchObject({ status: 1, output: '', words: expect.stringContaining(words) });
    expect(refused.words).not.toContain('\n');
    expect(existsSync(path)).toBe(false);
  });

  test('so does a command, and leaves the data as they are', () => {
    const path = storePath();
    run([child, 'open', path]);
    const before = readFileSync(path);

    const refused = run([commands, 'clusters', '--store', path], {
      node: bareSystem,
      environment: { LC_ALL: 'zh_CN.UTF-8' },
    });

    expect(refused).toMatchObject({ status: 1, output: '' });
    expect(refused.words).toContain(says['zh_CN.UTF-8']);
    expect(refused.words).not.toContain('\n');
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});

test('a SQLite that can corrupt a file is not taken', () => {
  const versions = ['3.51.2', '3.9.9', '2.99.99', '3.51.3', '3.51.10', '3.53.0', '4.0.0'];

  expect(versions.filter(isNewEnough)).toEqual(['3.51.3', '3.51.10', '3.53.0', '4.0.0']);
});
