import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Page } from '@playwright/test';
import type { BriefStage } from '../../core/model/brief/briefStage.ts';
import { expectAccessible } from '../support/accessibility.ts';
import { exportPdf } from '../support/briefFile.ts';
import { sampleAssessment } from '../support/callInPage.ts';
import { button, type Official } from '../support/official.ts';
import { patience } from '../support/patience.ts';
import { goTo } from '../support/screens.ts';
import { type Words, wordsOf } from '../support/words.ts';
import { expect, test, type Desk } from './fixtures.ts';

const policy = "echo 'DevTools remote debugging is disallowed by the system admin.' >&2; exec sleep 600";

async function openBrief(desk: Desk, language: 'zh' | 'en'): Promise<Official> {
  const official: Official = { page: desk.page, words: wordsOf(language) };
  const id = await sampleAssessment(desk.page);
  await goTo(desk.page, `assessments/${id}/brief`, official.words);
  await expect(desk.page.locator('iframe').first().contentFrame().locator('#judgement')).toBeVisible();
  return official;
}

const stageNow = (page: Page, { t }: Words, stage: BriefStage) =>
  page
    .getByRole('list', { name: t('exports.stages') })
    .locator('[aria-current="step"]')
    .filter({ hasText: t('exports.stageName', { stage }) });

const filesIn = (folder: string): string[] => readdirSync(folder).filter((name) => !name.endsWith('.json'));

test.describe('a browser that takes its time to start', () => {
  test.use({ language: 'zh', beforePrinting: 'sleep 4' });

  test('the export shows its steps, then opens the file and its folder', async ({ desk }) => {
    const official = await openBrief(desk, 'zh');
    const { page, words } = official;
    const { t } = words;

    const exported = exportPdf(official, desk.exportsFolder);
    await expect(stageNow(page, words, 'starting')).toBeVisible();
    await expect(page.getByRole('main').getByRole('status').first()).toHaveText(
      t('exports.step', { name: t('exports.stageName', { stage: 'starting' }), n: 2, of: 4 }),
    );
    await expectAccessible(page, 'an export that runs');
    const path = await exported;
    await expect(page.getByRole('list', { name: t('exports.stages') })).toBeHidden();

    await button(official, t('exports.openFile')).click();
    await button(official, t('exports.showFile')).click();

    await expect
      .poll(() => (existsSync(desk.openedFile) ? readFileSync(desk.openedFile, 'utf8') : ''))
      .toBe(`${path}\n${dirname(path)}\n`);
    await expectAccessible(page, 'an export that is done');
  });

  test('an export that is cancelled writes nothing, and the next one does', async ({ desk }) => {
    const official = await openBrief(desk, 'zh');
    const { page, words } = official;
    const { t } = words;

    await button(official, t('briefScreen.exportPdf')).click();
    await expect(stageNow(page, words, 'starting')).toBeVisible();
    await button(official, t('exports.cancel')).click();

    await expect(page.getByText(t('briefScreen.cancelled'))).toBeVisible();
    expect(filesIn(desk.exportsFolder)).toEqual([]);
    expect(readFileSync(await exportPdf(official, desk.exportsFolder), 'latin1')).toMatch(/%%EOF\s*$/u);
  });

  test('a batch says what each brief is doing, and opens its folder', async ({ desk }) => {
    const official: Official = { page: desk.page, words: wordsOf('zh') };
    const { page, words } = official;
    const { t } = words;
    await button(official, t('briefBatch.choose')).click();
    await button(official, t('briefBatch.goOn')).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('briefBatch.start'), exact: true })
      .click();

    const report = page.getByRole('region', { name: t('briefBatch.region') });
    await expect(report).toContainText(t('exports.stageName', { stage: 'starting' }));
    await expect(report.getByText(t('briefBatch.finished', { written: 1 }))).toBeVisible({
      timeout: patience.work,
    });
    await button(official, t('exports.openFolder')).click();

    await expect
      .poll(() => (existsSync(desk.openedFile) ? readFileSync(desk.openedFile, 'utf8') : ''))
      .toContain(desk.exportsFolder);
  });
});

for (const language of ['zh', 'en'] as const) {
  test.describe(`a policy forbids the browser that prints, ${language}`, () => {
    test.use({ language, theme: language === 'zh' ? 'light' : 'dark', beforePrinting: policy });

    test('it is said below the head, and the page prints itself', async ({ desk }) => {
      test.skip(desk.shell === 'electron', 'The window of Electron prints without another browser.');
      const { page } = desk;
      await page.context().addInitScript(() => {
        window.print = () => {
          const { title, body } = document;
          Object.assign(window.top ?? window, {
            printed: { title, holds: body.querySelector('#judgement') !== null },
          });
          window.dispatchEvent(new Event('afterprint'));
        };
      });
      await page.reload();
      const official = await openBrief(desk, language);
      const { t } = official.words;
      const head = page.locator('header.head');
      await button(official, t('briefScreen.exportFile')).scrollIntoViewIfNeeded();

      await button(official, t('briefScreen.exportPdf')).click();

      const alert = page.getByRole('alert').filter({ hasText: 'DevTools' });
      await expect(alert).toBeVisible({ timeout: patience.work });
      await expect(alert).toContainText(t('errors.print-failed', { reason: 'debugging-refused' }));
      const [place, above] = [await alert.boundingBox(), await head.boundingBox()];
      expect(place?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0) - 1);
      await expectAccessible(page, 'an export that failed');
      expect(filesIn(desk.exportsFolder)).toEqual([]);

      await button(official, t('exports.printHere')).click();

      await expect
        .poll(() => page.evaluate(() => Object(Reflect.get(window, 'printed'))))
        .toMatchObject({ holds: true, title: expect.stringMatching(/\S/u) });
      await expect(alert).toBeHidden();
    });
  });
}
