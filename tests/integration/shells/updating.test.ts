import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Checkout, madeIn, newCheckout, packagesOf } from '../../support/install/checkout.ts';
import { type SmallRegistry, startRegistry } from '../../support/install/registry.ts';

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

const installed = (): unknown =>
  JSON.parse(readFileSync(join(checkout.folder, 'node_modules', 'vite', 'package.json'), 'utf8')).version;

const whole = ['node_modules', 'out'];

describe('a start', () => {
  test('installs and builds in an empty checkout and leaves nothing else behind', async () => {
    const { code, printed, said } = await checkout.run();

    expect([code, printed]).toEqual([0, 'program 1.0.0 with texts 1.0.0\n']);
    expect(said).toMatch(/^Installing the packages .*\nInstalled in \d+ s\.\nMaking the program ready/u);
    expect(madeIn(checkout)).toEqual(whole);
  });

  test('says in Chinese why nothing can be installed, and leaves nothing behind', async () => {
    await registry.close();

    const { code, said } = await checkout.run(undefined, { environment: { LC_ALL: 'zh_CN.UTF-8' } });

    expect(code).toBe(1);
    expect(said).toContain('程序所需的软件包未能安装。\n无法连接软件包源127.0.0.1:');
    expect(said).toContain('检查网络连接。');
    expect(said).not.toMatch(/npm error|at \S+:\d+/u);
    expect(existsSync(join(checkout.folder, 'node_modules'))).toBe(false);
  });
});

describe('an update of the checkout', () => {
  beforeEach(async () => {
    await checkout.run();
    checkout.update('2.0.0');
  });

  test('puts new packages in the place of the old ones and keeps what was unpacked beside them', async () => {
    mkdirSync(join(checkout.folder, 'node_modules', '.cache'));
    writeFileSync(join(checkout.folder, 'node_modules', '.cache', 'browser'), 'unpacked');

    const { code, printed } = await checkout.run();

    expect([code, printed, installed()]).toEqual([0, 'program 2.0.0 with texts 2.0.0\n', '2.0.0']);
    expect(readFileSync(join(checkout.folder, 'node_modules', '.cache', 'browser'), 'utf8')).toBe('unpacked');
    expect(madeIn(checkout)).toEqual(whole);
  });

  test('starts the previous version where the registry cannot be reached, and says so', async () => {
    await registry.close();

    const { code, printed, said } = await checkout.run();

    expect([code, printed, installed()]).toEqual([0, 'program 1.0.0 with texts 1.0.0\n', '1.0.0']);
    expect(said).toMatch(
      /^This version of the program needs other packages.*\nThe package registry 127\.0\.0\.1:\d+ cannot be reached\.\nCheck the network connection\..*\nReport of npm: .*npm\.log\nThe previous version is started in its place\./u,
    );
  });

  test.each([500, 403])('starts the previous version where the registry answers %i', async (status) => {
    registry.breakWith(status);

    const { code, printed } = await checkout.run();

    expect([code, printed, installed()]).toEqual([0, 'program 1.0.0 with texts 1.0.0\n', '1.0.0']);
  });

  test('runs the previous command line as well', async () => {
    checkout.update('1.0.0');
    await checkout.run(['tools/clusterDesk.mjs', 'check']);
    checkout.update('2.0.0');
    await registry.close();

    const { code, printed } = await checkout.run(['tools/clusterDesk.mjs', 'check']);

    expect([code, printed]).toEqual([0, 'program 1.0.0 with texts 1.0.0\n']);
  });

  test('is not tested with old packages', async () => {
    await registry.close();

    const { code, printed, said } = await checkout.run(['tools/test.mjs']);

    expect([code, printed, installed()]).toEqual([1, '', '1.0.0']);
    expect(said).toContain('This command works on the present version only and does not run.');
  });

  test('is installed as soon as the registry answers again', async () => {
    registry.breakWith(500);
    await checkout.run();
    registry.breakWith(null);

    const { printed } = await checkout.run();

    expect([printed, madeIn(checkout)]).toEqual(['program 2.0.0 with texts 2.0.0\n', whole]);
  });

  test('that was killed while it was installing has changed nothing, and the next start ends it', async () => {
    registry.breakWith(0);
    const unanswered = registry.nextUnanswered();
    const { child, ended } = checkout.begin(['tools/test.mjs']);
    await unanswered;
    process.kill(-(child.pid ?? 0), 'SIGKILL');
    await ended;
    const afterKill = installed();
    registry.breakWith(null);

    const { printed } = await checkout.run();

    expect([afterKill, printed, installed()]).toEqual(['1.0.0', 'program 2.0.0 with texts 2.0.0\n', '2.0.0']);
    expect(madeIn(checkout)).toEqual(whole);
  });

  test('that is stopped by Ctrl+C says nothing of a failure and leaves nothing behind', async () => {
    registry.breakWith(0);
    const unanswered = registry.nextUnanswered();
    const { child, ended } = checkout.begin(['tools/test.mjs']);
    await unanswered;
    child.kill('SIGINT');

    const { code, said } = await ended;

    expect(code).toBe(130);
    expect(said.trimEnd().split('\n')).toEqual([expect.stringMatching(/^Installing the packages/u)]);
    expect([installed(), madeIn(checkout)]).toEqual(['1.0.0', whole]);
  });

  test('is installed once by two starts at the same time', async () => {
    registry.asked.length = 0;

    const both = await Promise.all([checkout.run(), checkout.run()]);

    expect(both.map(({ code, printed }) => [code, printed])).toEqual(
      [1, 2].map(() => [0, 'program 2.0.0 with texts 2.0.0\n']),
    );
    expect(registry.asked.filter((path) => path.includes('vite/-/'))).toHaveLength(1);
    expect(madeIn(checkout)).toEqual(whole);
  });
});

describe('a build that fails', () => {
  beforeEach(async () => {
    await checkout.run();
    checkout.write('core/version.txt', 'broken');
  });

  test('leaves the previous version to be started, with its own shipped files', async () => {
    checkout.write('assets/knowledge/text.txt', 'texts of tomorrow');

    const { code, printed, said } = await checkout.run();

    expect([code, printed]).toEqual([0, 'program 1.0.0 with texts 1.0.0\n']);
    expect(said).toContain('This part could not be made: program for the browser.');
    expect(said).toContain('no sense in core/version.txt');
    expect(said).toMatch(/The previous version is started in its place\. The data is not affected\.\n$/u);
  });

  test('ends a build that was asked for', async () => {
    expect((await checkout.run(['tools/build.mjs', 'cli'])).code).toBe(1);
  });
});
