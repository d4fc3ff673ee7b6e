import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test as base, type Page } from '@playwright/test';
import { canary } from '../support/canaries.ts';
import { projectRoot } from '../support/testBrowser.ts';
import { BrowserWindow } from './standIn/browserWindow.ts';
import { standInForElectron } from './standIn/hooks.ts';
import { surroundings } from './standIn/record.ts';
import { settled } from './standIn/unawaited.ts';

export interface DesktopShell {
  readonly window: BrowserWindow;
  readonly page: Page;
  readonly folder: string;
}

/** The built Electron main, running in this process with a fresh store; one a worker, because a module runs once. */
export const test = base.extend<
  object,
  { desktop: DesktopShell; run: string; lies: string | null; program: string }
>({
  // A spec that ends the program in a way of its own names another run, which gets a process of its own.
  run: ['the program', { option: true, scope: 'worker' }],
  // What lies at the place of the store before the program starts, in place of nothing.
  lies: [null, { option: true, scope: 'worker' }],
  // The folder of the built program, or of one that was packed and extracted again.
  program: [projectRoot, { option: true, scope: 'worker' }],
  desktop: [
    async ({ browser, run, lies, program }, use) => {
      expect(run).toBeTruthy();
      const folder = mkdtempSync(join(tmpdir(), `cluster-desk-${canary}-`));
      process.env['CLUSTER_DESK_DATA'] = join(folder, 'data');
      delete process.env['CLUSTER_DESK_EXPORTS'];
      if (lies !== null) {
        mkdirSync(join(folder, 'data'));
        writeFileSync(join(folder, 'data', 'cluster-desk.db'), lies);
      }
      surroundings.browser = browser;
      standInForElectron();
      await import(pathToFileURL(join(program, 'out', 'main', 'main.js')).href);
      const window = await openedWindow();
      const page = await window.page;
      await page.locator('html[data-ready="1"]').waitFor({ state: 'attached' });
      await use({ window, page, folder });
      await settled();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

/** The main module opens its window once Electron is ready, which is after its own evaluation. */
async function openedWindow(): Promise<BrowserWindow> {
  await expect.poll(() => BrowserWindow.all.length, 'the windows that the main process opened').toBe(1);
  const [window] = BrowserWindow.all;
  if (!window) {
    throw new Error('The main process opened no window.');
  }
  return window;
}
