import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { createTranslate } from '../../core/text/translate.ts';
import { callInPage } from '../support/callInPage.ts';
import { test } from './fixtures.ts';
import { record } from './standIn/record.ts';

const content = 'not a store '.repeat(50);

test.use({ run: 'a store that does not open', lies: content });
test.describe.configure({ mode: 'serial' });

test('a store that does not open has its window all the same, which leads out of it', async ({ desktop }) => {
  const { page, folder } = desktop;
  const path = join(folder, 'data', 'cluster-desk.db');
  const t = createTranslate((await callInPage(page, 'recovery.state', undefined)).systemLanguage);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    t('recovery.head', { kind: 'store-foreign' }),
  );
  expect(readFileSync(path, 'utf8')).toBe(content);
  rmSync(path);
  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: t('recovery.tryAgain') }).click();
  await loaded;

  await expect.poll(async () => (await callInPage(page, 'cluster.list', undefined)).length).toBe(40);
  expect(record.pageErrors).toEqual([]);
});

test('closing the window closes the store and ends the program', async ({ desktop }) => {
  desktop.window.destroy();

  await expect.poll(() => record.exitCode).toBe(0);
});
