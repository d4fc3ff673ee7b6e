import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Checkout, newCheckout, packagesOf } from '../../support/install/checkout.ts';
import {
  lockOf,
  type SmallPackage,
  type SmallRegistry,
  startRegistry,
} from '../../support/install/registry.ts';

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
  registry = await startRegistry([...packagesOf('1.0.0'), ...runtimes]);
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

  test('a newer one is fetched also where this one is new enough but no binary loads, and only there', async () => {
    const system = (glibc: string) =>
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '22.20.0' } });
       const report = process.report.getReport();
       process.report.getReport = () => ({ ...report, header: { ...report.header, glibcVersionRuntime: '${glibc}' } });`;
    ask('24.21.0');
    checkout.write('old.mjs', system('2.36'));
    const first = await run('tools/clusterDesk.mjs');
    checkout.write('old.mjs', system('2.31'));
    const second = await run('tools/clusterDesk.mjs');

    expect([first.printed, second.printed]).toEqual(['by undefined\n', 'by 24.21.0\n']);
    expect(second.said).toMatch(/^Node\.js 24\.21 or newer is needed; this computer has 22\.20\.0\./u);
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
