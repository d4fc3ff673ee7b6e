import { existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { packDesktop, type PackedDesktop } from '../support/packDesktop.ts';
import { packedProgram } from './packedProgram.ts';

/** Packed once; what is extracted of it stays for the specs that run it. */
const test = base.extend<object, { packed: PackedDesktop }>({
  packed: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-packing-'));
      const packed = await packDesktop(folder);
      rmSync(packedProgram, { recursive: true, force: true });
      packed.extract(packedProgram);
      await use(packed);
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

// In one worker: two would extract into the same folder.
test.describe.configure({ mode: 'serial' });

test('every fuse is set in the packed program as the configuration says', async ({ packed }) => {
  expect(await packed.fuses()).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    LoadBrowserProcessSpecificV8Snapshot: false,
    GrantFileProtocolExtraPrivileges: false,
  });
});

test('the archive holds the program and nothing of its sources, the binary lies outside it', ({ packed }) => {
  const outside = join(packed.resources, 'app.asar.unpacked');

  expect(existsSync(join(packedProgram, 'out', 'main', 'main.js'))).toBe(true);
  expect(existsSync(join(packedProgram, 'assets', 'knowledge', 'instrument.json'))).toBe(true);
  expect(globSync('**/*.{ts,svelte,map}', { cwd: packedProgram })).toEqual([]);
  expect(globSync('{core,db,electron,renderer,tests,tools}', { cwd: packedProgram })).toEqual([]);
  expect(globSync('**/*.node', { cwd: outside }).every((file) => /linux-/u.test(file))).toBe(true);
  expect(globSync('**/*.node', { cwd: outside })).not.toEqual([]);
});
