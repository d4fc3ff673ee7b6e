import { defineConfig } from '@playwright/test';
import { patience } from './tests/support/patience.ts';
import { packedProgram } from './tests/electron/packedProgram.ts';
import { testBrowser } from './tests/support/testBrowser.ts';

const { executablePath, args, env } = testBrowser();

/**
 * The same end-to-end specs in both shells: `loopback` always, `electron` where its program is installed.
 *
 * `stand-in` runs the built Electron main, preload and renderer together against a stand-in for the module `electron`;
 * `packed` does the same with what `packing` has packed and extracted again.
 */
export default defineConfig<object, { program: string }>({
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: patience.test,
  forbidOnly: Boolean(process.env['CI']),
  expect: { timeout: patience.step },
  use: {
    actionTimeout: patience.step,
    navigationTimeout: patience.step,
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      executablePath,
      args: [...args],
      timeout: patience.step,
      // Playwright takes the whole environment or none.
      ...(env && { env: { ...process.env, ...env } as Record<string, string> }),
    },
  },
  projects: [
    { name: 'loopback', testDir: 'tests/e2e' },
    { name: 'electron', testDir: 'tests/e2e' },
    { name: 'stand-in', testDir: 'tests/electron', testIgnore: '**/packing.spec.ts' },
    { name: 'packing', testDir: 'tests/electron', testMatch: '**/packing.spec.ts' },
    {
      name: 'packed',
      testDir: 'tests/electron',
      testMatch: '**/{desktop,debugging}.spec.ts',
      dependencies: ['packing'],
      use: { program: packedProgram },
    },
  ],
});
