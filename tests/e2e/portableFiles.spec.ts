import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { electronNotices } from '../../tools/portable/electronNotices.ts';
import { portableOf } from '../../tools/portable/makePortable.ts';
import { type Target, targetOf, targets } from '../../tools/portable/targets.ts';
import { projectRoot } from '../support/testBrowser.ts';
import { type ZipEntry, zipEntries } from '../support/zipEntries.ts';

// What is packed, file by file. It stands here because the build is there only when the end-to-end tests run.

const nodeLicence = 'The licence of Node and of all that is in it.';

/** A small file stands in for Node: no other computer's can be had without a network. */
const packed = (target: Target) =>
  portableOf({ root: projectRoot, target, node: join(projectRoot, 'LICENSE'), nodeLicence });

const made = new Map<Target, ReturnType<typeof packed>>();

async function filesOf(target: Target): Promise<{ name: string; files: Map<string, ZipEntry> }> {
  const making = made.get(target) ?? packed(target);
  made.set(target, making);
  const { name, archive } = await making;
  const files = zipEntries(archive).map((entry) => [entry.path.slice(name.length + 1), entry] as const);
  return { name, files: new Map(files) };
}

const top = {
  'linux-x64': ['cluster-desk', 'cluster-desk.desktop'],
  'linux-arm64': ['cluster-desk', 'cluster-desk.desktop'],
  'win-x64': ['Cluster Desk.cmd', 'cluster-desk-command.cmd'],
};

const binaries = {
  'linux-x64': ['app/node', 'app/node_modules/better-sqlite3/prebuilds/linux-x64.node'],
  'linux-arm64': ['app/node', 'app/node_modules/better-sqlite3/prebuilds/linux-arm64.node'],
  'win-x64': ['app/node.exe', 'app/node_modules/better-sqlite3/prebuilds/win32-x64.node'],
};

const always = [
  ...['LICENSE.txt', 'NOTICES.txt', 'README.txt', 'sbom.cdx.json', 'app/package.json'],
  ...['app/out/loopback/serve.js', 'app/out/cli/cli.js', 'app/out/renderer/index.html'],
  ...['app/assets/fonts/OFL.txt', 'app/assets/icons/LICENSE.txt', 'app/assets/knowledge/instrument.json'],
  ...['app/assets/data/divisions.json', 'app/portable/start.mjs', 'app/launcher/texts.mjs'],
  ...['better-sqlite3', 'playwright-core'].map((name) => `app/node_modules/${name}/LICENSE`),
];

/** Folders of the archive, down to the third, that something may lie in. */
const rooms = new Set([
  ...['app/assets/data', 'app/assets/fonts', 'app/assets/icons', 'app/assets/knowledge'],
  ...['app/assets/reference-cases', 'app/assets', 'app/launcher', 'app/portable', 'app', ''],
  ...['app/out/loopback', 'app/out/cli', 'app/out/renderer', 'app/out/sample'],
  ...['app/node_modules/better-sqlite3', 'app/node_modules/playwright-core'],
]);

// One process makes each archive once.
test.describe.configure({ mode: 'default' });

test.beforeEach(() => {
  test.skip(test.info().project.name === 'electron', 'The same for both shells.');
});

for (const target of targets) {
  test(`${target.name}: all that is needed is packed, and nothing else`, async () => {
    const { name, files } = await filesOf(target);
    const paths = [...files.keys()];

    expect(name).toMatch(new RegExp(`^cluster-desk-[\\d.]+-${target.name}$`, 'u'));
    expect(
      [...always, ...top[target.name], ...binaries[target.name]].filter((path) => !files.has(path)),
    ).toEqual([]);
    expect(paths.filter((path) => /\.node$|\/node(?:\.exe)?$/u.test(path)).sort()).toEqual(
      binaries[target.name].toSorted(),
    );
    expect(paths.filter((path) => !path.includes('/')).sort()).toEqual(
      [...top[target.name], 'LICENSE.txt', 'NOTICES.txt', 'README.txt', 'sbom.cdx.json'].sort(),
    );
    expect(new Set(paths.map((path) => path.split('/').slice(0, -1).slice(0, 3).join('/')))).toEqual(rooms);
    expect(paths.filter((path) => /\.(?:ts|map|svelte|gyp|[ch](?:pp)?)$|compiled\//u.test(path))).toEqual([]);
    expect(paths.filter((path) => /[^ -~]/u.test(path))).toEqual([]);
  });
}

test('no file says where it was built', async () => {
  const { files } = await filesOf(targetOf('win-x64'));
  const places = [projectRoot, `${homedir()}/`];

  const telling = [...files.values()]
    .filter(({ path }) => /\.(?:js|mjs|json|html|css|cmd|txt)$/u.test(path))
    .filter(({ bytes }) => places.some((place) => bytes().includes(place)));

  expect(telling.map(({ path }) => path)).toEqual([]);
});

test('Linux may run what it has to, and the scripts of Windows are read in any code page', async () => {
  const [linux, , windows] = await Promise.all(targets.map(filesOf));
  const runnable = [...(linux?.files.entries() ?? [])].filter(([, { mode }]) => mode === 0o755);
  expect(runnable.map(([path]) => path).sort()).toEqual(['app/node', 'cluster-desk', 'cluster-desk.desktop']);

  for (const path of top['win-x64']) {
    const script = windows?.files.get(path)?.bytes().toString('utf8') ?? '';
    expect(script.startsWith('@echo off\r\n')).toBe(true);
    expect(script.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
    expect(script.split('chcp 65001')[0]).toMatch(/^[\r\n -~]+$/u);
  }
});

test('the notices hold a licence for each part, the list of parts where each comes from', async () => {
  for (const target of targets) {
    const { files } = await filesOf(target);
    const read = (path: string) => files.get(path)?.bytes().toString('utf8') ?? '';
    const notices = read('NOTICES.txt');
    const { components } = JSON.parse(read('sbom.cdx.json'));
    const packages = components.filter(({ type }: { type: string }) => type === 'library');

    for (const { name, version, licenses, purl, hashes } of packages) {
      expect(notices).toContain(`${name} ${version}: `);
      expect(licenses, name).toHaveLength(1);
      expect(purl, name).toMatch(/^pkg:(?:npm|generic)\/.+@\d/u);
      // SQLite is a part of better-sqlite3, whose package has one.
      expect(hashes?.length ?? 0, name).toBe(name === 'SQLite' ? 0 : 1);
    }
    expect(packages.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['Node.js', 'SQLite', 'better-sqlite3', 'playwright-core', 'svelte', 'valibot']),
    );
    for (const words of [nodeLicence, 'SIL OPEN FONT LICENSE', 'Apache License', 'https-proxy-agent']) {
      expect(notices).toContain(words);
    }
  }
});

test('what is packed with Electron has its notices, without what only the other shell prints with', async () => {
  const { 'NOTICES.txt': notices = '', 'sbom.cdx.json': list = '' } = await electronNotices(projectRoot);
  const names = JSON.parse(list).components.map(({ name }: { name: string }) => name);

  expect(names).toEqual(expect.arrayContaining(['Electron', 'better-sqlite3', 'svelte', 'docx']));
  expect(names).not.toContain('playwright-core');
  expect(notices).toContain('Electron contributors');
});

test('is the same, byte for byte, whenever it is made', async () => {
  await filesOf(targetOf('win-x64'));
  const first = await made.get(targetOf('win-x64'));
  const second = await packed(targetOf('win-x64'));

  expect(Buffer.compare(first?.archive ?? new Uint8Array(), second.archive)).toBe(0);
  expect(Buffer.from(second.sbom).toString('utf8')).not.toMatch(/serialNumber|timestamp/u);
});
