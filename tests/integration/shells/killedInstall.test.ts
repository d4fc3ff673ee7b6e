import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clearLeftovers, install } from '../../../tools/install/install.mjs';
import { newCheckout } from '../../support/install/checkout.ts';
import { projectRoot } from '../../support/testBrowser.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cluster-desk-killed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const hook = pathToFileURL(join(projectRoot, 'tests', 'support', 'killAt.mjs')).href;

/** Runs a line of code that is killed before its n-th change of the file system; whether it ended by itself. */
function endsByItself(code: string, n: number): boolean {
  const { signal, stderr } = spawnSync(
    process.execPath,
    ['--import', hook, '--input-type=module', '--eval', code],
    { encoding: 'utf8', env: { ...process.env, KILL_AT: String(n) } },
  );
  expect(stderr).toBe('');
  return signal === null;
}

const importing = (name: string, path: string): string =>
  `import { ${name} } from ${JSON.stringify(pathToFileURL(path).href)};`;

const lockOf = (version: string): string => JSON.stringify({ packages: { 'node_modules/a': { version } } });

/** Version 1 in use with a browser unpacked beside it, version 2 ready to take its place. */
function layBoth(): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [place, version] of [
    ['node_modules', '1'],
    ['.install/new/node_modules', '2'],
  ] as const) {
    mkdirSync(join(folder, place, 'a'), { recursive: true });
    writeFileSync(join(folder, place, 'a', 'package.json'), JSON.stringify({ version }));
    writeFileSync(join(folder, place, '.package-lock.json'), lockOf(version));
  }
  mkdirSync(join(folder, 'node_modules', '.cache'));
  writeFileSync(join(folder, 'package-lock.json'), lockOf('2'));
  writeFileSync(join(folder, '.install', 'new', 'package-lock.json'), lockOf('2'));
}

const inUse = (): unknown =>
  JSON.parse(readFileSync(join(folder, 'node_modules', 'a', 'package.json'), 'utf8')).version;

test('packages that change places are the old or the new ones, wherever they are killed', async () => {
  const code = `${importing('install', join(projectRoot, 'tools', 'install', 'install.mjs'))}
    await install(${JSON.stringify(folder)}, '/no/node');`;
  const found = [];

  for (let n = 1, isEnded = false; !isEnded; n += 1) {
    layBoth();
    isEnded = endsByItself(code, n);
    await clearLeftovers(folder);
    found.push(inUse());
    expect(existsSync(join(folder, 'node_modules', '.cache'))).toBe(true);
    // The next start ends what this one began, and leaves nothing else.
    expect(await install(folder, '/no/node')).toBe(null);
    expect([inUse(), readdirSync(folder).toSorted()]).toEqual(['2', ['node_modules', 'package-lock.json']]);
  }

  expect(new Set(found)).toEqual(new Set(['1', '2']));
});

test('the program that is kept is the old or the new one, wherever that is killed', () => {
  const checkout = newCheckout('http://127.0.0.1:9/');
  try {
    const text = join(checkout.folder, 'out', 'cli', 'cli.js');
    const tools = join(checkout.folder, 'tools', 'previous.mjs');
    const build = (version: string) => {
      checkout.update(version);
      rmSync(text, { force: true });
      checkout.write('out/cli/cli.js', version);
      checkout.write('out/.stamps/cli', version);
    };
    const keep = `${importing('keepBuilt', tools)} await keepBuilt('cli');`;
    const asked = `${importing('previousOf', tools)} process.stdout.write(previousOf('cli'));`;
    const found = [];

    for (let n = 1, isEnded = false; !isEnded; n += 1) {
      build('1');
      endsByItself(keep, 0);
      build('2');
      isEnded = endsByItself(keep, n);
      const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', asked], {
        encoding: 'utf8',
      });
      const parts = ['out/cli/cli.js', 'assets/knowledge/text.txt', 'built-from'];
      const [code, texts, mark] = parts.map((path) => readFileSync(join(stdout, path), 'utf8'));
      expect([texts, mark]).toEqual([`texts ${code}`, code]);
      found.push(code);
    }

    expect(new Set(found)).toEqual(new Set(['1', '2']));
  } finally {
    checkout.remove();
  }
});
