import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openStore } from '../../db/store.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { backUp } from '../support/backups.ts';
import { chaptersIn } from '../support/guide.ts';
import { openOptions } from '../support/openOptions.ts';
import { someTime } from '../support/storeRows.ts';
import { wordsOf } from '../support/words.ts';
import { type Desk, expect, ready, test } from './fixtures.ts';

const cluster = 'daqing-volvo-auto';

/** Ends the program, backs its store up, changes it once more and damages it; then starts the program again. */
async function restartDamaged(desk: Desk, { withBackup = true } = {}): Promise<Page> {
  await desk.endProgram();
  const path = join(desk.dataFolder, 'cluster-desk.db');
  let act = 'test';
  const store = openStore(path, { ...openOptions, act: () => act });
  if (withBackup) {
    backUp(store);
  }
  act = 'cluster.saveFields';
  store.clusters.saveFields(cluster, { ...store.clusters.get(cluster), industry: 'C3712' }, someTime);
  store.close();
  writeFileSync(path, readFileSync(path).fill(0xab, 4096 * 5, 4096 * 6));
  return desk.restart();
}

const industryOf = async (desk: Desk) => (await desk.call('cluster.get', { id: cluster })).industry;

const asideIn = (desk: Desk) =>
  readdirSync(desk.dataFolder).filter((name) => /\.damaged-[\d-]+$/u.test(name));

for (const language of ['en', 'zh'] as const) {
  const { t } = wordsOf(language);
  const chapter = chaptersIn(language).find(({ id }) => id === 'recovery');

  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a damaged store leads to its backup, by the keyboard alone', async ({ desk }) => {
      const page = await restartDamaged(desk);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('recovery.headWithBackup'));
      await expect(page.getByText(t('recovery.laterMany', { count: 1 }), { exact: false })).toBeVisible();
      await expect(page.locator('nav')).toHaveAttribute('inert');
      await expectAccessible(page, 'the ways out');

      // The guide opens over the page, which cannot be left.
      await page.keyboard.press('F1');
      const guide = page.getByRole('dialog', { name: chapter?.title ?? '' });
      await expect(guide.getByRole('listitem').first()).toBeVisible();
      await expectAccessible(page, 'the guide over the ways out');
      await page.keyboard.press('Escape');
      await expect(guide).toBeHidden();

      // The first way has the focus; digits choose.
      await expect(page.locator(':focus')).toHaveText(/./u);
      await page.keyboard.press('4');
      await expect(page.locator(':focus')).toHaveText(t('recovery.quit'));
      await page.keyboard.press('1');
      const loaded = page.waitForEvent('load');
      await page.keyboard.press('Enter');
      await loaded;
      await ready(page);

      await expect(page.getByRole('region', { name: t('recovery.noticeTitle') })).toContainText('.damaged-');
      expect(await industryOf(desk)).not.toBe('C3712');
      expect(asideIn(desk)).toHaveLength(1);
      await page.getByRole('button', { name: t('recovery.noticeKeep') }).click();
      await expect(page.getByRole('region', { name: t('recovery.noticeTitle') })).toHaveCount(0);
      expect(asideIn(desk)).toHaveLength(1);
    });

    test('without a backup what can be read is salvaged, reported, and opened', async ({ desk }) => {
      const page = await restartDamaged(desk, { withBackup: false });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('recovery.headNoBackup'));
      await expect(page.getByRole('button', { name: t('recovery.openBackup') })).toBeDisabled();
      await expect(page.getByRole('button', { name: t('recovery.salvage') })).toBeFocused();

      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('recovery.reportTitle'));
      await expect(page.getByRole('button', { name: t('recovery.openSalvaged') })).toBeFocused();
      await expectAccessible(page, 'the report');
      await page.getByRole('button', { name: t('recovery.saveReport') }).click();
      await expect(page.getByText(desk.exportsFolder)).toBeVisible();
      const loaded = page.waitForEvent('load');
      await page.getByRole('button', { name: t('recovery.openSalvaged') }).press('Enter');
      await loaded;
      await ready(page);

      expect(await industryOf(desk)).toBe('C3712');
    });
  });
}

const { t } = wordsOf('en');

test('the page speaks the other language and shows the other theme when it is told to', async ({ desk }) => {
  const page = await restartDamaged(desk);

  await page.getByRole('button', { name: t('frame.otherLanguage') }).click();
  await page.getByRole('button', { name: wordsOf('zh').t('frame.dark') }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    wordsOf('zh').t('recovery.headWithBackup'),
  );
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expectAccessible(page, 'the ways out, dark');
});

test('a copy for a technician is saved, and nothing is changed', async ({ desk }) => {
  const page = await restartDamaged(desk);
  const before = readFileSync(join(desk.dataFolder, 'cluster-desk.db'));

  await page.keyboard.press('3');
  await page.keyboard.press('Enter');

  await expect(page.getByText(desk.exportsFolder)).toBeVisible();
  expect(readdirSync(desk.exportsFolder)).toEqual([expect.stringMatching(/\.zip$/u)]);
  expect(readFileSync(join(desk.dataFolder, 'cluster-desk.db')).equals(before)).toBe(true);
});

test('quitting ends the program and says so', async ({ desk }) => {
  const page = await restartDamaged(desk);
  const path = join(desk.dataFolder, 'cluster-desk.db');

  await page.keyboard.press('4');
  await page.keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('recovery.ended'));
  await desk.endProgram();
  expect(existsSync(path)).toBe(true);
  expect(asideIn(desk)).toEqual([]);
});
