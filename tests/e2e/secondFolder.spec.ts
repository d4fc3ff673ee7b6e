import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { button, type Official } from '../support/official.ts';
import { goTo } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { type Desk, expect, ready, test } from './fixtures.ts';

/** Damages every page of a file but the first. */
const ruin = (path: string): void => writeFileSync(path, readFileSync(path).fill(0xff, 4096));

/** Backs up to a stick too, deletes a cluster after that, and ruins the data file and every backup beside it. */
async function loseDisk(desk: Desk, stick: string): Promise<void> {
  mkdirSync(stick, { recursive: true });
  await desk.call('backup.setFolder', { folder: stick });
  await desk.call('backup.make', undefined);
  await desk.endProgram();
  const backups = join(desk.dataFolder, 'backups');
  readdirSync(backups)
    .filter((name) => name.endsWith('.db'))
    .forEach((name) => ruin(join(backups, name)));
  ruin(join(desk.dataFolder, 'cluster-desk.db'));
}

async function opened(page: Page, act: () => Promise<void>): Promise<void> {
  const loaded = page.waitForEvent('load');
  await act();
  await loaded;
  await ready(page);
}

for (const language of ['en', 'zh'] as const) {
  const words = wordsOf(language);
  const { t } = words;

  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a damaged data file without a sound backup beside it opens from the second folder', async ({
      desk,
    }) => {
      const stick = join(desk.exportsFolder, 'stick');
      await loseDisk(desk, stick);
      const page = await desk.restart();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('recovery.headWithBackup'));

      const table = page.getByRole('table', { name: t('recovery.secondTitle') });
      await expect(table.getByRole('row').nth(1)).toContainText(t('recovery.sound'));
      await expect(page.getByRole('table', { name: t('recovery.backups') })).toContainText(
        t('backups.fault', { fault: 'damaged' }),
      );
      await expect(page.getByRole('list', { name: t('recovery.noneWays') })).toContainText(stick);
      await expectAccessible(page, 'the ways out, with the second folder');

      await opened(page, () => page.keyboard.press('Enter'));
      await expect(page.getByRole('region', { name: t('recovery.noticeTitle') })).toContainText('.damaged-');
      expect((await desk.call('backup.state', undefined)).second.folder).toBe(stick);
    });

    test('a stick that is out is said to be; it is found again at another place', async ({ desk }) => {
      const stick = join(desk.exportsFolder, 'stick');
      await loseDisk(desk, stick);
      const moved = `${stick}-2`;
      renameSync(stick, moved);
      const page = await desk.restart();
      await expect(page.getByText(t('recovery.secondMissing'))).toBeVisible();
      await expect(
        page.getByText(t('recovery.backupSecondMissing', { folder: stick }), { exact: false }),
      ).toBeVisible();
      await expectAccessible(page, 'the ways out, without the stick');

      const field = page.getByRole('textbox', { name: t('backups.secondField') });
      await field.fill(stick);
      await field.press('Enter');
      await expect(page.getByRole('alert')).toContainText(stick);
      await expect(field).toBeFocused();
      // Its digits are no choice of a way.
      await field.fill('');
      await field.pressSequentially(moved);
      await field.press('Enter');

      const found = page.getByRole('table', { name: t('recovery.elsewhereTitle') });
      await expect(found.getByRole('row').nth(1)).toContainText(t('recovery.sound'));
      await expectAccessible(page, 'the ways out, with what was found');
      const ways = page.getByRole('list', { name: t('recovery.noneWays') });
      await opened(page, () => ways.getByRole('button').first().click());
      expect((await desk.call('backup.state', undefined)).second.folder).toBe(moved);
    });

    test('an old stick is offered to a new data file, apart from its own backups', async ({ desk }) => {
      const stick = join(desk.exportsFolder, 'stick');
      await loseDisk(desk, stick);
      rmSync(desk.dataFolder, { recursive: true });
      mkdirSync(desk.dataFolder);
      const page = await desk.restart();
      const official: Official = { page, words };
      await page.getByRole('link', { name: t('clusters.firstStick') }).click();
      await page.getByRole('textbox', { name: t('backups.secondField') }).fill(stick);
      await button(official, t('backups.use')).click();

      const others = page.getByRole('list', { name: t('backups.othersTitle') });
      await expect(others.getByRole('listitem')).toHaveCount(1);
      await expectAccessible(page, 'backups, with those of another data file');
      await others.getByRole('button').click();
      const dialog = page.getByRole('dialog', { name: t('backups.openTitle') });
      await expect(dialog).toContainText(t('backups.openOtherStore'));
      await opened(page, () => dialog.getByRole('button').last().click());

      await goTo(page, 'backups', words);
      await expect(page.getByText(t('backups.secondIs', { folder: stick }))).toBeVisible();
      await expect(page.getByRole('table', { name: t('backups.caption') })).toContainText(
        t('backups.reason', { reason: 'before-restore' }),
      );
    });
  });
}
