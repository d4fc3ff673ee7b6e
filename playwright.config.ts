import { defineConfig } from '@playwright/test';
import { patience } from './tests/support/patience.ts';
import { testBrowser } from './tests/support/testBrowser.ts';

const { executablePath, args, env } = testBrowser();

/**
 * The same end-to-end specs in both shells: `loopback` always, `electron` where its program is installed.
 *
 * `stand-in` runs the built Electron main, preload and renderer together against a stand-in for the module `electron`.
 */
export default defineConfig({
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
    { name: 'stand-in', testDir: 'tests/electron' },
  ],
});
