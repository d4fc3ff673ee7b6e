import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { test as desktopTest } from './fixtures.ts';
import { app } from './standIn/electron.ts';
import { record } from './standIn/record.ts';

const test = desktopTest.extend<{ folder: string }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of the fixtures from the pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'cluster-desk-opening-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
});
test.use({ run: 'opening' });
base.describe.configure({ mode: 'serial' });

test('a bundle that a second start was given leads to its import, over the list', async ({
  desktop: { page },
  folder,
}) => {
  writeFileSync(join(folder, '交换 包.clusterdesk'), 'no bundle at all');

  app.emit('second-instance', {}, ['cluster-desk', '--flag', '交换 包.clusterdesk', 'other.txt'], folder);

  const dialog = page.getByRole('dialog', { name: /交换 包\.clusterdesk/u });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await expect(dialog).toHaveCount(0);
});

test('on macOS the system tells which file; one that is gone is said', async ({
  desktop: { page },
  folder,
}) => {
  let isPrevented = false;

  app.emit('open-file', { preventDefault: () => (isPrevented = true) }, join(folder, 'gone.clusterdesk'));

  await expect(page.getByText(/gone\.clusterdesk/u)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(isPrevented).toBe(true);
});

test('what was looked at keeps nobody from ending the program', async ({ desktop }) => {
  expect(desktop.window.isDestroyed()).toBe(false);

  app.quit();

  await expect.poll(() => record.exitCode).toBe(0);
});
