import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mountDisk, noSmallDisk } from '../../support/diskMount.ts';
import { type Checkout, madeIn, newCheckout, packagesOf } from '../../support/install/checkout.ts';
import {
  lockOf,
  type SmallPackage,
  type SmallRegistry,
  startProxy,
  startRegistry,
} from '../../support/install/registry.ts';

const nobody = 65534;
const isRoot = process.getuid?.() === 0;

/** A Node of a version: what runs it is the one that runs the tests. */
const runtime = (version: string): SmallPackage => ({
  name: `node-${process.platform}-${process.arch}`,
  version,
  files: { 'bin/node': `#!/bin/sh\nRUNTIME=${version} exec '${process.execPath}' "$@"\n` },
});
const runtimes = ['22.20.0', '24.21.0', '18.20.0'].map(runtime);

let registry: SmallRegistry;
let checkout: Checkout;
beforeEach(async () => {
  registry = await startRegistry([...packagesOf('1.0.0'), ...packagesOf('2.0.0'), ...runtimes]);
  checkout = newCheckout(registry.address);
  checkout.update('1.0.0');
});
afterEach(async () => {
  await registry.close();
  checkout.remove();
});

describe.runIf(process.platform === 'linux')("where the system's Node is too old", () => {
  const packageOf = (version: string) => runtimes.filter((each) => each.version === version);
  /** The Node that the launcher is asked to fetch. */
  function ask(version: string): void {
    const [{ name }] = [runtime(version)];
    checkout.write(
      'tools/node-runtime/package.json',
      JSON.stringify({
        name: 'small-project',
        devDependencies: { [name]: version },
        optionalDependencies: { [name]: version },
      }),
    );
    const lock = JSON.parse(lockOf(packageOf(version)));
    lock.packages[''].optionalDependencies = lock.packages[''].devDependencies;
    checkout.write('tools/node-runtime/package-lock.json', JSON.stringify(lock));
  }
  const old = () => ['--import', join(checkout.folder, 'old.mjs')];
  const run = (file: string, environment: Readonly<Record<string, string>> = {}) =>
    checkout.run([file], { node: old(), environment });

  beforeEach(() => {
    checkout.write(
      'old.mjs',
      "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.1.0' } });",
    );
    checkout.write('tools/clusterDesk.mjs', 'console.log(`by ${process.env.RUNTIME}`)');
    checkout.write('tools/test.mjs', 'console.log(`by ${process.env.RUNTIME}`)');
    ask('22.20.0');
  });

  test('a newer one is fetched, and changes places like the packages', async () => {
    const first = await run('tools/clusterDesk.mjs');
    ask('24.21.0');
    const second = await run('tools/clusterDesk.mjs');

    expect([first.printed, second.printed]).toEqual(['by 22.20.0\n', 'by 24.21.0\n']);
    expect(first.said).toMatch(
      /^Node\.js 22\.18 or newer is needed; this computer has 20\.1\.0\. Version 22\.20\.0/u,
    );
    expect(existsSync(join(checkout.folder, 'tools', 'node-runtime', '.install'))).toBe(false);
  });

  test('the one of before does where no newer one can be had, except for tests', async () => {
    await run('tools/clusterDesk.mjs');
    ask('24.21.0');
    registry.breakWith(500);

    const [started, tested] = [await run('tools/clusterDesk.mjs'), await run('tools/test.mjs')];

    expect([started.code, started.printed]).toEqual([0, 'by 22.20.0\n']);
    expect(started.said).toContain('is out of order at the moment');
    expect([tested.code, tested.printed]).toEqual([1, '']);
  });

  test('one of before that is too old itself does not', async () => {
    ask('18.20.0');
    await run('tools/clusterDesk.mjs');
    ask('24.21.0');
    registry.breakWith(500);

    const { code, printed } = await run('tools/clusterDesk.mjs');

    expect([code, printed]).toEqual([1, '']);
  });

  test('a Node without its program file is said in plain words', async () => {
    await run('tools/clusterDesk.mjs');
    const bin = join(checkout.folder, 'tools/node-runtime/node_modules', runtime('').name, 'bin');
    // As a virus scanner does.
    checkout.write(
      'take.mjs',
      `import { rmSync } from 'node:fs'; rmSync(${JSON.stringify(bin)}, { recursive: true });`,
    );
    await checkout.run(['take.mjs']);

    const { code, said } = await run('tools/clusterDesk.mjs');

    expect(code).toBe(1);
    expect(said).toContain('The Node.js that was fetched has no program file');
    expect(said).toContain('Delete the folder');
  });
});

describe.runIf(isRoot)('another user than the one who installed', () => {
  const start = ['tools/start.mjs', '--shell', 'loopback'];
  const environment = () => ({ HOME: join(dirname(checkout.folder), 'home of nobody') });

  beforeEach(async () => {
    // A temporary folder is for its owner alone.
    chmodSync(dirname(checkout.folder), 0o755);
    const { HOME } = environment();
    mkdirSync(HOME);
    chownSync(HOME, nobody, nobody);
    await checkout.run();
  });

  test('starts what was made ready, and writes nothing there', async () => {
    const before = readdirSync(checkout.folder, { recursive: true }).length;

    const { code, printed, said } = await checkout.run(start, { user: nobody, environment: environment() });

    expect([code, printed, said]).toEqual([0, 'program 1.0.0 with texts 1.0.0\n', '']);
    expect(readdirSync(checkout.folder, { recursive: true })).toHaveLength(before);
  });

  test('starts the previous version of what was updated since, and is told who can help', async () => {
    checkout.update('2.0.0');

    const { code, printed, said } = await checkout.run(start, { user: nobody, environment: environment() });

    expect([code, printed]).toEqual([0, 'program 1.0.0 with texts 1.0.0\n']);
    expect(said).toContain('This user may not write into');
    expect(said).toContain('The person who installed the program runs "npm start" there once.');
  });

  test('starts the previous version of what has only to be built', async () => {
    checkout.write('core/version.txt', '1.0.1');

    const { code, printed, said } = await checkout.run(start, { user: nobody, environment: environment() });

    expect([code, printed]).toEqual([0, 'program 1.0.0 with texts 1.0.0\n']);
    expect(said).toMatch(
      /^The program was changed since it was last made ready, and this user may not write/u,
    );
  });
});

test.runIf(isRoot)('leaves every folder and file of an install open to all users', async () => {
  await checkout.run();

  const closed = readdirSync(checkout.folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => (statSync(join(checkout.folder, name)).mode & 0o444) !== 0o444,
  );

  expect(closed).toEqual([]);
});

test('starts the previous version where the disk is full, and leaves its room free', async (context) => {
  const room = join(checkout.folder, '.install');
  await checkout.run();
  const disk = mountDisk(room, 16);
  if (disk === null) {
    return context.skip(noSmallDisk);
  }
  checkout.update('2.0.0');

  try {
    const { code, printed, said } = await checkout.run();

    expect([code, printed]).toEqual([0, 'program 1.0.0 with texts 1.0.0\n']);
    expect(said).toContain('The disk is full.\nFree 2 GB on the disk of ');
    expect(readdirSync(room).filter((name) => name.startsWith('new'))).toEqual([]);
  } finally {
    disk.unmount();
  }
});

describe('behind a proxy', () => {
  // No such host exists: only the proxy can bring anything from there.
  const environment = (proxy: string) => ({
    npm_config_registry: 'http://registry.office.invalid/',
    HTTP_PROXY: proxy,
    NO_PROXY: '',
  });

  test('everything is fetched through it', async () => {
    const proxy = await startProxy(registry);

    const { code, printed } = await checkout.run(undefined, { environment: environment(proxy.address) });
    await proxy.close();

    expect([code, printed]).toEqual([0, 'program 1.0.0 with texts 1.0.0\n']);
    expect(proxy.asked).toContain('http://registry.office.invalid/vite');
  });

  test('that cannot be reached its address is named, and not the password in it', async () => {
    const proxy = await startProxy(registry);
    await proxy.close();
    const address = proxy.address.replace('//', '//li:secret@');

    const { code, said } = await checkout.run(undefined, { environment: environment(address) });

    expect(code).toBe(1);
    expect(said).toContain(`The proxy ${new URL(address).host} refused the connection or cannot be reached.`);
    expect(said).not.toContain('secret');
  });
});

test('takes the registry and other settings of npm that lie in the checkout', async () => {
  const { address } = registry;
  checkout.write('.npmrc', `registry=${address}\n`);

  const { code } = await checkout.run(undefined, { environment: { npm_config_registry: '' } });

  expect(code).toBe(0);
  expect(readFileSync(join(checkout.folder, '.npmrc'), 'utf8')).toContain(address);
  expect(madeIn(checkout)).toContain('node_modules');
});
