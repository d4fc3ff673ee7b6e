import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { mountDisk, noSmallDisk } from '../../support/diskMount.ts';
import { type Checkout, madeIn, newCheckout, packagesOf } from '../../support/install/checkout.ts';
import { type SmallRegistry, startProxy, startRegistry } from '../../support/install/registry.ts';

const nobody = 65534;
const isRoot = process.getuid?.() === 0;

let registry: SmallRegistry;
let checkout: Checkout;
beforeEach(async () => {
  registry = await startRegistry([...packagesOf('1.0.0'), ...packagesOf('2.0.0')]);
  checkout = newCheckout(registry.address);
  checkout.update('1.0.0');
});
afterEach(async () => {
  await registry.close();
  checkout.remove();
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

describe.runIf(isRoot)('a desktop window that cannot be fetched', () => {
  test('is said once to each user, also where the packages cannot be written to', async () => {
    const electron = { name: 'electron', version: '45.4.1' };
    registry.offer(electron);
    checkout.update('1.0.0', [...packagesOf('1.0.0'), electron]);
    chmodSync(dirname(checkout.folder), 0o755);
    await checkout.run();
    const home = join(dirname(checkout.folder), 'home of nobody');
    mkdirSync(home);
    chownSync(home, nobody, nobody);
    const nowhere = await startProxy(registry);
    await nowhere.close();
    const { host } = new URL(nowhere.address);
    const environment = { HOME: home, DISPLAY: ':9', ELECTRON_MIRROR: nowhere.address };
    const start = () => checkout.run(['tools/start.mjs'], { user: nobody, environment });

    const [first, second] = [await start(), await start()];

    expect([first.printed, second.printed]).toEqual(Array(2).fill('program 1.0.0 with texts 1.0.0\n'));
    expect(first.said).toBe(
      `The desktop window (Electron) could not be fetched. ${host} does not answer (ECONNREFUSED). ` +
        'ELECTRON_MIRROR names another server.\nThe program opens in the browser.\n',
    );
    expect(second.said).toContain(`The desktop window (Electron) is not installed. ${host} does not answer`);
    expect(second.said).toContain('"npm start -- --shell electron" tries again.');
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

test('keeps new packages ready where the system does not move those in use, as Windows does', async (context) => {
  await checkout.run();
  checkout.update('2.0.0');
  const modules = join(checkout.folder, 'node_modules');
  // Linux moves whatever is open, but no mounted folder.
  if (!isRoot || spawnSync('mount', ['--bind', modules, modules]).status !== 0) {
    return context.skip('A folder can be mounted on Linux only, by an administrator.');
  }
  const { code, printed, said } = await checkout.run();
  spawnSync('umount', [modules]);
  await registry.close();

  const next = await checkout.run();

  expect([code, printed]).toEqual([0, 'program 1.0.0 with texts 1.0.0\n']);
  expect(said).toContain('The new packages are ready, but the old ones are in use.\nClose all windows');
  expect([next.code, next.printed]).toEqual([0, 'program 2.0.0 with texts 2.0.0\n']);
  expect(madeIn(checkout)).toEqual(['node_modules', 'out']);
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
