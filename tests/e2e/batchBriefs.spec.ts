import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../core/base/settings.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { tabTo } from '../support/keyboard.ts';
import { button, railLink, type Official } from '../support/official.ts';
import { patience } from '../support/patience.ts';
import { projectRoot } from '../support/testBrowser.ts';
import { wordsOf } from '../support/words.ts';
import { expect, test, type Desk } from './fixtures.ts';

/** A second cluster with answers, one whose name cannot be printed, and one that is only begun. */
async function fillStore(desk: Desk): Promise<void> {
  const sample = join(projectRoot, 'assets', 'knowledge', 'sample-assessment.json');
  const file = JSON.parse(readFileSync(sample, 'utf8'));
  for (const [at, zh] of ['绍兴纺织集群', '𠮷林集群'].entries()) {
    const cluster = { ...file.cluster, id: `cluster-${at}`, name: { zh } };
    await desk.call('assessment.import', { text: JSON.stringify({ ...file, cluster }) });
  }
  const clusters = await desk.call('cluster.list', undefined);
  const empty = clusters.find(({ latest }) => latest === null);
  await desk.call('assessment.create', { clusterId: empty?.id ?? '' });
  await desk.page.reload();
  await desk.page.locator('html[data-ready="1"]').waitFor({ state: 'attached' });
}

/** The files below the folder of exports. */
const written = ({ exportsFolder }: Desk): string[] =>
  readdirSync(exportsFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:pdf|docx)$/.test(name),
  );

// Batches take long: one language here, the words of the other are checked on every page.
for (const language of ['zh'] as const satisfies readonly Language[]) {
  test.describe(language, () => {
    test.use({ language });

    test('briefs are chosen, written and summed up, by keyboard alone', async ({ desk }) => {
      const official: Official = { page: desk.page, words: wordsOf(language) };
      const { page, words } = official;
      const { t } = words;
      await fillStore(desk);

      await tabTo(page, button(official, t('briefBatch.choose')));
      await page.keyboard.press('Enter');
      await expect(page.getByText(t('briefBatch.chosen', { chosen: 4, of: 4 }))).toBeVisible();
      const box = page.getByRole('checkbox', { name: t('briefBatch.chooseOne', { name: '绍兴纺织集群' }) });
      await tabTo(page, box);
      await page.keyboard.press('Space');
      await expect(page.getByText(t('briefBatch.chosen', { chosen: 3, of: 4 }))).toBeVisible();
      await page.keyboard.press('Space');
      await expectAccessible(page, `choosing briefs, ${language}`);
      await tabTo(page, button(official, t('briefBatch.goOn')));
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: t('briefBatch.title', { count: 4 }) });
      await expectAccessible(page, `the dialog of the batch, ${language}`);
      await tabTo(page, dialog.getByRole('button', { name: t('briefBatch.start'), exact: true }));
      await page.keyboard.press('Enter');

      const report = page.getByRole('region', { name: t('briefBatch.region') });
      await expect(report.getByText(t('briefBatch.finished', { written: 2 }))).toBeVisible({
        timeout: patience.work,
      });
      await expect(report.getByText(t('briefBatch.failed', { count: 1 }))).toBeVisible();
      await expect(report).toContainText('𠮷');
      await expect(report.getByText(t('briefBatch.skipped', { count: 1 }))).toBeVisible();
      await expect(report).toContainText(desk.exportsFolder);
      expect(written(desk)).toHaveLength(2);
      await expectAccessible(page, `the summary of the batch, ${language}`);
    });
  });
}

test('a batch goes on while another page is shown, and can be stopped', async ({ desk }) => {
  const official: Official = { page: desk.page, words: wordsOf('en') };
  const { page, words } = official;
  const { t } = words;
  await fillStore(desk);
  await button(official, t('briefBatch.choose')).click();
  await button(official, t('briefBatch.goOn')).click();
  const dialog = page.getByRole('dialog', { name: t('briefBatch.title', { count: 4 }) });
  for (const name of [t('briefBatch.chinese'), t('briefBatch.docx')]) {
    await dialog.getByRole('checkbox', { name }).check();
  }
  await dialog.getByRole('button', { name: t('briefBatch.start'), exact: true }).click();
  await railLink(official, t('frame.followUp')).click();

  const strip = page.getByRole('banner').getByRole('link', { name: /^Briefs / });
  await strip.click();
  await button(official, t('briefBatch.cancel')).click();

  const report = page.getByRole('region', { name: t('briefBatch.region') });
  await expect(button(official, t('briefBatch.dismiss'))).toBeVisible({ timeout: patience.work });
  await expect(report.getByRole('status')).toHaveText(/^Stopped: \d+ of 16 files written$/);
  const count = /\d+/.exec((await report.getByRole('status').textContent()) ?? '')?.[0];
  expect(written(desk)).toHaveLength(Number(count));
  await button(official, t('briefBatch.dismiss')).click();
  await expect(report).toBeHidden();
});
