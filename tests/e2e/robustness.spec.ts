import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from '../support/accessibility.ts';
import { sampleAssessment } from '../support/callInPage.ts';
import { tabTo } from '../support/keyboard.ts';
import { button, heading, link, saveState, savedText, type Official } from '../support/official.ts';
import { patience } from '../support/patience.ts';
import { goTo, goToComputed } from '../support/screens.ts';
import { wordsOf } from '../support/words.ts';
import { expect, readOnlyTest, test, type Desk } from './fixtures.ts';

const official = (desk: Desk): Official => ({ page: desk.page, words: wordsOf('en') });

async function openRobustness({ page, words }: Official): Promise<string> {
  const id = await sampleAssessment(page);
  await goToComputed(page, `assessments/${id}/robustness`, words);
  return id;
}

const section = (page: Page, name: string): Locator => page.getByRole('region', { name });

const statusOf = (page: Page, text: string): Locator =>
  page.getByRole('main').getByRole('status').filter({ hasText: text });

readOnlyTest(
  'ranks add up to what the head says, other weights are drawn when chosen, an answer leads to its question',
  async ({ desk }) => {
    const reader = official(desk);
    const { page, words } = reader;
    const { t } = words;
    await openRobustness(reader);

    await button(reader, t('diagnosis.table')).click();
    const rows = section(page, t('robustness.ranks')).getByRole('row');
    await expect(rows).toHaveCount(11);
    const figures = async (row: number) => {
      const cells = await rows.nth(row).getByRole('cell').allTextContents();
      return cells.map(Number);
    };
    for (let row = 1; row <= 10; row += 1) {
      const shares = (await figures(row)).slice(0, -1);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeGreaterThan(99.6);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThan(100.4);
    }

    const [first = 0] = await figures(1);
    await expect(heading(reader)).toContainText(new RegExp(`first in ${Math.round(first)}% of draws`, 'u'));

    const central = section(page, t('robustness.central'));
    await expect(central).toContainText(t('robustness.centralFixed'));

    await page.getByRole('radio', { name: t('robustness.weightsFree') }).check();

    await expect(central.getByRole('table')).toBeVisible({ timeout: patience.work });
    const weights = await central.getByRole('row').nth(1).getByRole('cell').allTextContents();
    const sum = weights.slice(1, 6).reduce((total, weight) => total + Number(weight), 0);
    expect(sum).toBeGreaterThanOrEqual(98);
    expect(sum).toBeLessThanOrEqual(102);

    await section(page, t('robustness.walk')).getByRole('listitem').first().getByRole('button').click();
    await expect(page.getByRole('dialog')).toContainText(t('plan.waterfall'));
    await page.keyboard.press('Escape');

    const contents = page.getByRole('navigation', { name: t('robustness.contents') });
    await contents.getByRole('button', { name: t('robustness.answers') }).click();
    await expect(page.getByRole('heading', { name: t('robustness.answers') })).toBeFocused();
    const answer = section(page, t('robustness.answers')).getByRole('link').first();
    await answer.click();
    await expect(page).toHaveURL(/indicators\/[\w-]+\?item=/u);
  },
);

readOnlyTest(
  'a computation can be stopped; what was shown stays, and it can be started again',
  async ({ desk }) => {
    const reader = official(desk);
    const { page, words } = reader;
    const { t } = words;
    test.skip(desk.shell !== 'loopback', 'The files of a worker are held back over HTTP.');
    await openRobustness(reader);
    const before = await heading(reader).textContent();
    // A worker whose file does not come computes for as long as the test needs.
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await page.route(/smaaWorker/u, async (route) => {
      await released;
      await route.continue().catch(() => {});
    });

    await page.getByRole('radio', { name: t('robustness.scoresFixed') }).check();
    await expect(page.getByRole('progressbar', { name: t('robustness.progressLabel') })).toBeVisible();
    await button(reader, t('common.cancel')).click();

    await expect(statusOf(page, t('robustness.cancelled'))).toBeVisible();
    await expect(heading(reader)).toHaveText(before ?? '');

    release();
    await page.unroute(/smaaWorker/u);
    await button(reader, t('robustness.again')).click();
    await expect(statusOf(page, 'up to date')).toBeVisible({ timeout: patience.work });
  },
);

test('weights are walked by the keyboard without being saved, then taken over and back', async ({ desk }) => {
  const reader = official(desk);
  const { page, words } = reader;
  const { t } = words;
  const id = await openRobustness(reader);
  const prioritiesOf = async () => (await desk.call('assessment.open', { id })).assessment.priorities;
  const before = await prioritiesOf();

  const speed = page.getByRole('slider', {
    name: t('robustness.weightOf', { name: words.criterion('speed') }),
  });
  await tabTo(page, speed);
  await page.keyboard.press('End');
  await expect(statusOf(page, t('robustness.liveWalked'))).toBeVisible();
  await expect(speed).toHaveAttribute('aria-valuetext', '100');
  expect(await prioritiesOf()).toEqual(before);

  const reset = button(reader, t('robustness.resetWeights'));
  await tabTo(page, reset);
  await page.keyboard.press('Space');
  await expect(statusOf(page, t('robustness.livePresent'))).toBeVisible();

  await button(reader, t('robustness.transferShow')).click();
  await button(reader, t('robustness.useWeights')).click();
  const undo = page
    .getByRole('status')
    .filter({ hasText: t('robustness.weightsUsed') })
    .getByRole('button', { name: t('common.undo') });
  // The line stays as long as it holds the focus.
  await undo.focus();
  await expect(saveState(reader)).toContainText(savedText(reader));
  expect((await prioritiesOf())?.method).toBe('direct');
  await undo.click();
  await expect.poll(prioritiesOf).toEqual(before);
});

readOnlyTest('the plan leads here', async ({ desk }) => {
  const reader = official(desk);
  const { page, words } = reader;
  await goTo(page, `assessments/${await sampleAssessment(page)}/plan`, words);

  await link(reader, words.t('robustness.fromPlan')).click();

  await expect(page).toHaveURL(/robustness/u);
});

for (const { language, theme, width } of [
  { language: 'zh', theme: 'dark', width: 1280 },
  { language: 'en', theme: 'light', width: 640 },
] as const) {
  test.describe(`${language}, ${theme}, ${width} px`, () => {
    test.use({ language, theme });

    readOnlyTest('charts, tables and tried weights break no rule', async ({ desk }) => {
      const reader: Official = { page: desk.page, words: wordsOf(language) };
      const { page, words } = reader;
      const { t } = words;
      await page.setViewportSize({ width, height: 800 });
      await openRobustness(reader);
      await page.getByRole('radio', { name: t('robustness.weightsFree') }).check();
      await expect(section(page, t('robustness.central')).getByRole('table')).toBeVisible({
        timeout: patience.work,
      });
      await button(reader, t('robustness.transferShow')).click();
      await expectAccessible(page, 'charts');

      await button(reader, t('diagnosis.table')).click();
      await expectAccessible(page, 'tables');
    });
  });
}
